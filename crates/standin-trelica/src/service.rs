//! How does the pretend Trelica answer a request?
//!
//! It serves SCIM 2.0 (RFC 7644) at `/api/scim/v2`, as far as Trelica documents it, and refuses with problem details
//! (RFC 7807).

use serde_json::Value;
use url::form_urlencoded;

use super::behavior::{Creation, PlusSign, RoleChanges, ServerBehavior};
use super::scim::{ROOT, Refusal, Request, SCIM, page};
use super::{deviation, directory::Trelica, filter::Filter, person::shown};
use crate::answer::Answer;
use crate::wire::{CANNED, TRELICA, text};

/// The refusal of a request whose token is missing, wrong or not enabled yet.
pub fn refused_at_door(trelica: &Trelica, request: &Request, behavior: &ServerBehavior) -> Option<Refusal> {
    let sent = request.header("authorization").unwrap_or_default();
    let sent = match sent.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim(),
        _ => "",
    };
    match &trelica.token {
        _ if sent.is_empty() => Some(Refusal("token-missing")),
        Some(_) if behavior.accepts_any_token && trelica.enabled => None,
        Some(token) if token == sent && trelica.enabled => None,
        Some(token) if token == sent => Some(Refusal("token-not-live")),
        _ => Some(Refusal("token-unknown")),
    }
}

/// The answer to a request with a valid token.
pub fn answer(trelica: &mut Trelica, request: &Request, behavior: &ServerBehavior) -> Answer {
    if let Some(answer) = deviation::replaced_answer(trelica, request, behavior) {
        return answer;
    }
    let arriving = deviation::changed_request(request, behavior);
    let request = arriving.as_ref().unwrap_or(request);
    let answer = respond(trelica, request, behavior).unwrap_or_else(Refusal::answer);
    deviation::changed_answer(request, answer, behavior)
}

fn respond(trelica: &mut Trelica, request: &Request, behavior: &ServerBehavior) -> Result<Answer, Refusal> {
    let (path, query) = request.path_and_query();
    let inside = path.strip_prefix(ROOT).and_then(|rest| rest.strip_prefix('/'));
    let segments: Vec<&str> = inside.ok_or(Refusal("no-such-resource"))?.split('/').collect();
    match (request.method.as_str(), segments.as_slice()) {
        ("GET", ["Users"]) => list(trelica, &query, behavior),
        ("POST", ["Users"]) => create(trelica, request, behavior),
        (method, ["Users", id]) if !id.is_empty() => one(trelica, method, id, request, behavior),
        (_, ["Users"]) => Err(Refusal("method-not-allowed")),
        ("GET", ["ResourceTypes", "User"]) => Ok(scim(200, &TRELICA["resource-type-user"])),
        ("GET", [name]) if behavior.shows_discovery => match *name {
            "ServiceProviderConfig" => Ok(scim(200, &TRELICA["service-provider-config"])),
            "Schemas" => Ok(page(&[TRELICA["user-schema"].clone()], 1, 1)),
            "ResourceTypes" => Ok(page(&[TRELICA["resource-type-user"].clone()], 1, 1)),
            _ => Err(Refusal("no-such-resource")),
        },
        _ => Err(Refusal("no-such-resource")),
    }
}

fn list(trelica: &mut Trelica, query: &str, behavior: &ServerBehavior) -> Result<Answer, Refusal> {
    if query.contains('+') && behavior.plus_sign == PlusSign::Refused {
        return Err(Refusal("filter-not-understood"));
    }
    let plus_kept = query.contains('+') && behavior.plus_sign == PlusSign::FindsNobody;
    let parameter = |name: &str| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.into_owned())
    };
    let filter = parameter("filter")
        .map(|text| Filter::parse(&text).ok_or(Refusal("filter-not-understood")))
        .transpose()?;
    let mut found = trelica.directory.find(filter.as_ref(), behavior);
    if filter.is_some() && plus_kept {
        found.clear();
    }
    let number = |name: &str| parameter(name).and_then(|text| text.parse::<i64>().ok());
    let start = number("startIndex").unwrap_or(1).max(1);
    let count = number("count").unwrap_or(DEFAULT_PAGE).max(0);
    let people = found
        .iter()
        .skip(usize::try_from(start - 1).unwrap_or(usize::MAX))
        .take(usize::try_from(count).unwrap_or(usize::MAX))
        .map(|person| shown(person, behavior.role_format));
    Ok(page(&people.collect::<Vec<_>>(), start, found.len()))
}

fn create(trelica: &mut Trelica, request: &Request, behavior: &ServerBehavior) -> Result<Answer, Refusal> {
    let sent = sent_object(request)?;
    if behavior.creation == Creation::DomainRefusedAsScim {
        return Ok(Answer::canned(&CANNED["domain-not-listed"][1]));
    }
    let person = trelica.directory.create(&sent, behavior)?;
    let location = format!("{ROOT}/Users/{}", text(&person, "id"));
    Ok(scim(201, &shown(&person, behavior.role_format)).with("Location", &location))
}

fn one(
    trelica: &mut Trelica,
    method: &str,
    id: &str,
    request: &Request,
    behavior: &ServerBehavior,
) -> Result<Answer, Refusal> {
    let directory = &mut trelica.directory;
    let person = match method {
        "GET" => directory.person(id)?,
        "PUT" => directory.replace(id, &sent_object(request)?, behavior)?,
        "PATCH" => {
            let person = directory.patch(id, &sent_object(request)?, behavior)?;
            if behavior.role_changes == RoleChanges::IgnoredSilently {
                return Ok(Answer::empty(204));
            }
            person
        }
        "DELETE" => {
            directory.delete(id)?;
            return Ok(Answer::empty(204));
        }
        _ => return Err(Refusal("method-not-allowed")),
    };
    Ok(scim(200, &shown(&person, behavior.role_format)))
}

fn sent_object(request: &Request) -> Result<Value, Refusal> {
    let sent = request.json();
    if sent.is_object() { Ok(sent) } else { Err(Refusal("body-not-json")) }
}

fn scim(status: u16, body: &Value) -> Answer {
    Answer::json(status, SCIM, body)
}

const DEFAULT_PAGE: i64 = 100;
