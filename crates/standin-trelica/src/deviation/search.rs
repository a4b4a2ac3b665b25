//! How does a deviation falsify searches and pages of a list?

use serde_json::Value;

use super::kind::Deviation;
use super::parsed_request::ParsedRequest;
use crate::Trelica;
use crate::answer::Answer;
use crate::behavior::ServerBehavior;
use crate::scim_answer::{SCIM, list, refusal};
use crate::wire::text;

/// An empty list, if the service would find a user.
pub(super) fn nobody(trelica: &mut Trelica, parsed: &ParsedRequest<'_>) -> Option<Answer> {
    let found = trelica.directory.find(parsed.filter.as_ref(), &ServerBehavior::default());
    (!found.is_empty()).then(|| list(&[]))
}

/// Hides new users until a client has looked for them twice.
pub(super) fn unseen(trelica: &mut Trelica, parsed: &ParsedRequest<'_>) -> Option<Answer> {
    let found = match parsed.id {
        Some(id) => Vec::from([trelica.directory.person(id).ok()?]),
        None if parsed.filter_text.is_empty() => return None,
        None => trelica.directory.find(parsed.filter.as_ref(), &ServerBehavior::default()),
    };
    let id = text(found.first()?, "id").to_owned();
    if crate::wire::PEOPLE
        .as_array()
        .is_some_and(|old| old.iter().any(|one| one["resource"]["id"] == id.as_str()))
    {
        return None;
    }
    let looks = trelica.looks.entry(id).or_insert(0);
    *looks += 1;
    (*looks <= 2).then(|| match parsed.id {
        Some(_) => refusal(0, 404, "noTarget", "There is no such user."),
        None => list(&[]),
    })
}

/// A refusal, or a list of all users.
pub(super) fn unsearchable(trelica: &mut Trelica, variant: usize) -> Option<Answer> {
    if variant == 0 {
        return Some(refusal(0, 400, "invalidFilter", "This attribute is not searchable."));
    }
    Some(list(&trelica.directory.people()))
}

/// A wrong page of the list.
pub(super) fn paged(
    trelica: &mut Trelica,
    deviation: Deviation,
    variant: usize,
    query: &str,
) -> Option<Answer> {
    let number = |name: &str| {
        let pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs.filter(|(key, _)| key == name).find_map(|(_, value)| value.parse::<usize>().ok())
    };
    let (start, count) = (number("startIndex").unwrap_or(1).max(1), number("count").unwrap_or(100));
    let people = trelica.directory.people();
    let total = people.len();
    let page =
        |start: usize, count: usize| people.iter().skip(start - 1).take(count).cloned().collect::<Vec<_>>();
    let (total, page) = match deviation {
        Deviation::PagingStartIgnored if variant == 0 => (total, page(1, count)),
        // Some servers take `startIndex` for the number of a page.
        Deviation::PagingStartIgnored => (total, page(1 + (start - 1) / count.max(1) / total.max(1), count)),
        Deviation::PagingCountIgnored => (total, page(start, if variant == 0 { total } else { count + 1 })),
        Deviation::PagingRepeats => (total, page(start.saturating_sub(1).max(1), count)),
        Deviation::PagingTotalWrong => (if variant == 0 { total + 3 } else { total - 1 }, page(start, count)),
        Deviation::PagingOrderChanges => {
            trelica.late_looks += 1;
            let mut page = page(start, count);
            if variant == 0 {
                let turn = trelica.late_looks % page.len().max(1);
                page.rotate_left(turn);
            } else if trelica.late_looks > 1 {
                // Reversed from the second request on.
                page = people.iter().rev().skip(start - 1).take(count).cloned().collect();
            }
            (total, page)
        }
        _ => return None,
    };
    let mut answer: Value = serde_json::from_slice(&list(&page).body).unwrap_or_default();
    answer["totalResults"] = total.into();
    Some(Answer::json(200, SCIM, &answer))
}

/// Hides disabled users when they are read by id, or in a search.
pub(super) fn hidden(trelica: &mut Trelica, parsed: &ParsedRequest<'_>, variant: usize) -> Option<Answer> {
    let is_off = |person: &Value| person["active"] == false;
    match (parsed.id, variant) {
        (Some(id), 0) => {
            let person = trelica.directory.person(id).ok()?;
            is_off(&person).then(|| refusal(0, 404, "noTarget", "There is no such user."))
        }
        (None, _) => {
            let found = trelica.directory.find(parsed.filter.as_ref(), &ServerBehavior::default());
            found.iter().any(is_off).then(|| list(&[]))
        }
        _ => None,
    }
}
