//! Does the server list users page by page, and are there test users whom no journal names?
//!
//! Entra does not read lists, so that what is observed here is only for information.

use scim::{Error, NotAList, PageLimits, PagingIssue};

use crate::{
    context::Context, deviation::Deviation, recorded_client::Aborted, test_users::is_test_user_name,
};
use model::rehearsal::{RehearsalStep, StepResult};
use model::text::one_line;

/// Reads a few small pages, which show how the server pages however many users it has.
pub(super) async fn small_pages(context: &mut Context<'_>) -> Result<(), Aborted> {
    let (issues, is_list, _) = read(context, PageLimits { count: 2, max_resources: 6, max_pages: 6 }).await?;
    if !is_list {
        context.results.set(RehearsalStep::Paging, StepResult::Unclear);
        return Ok(());
    }
    report(context, &issues);
    context.results.passed(RehearsalStep::Paging);
    Ok(())
}

/// Test users on the first pages of the list who are not `ours`: left by another computer, or by a journal that was lost.
/// They are named and not touched, because another rehearsal may need them.
pub(super) async fn strangers(context: &mut Context<'_>, ours: &[String]) -> Result<Vec<String>, Aborted> {
    let (issues, _, names) =
        read(context, PageLimits { count: 100, max_resources: 1000, max_pages: 20 }).await?;
    if issues.contains(&PagingIssue::TotalWrong) {
        report(context, &[PagingIssue::TotalWrong]);
    }
    Ok(names.into_iter().filter(|name| !ours.contains(name)).collect())
}

fn report(context: &mut Context<'_>, issues: &[PagingIssue]) {
    for issue in issues {
        let deviation = match issue {
            PagingIssue::StartIgnored => Deviation::PagingStartIgnored,
            PagingIssue::CountIgnored => Deviation::PagingCountIgnored,
            // In another order, some users come twice.
            PagingIssue::PagesOverlap if issues.contains(&PagingIssue::OrderChanged) => continue,
            PagingIssue::PagesOverlap | PagingIssue::PagesRepeat | PagingIssue::TotalExceeded => {
                Deviation::PagingRepeats
            }
            PagingIssue::TotalWrong => Deviation::PagingTotalWrong,
            PagingIssue::OrderChanged => Deviation::PagingOrderChanges,
            // Users came or went meanwhile.
            PagingIssue::TotalChanged => continue,
        };
        context.results.report(RehearsalStep::Paging, deviation, &[]);
    }
}

/// The issues, whether there was a list at all, and the test users on it.
async fn read(
    context: &Context<'_>,
    limits: PageLimits,
) -> Result<(Vec<PagingIssue>, bool, Vec<String>), Aborted> {
    let mut pages = context.client.list_users(limits);
    let mut names = Vec::new();
    let mut is_list = true;
    while let Some(page) = pages.next_page().await {
        match page {
            Ok(page) => names.extend(page.users.iter().filter_map(|user| {
                let name = user.user_name.as_deref()?;
                is_test_user_name(name).then(|| one_line(&context.client.masked(name)))
            })),
            Err(Error::Failure(failure)) => return Err(context.client.unanswered(&failure)),
            Err(Error::NotAList(NotAList::TooSlow)) => return Err(context.client.too_slow(200)),
            Err(Error::Status { .. } | Error::NotAList(_)) => is_list = false,
        }
    }
    context.client.count(pages.requests());
    Ok((pages.issues().to_vec(), is_list, names))
}
