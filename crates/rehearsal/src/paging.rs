//! Reading the list page by page: for information, because Entra does not; and to find test people whom no journal names.

use scim::{Error, NotAList, Oddity, PageLimits, Pages};

use crate::context::Context;
use crate::recorded_client::Stopped;
use model::problem::ProblemId;
use model::rehearsal::RehearsalStep;
use model::rehearsal::StepResult;
use model::rehearsal::TEST_USER_PREFIX;
use model::text::one_line;

/// A few small pages, which show how the server pages whatever its size.
pub(super) async fn small_pages(context: &mut Context<'_>) -> Result<(), Stopped> {
    let walk = PageLimits { count: 2, most: 6, ..PageLimits::default() };
    let (oddities, is_list, _) = walked(context, walk).await?;
    if !is_list {
        context.set(RehearsalStep::Paging, StepResult::Unclear);
        return Ok(());
    }
    note(context, &oddities);
    context.well(RehearsalStep::Paging);
    Ok(())
}

/// Test people on the first pages of the list whom this rehearsal did not make: left by another computer, or by a journal
/// that was lost. They are named and not touched, because another rehearsal may be at work with them.
pub(super) async fn strangers(context: &mut Context<'_>, ours: &[String]) -> Result<Vec<String>, Stopped> {
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
        let id = match oddity {
            Oddity::StartIgnored => ProblemId::PagingStartIgnored,
            Oddity::CountIgnored => ProblemId::PagingCountIgnored,
            // Another order brings some people twice.
            Oddity::Overlaps if oddities.contains(&Oddity::OrderChanged) => continue,
            Oddity::Overlaps | Oddity::Loops | Oddity::TooMany => ProblemId::PagingRepeats,
            Oddity::TotalWrong => ProblemId::PagingTotalWrong,
            Oddity::OrderChanged => ProblemId::PagingOrderChanges,
            // People came or went meanwhile.
            Oddity::TotalChanged => continue,
        };
        // A server that ignores the start gives the first page again, which is in no new order.
        context.find(RehearsalStep::Paging, id.into(), &[]);
    }
}

/// What was odd, whether there was a list at all, and the test people on it.
async fn walked(
    context: &Context<'_>,
    walk: PageLimits,
) -> Result<(Vec<Oddity>, bool, Vec<String>), Stopped> {
    let mut pages: Pages<'_> = context.client.pages(walk);
    let mut names = Vec::new();
    let mut is_list = true;
    while let Some(page) = pages.next().await {
        match page {
            // What is nobody has no name.
            Ok(page) => names.extend(page.users().filter_map(|user| {
                let name = user.ok()?.user_name()?.to_owned();
                let is_ours = name.to_ascii_lowercase().starts_with(TEST_USER_PREFIX);
                is_ours.then(|| one_line(&context.client.masked(&name)))
            })),
            Err(Error::Failure(failure)) => return Err(context.client.stopped(&failure)),
            Err(Error::NotAList(NotAList::TooSlow)) => return Err(context.client.too_slow(200)),
            Err(Error::Status { .. } | Error::NotAList(_)) => is_list = false,
        }
    }
    context.client.count(pages.requests());
    Ok((pages.oddities().to_vec(), is_list, names))
}
