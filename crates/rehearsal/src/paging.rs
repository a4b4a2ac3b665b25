//! Reading the list page by page: for information, because Entra does not; and to find test people whom no journal names.

use scim::{Error, NotAList, PageLimits, PagingIssue};

use crate::context::Context;
use crate::recorded_client::Stopped;
use model::problem::ProblemId;
use model::rehearsal::RehearsalStep;
use model::rehearsal::StepResult;
use model::rehearsal::TEST_USER_PREFIX;
use model::text::one_line;

/// A few small pages, which show how the server pages whatever its size.
pub(super) async fn small_pages(context: &mut Context<'_>) -> Result<(), Stopped> {
    let (issues, is_list, _) = read(context, PageLimits { count: 2, max_resources: 6 }).await?;
    if !is_list {
        context.set(RehearsalStep::Paging, StepResult::Unclear);
        return Ok(());
    }
    note(context, &issues);
    context.well(RehearsalStep::Paging);
    Ok(())
}

/// Test people on the first pages of the list whom this rehearsal did not make: left by another computer, or by a journal
/// that was lost. They are named and not touched, because another rehearsal may be at work with them.
pub(super) async fn strangers(context: &mut Context<'_>, ours: &[String]) -> Result<Vec<String>, Stopped> {
    let (issues, _, names) = read(context, PageLimits { count: 100, max_resources: 1000 }).await?;
    if issues.contains(&PagingIssue::TotalWrong) {
        note(context, &[PagingIssue::TotalWrong]);
    }
    Ok(names.into_iter().filter(|name| !ours.contains(name)).collect())
}

fn note(context: &mut Context<'_>, issues: &[PagingIssue]) {
    for issue in issues {
        let id = match issue {
            PagingIssue::StartIgnored => ProblemId::PagingStartIgnored,
            PagingIssue::CountIgnored => ProblemId::PagingCountIgnored,
            // Another order brings some people twice.
            PagingIssue::PagesOverlap if issues.contains(&PagingIssue::OrderChanged) => continue,
            PagingIssue::PagesOverlap | PagingIssue::PagesRepeat | PagingIssue::TotalExceeded => {
                ProblemId::PagingRepeats
            }
            PagingIssue::TotalWrong => ProblemId::PagingTotalWrong,
            PagingIssue::OrderChanged => ProblemId::PagingOrderChanges,
            // People came or went meanwhile.
            PagingIssue::TotalChanged => continue,
        };
        // A server that ignores the start gives the first page again, which is in no new order.
        context.find(RehearsalStep::Paging, id.into(), &[]);
    }
}

/// The issues, whether there was a list at all, and the test people on it.
async fn read(
    context: &Context<'_>,
    limits: PageLimits,
) -> Result<(Vec<PagingIssue>, bool, Vec<String>), Stopped> {
    let mut pages = context.client.list_users(limits);
    let mut names = Vec::new();
    let mut is_list = true;
    while let Some(page) = pages.next_page().await {
        match page {
            Ok(page) => names.extend(page.users.iter().filter_map(|user| {
                let name = user.user_name.as_deref()?;
                let is_ours = name.to_ascii_lowercase().starts_with(TEST_USER_PREFIX);
                is_ours.then(|| one_line(&context.client.masked(name)))
            })),
            Err(Error::Failure(failure)) => return Err(context.client.stopped(&failure)),
            Err(Error::NotAList(NotAList::TooSlow)) => return Err(context.client.too_slow(200)),
            Err(Error::Status { .. } | Error::NotAList(_)) => is_list = false,
        }
    }
    context.client.count(pages.requests());
    Ok((pages.issues().to_vec(), is_list, names))
}
