//! Does the server list users page by page, and are there test users whom no journal names?
//!
//! Entra does not read lists, so that what is observed here is only for information.

use scim::{Error, NotAList, Oddity, PageLimits, Pages};

use crate::context::Context;
use crate::deviation::Deviation;
use crate::recorded_client::Aborted;
use crate::test_users::is_test_user_name;
use model::rehearsal::{RehearsalStep, StepResult};
use model::text::one_line;

/// Reads a few small pages, which show how the server pages however many users it has.
pub(super) async fn small_pages(context: &mut Context<'_>) -> Result<(), Aborted> {
    let walk = PageLimits { count: 2, most: 6, ..PageLimits::default() };
    let (oddities, is_list, _) = walked(context, walk).await?;
    if !is_list {
        context.results.set(RehearsalStep::Paging, StepResult::Unclear);
        return Ok(());
    }
    note(context, &oddities);
    context.results.passed(RehearsalStep::Paging);
    Ok(())
}

/// Test users on the first pages of the list who are not `ours`: left by another computer, or by a journal that was lost.
/// They are named and not touched, because another rehearsal may need them.
pub(super) async fn strangers(context: &mut Context<'_>, ours: &[String]) -> Result<Vec<String>, Aborted> {
    let walk = PageLimits { count: 100, most: 1000, ..PageLimits::default() };
    let (oddities, _, names) = walked(context, walk).await?;
    if !oddities.is_empty() {
        let whole: Vec<Oddity> = oddities.into_iter().filter(|odd| *odd == Oddity::TotalWrong).collect();
        note(context, &whole);
    }
    Ok(names.into_iter().filter(|name| !ours.contains(name)).collect())
}

fn note(context: &mut Context<'_>, oddities: &[Oddity]) {
    for oddity in oddities {
        let deviation = match oddity {
            Oddity::StartIgnored => Deviation::PagingStartIgnored,
            Oddity::CountIgnored => Deviation::PagingCountIgnored,
            // In another order, some users come twice.
            Oddity::Overlaps if oddities.contains(&Oddity::OrderChanged) => continue,
            Oddity::Overlaps | Oddity::Loops | Oddity::TooMany => Deviation::PagingRepeats,
            Oddity::TotalWrong => Deviation::PagingTotalWrong,
            Oddity::OrderChanged => Deviation::PagingOrderChanges,
            // Users came or went meanwhile.
            Oddity::TotalChanged => continue,
        };
        context.results.report(RehearsalStep::Paging, deviation, &[]);
    }
}

/// What was odd, whether there was a list at all, and the test users on it.
async fn walked(
    context: &Context<'_>,
    walk: PageLimits,
) -> Result<(Vec<Oddity>, bool, Vec<String>), Aborted> {
    let mut pages: Pages<'_> = context.client.pages(walk);
    let mut names = Vec::new();
    let mut is_list = true;
    while let Some(page) = pages.next().await {
        match page {
            // What is nobody has no name.
            Ok(page) => names.extend(page.users().filter_map(|user| {
                let name = user.ok()?.user_name()?.to_owned();
                is_test_user_name(&name).then(|| one_line(&context.client.masked(&name)))
            })),
            Err(Error::Failure(failure)) => return Err(context.client.unanswered(&failure)),
            Err(Error::NotAList(NotAList::TooSlow)) => return Err(context.client.too_slow(200)),
            Err(Error::Status { .. } | Error::NotAList(_)) => is_list = false,
        }
    }
    context.client.count(pages.requests());
    Ok((pages.oddities().to_vec(), is_list, names))
}
