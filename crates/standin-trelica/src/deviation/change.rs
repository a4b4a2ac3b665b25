//! How does a deviation change requests and answers?

use serde_json::{Value, json};

use super::kind::Deviation;
use crate::answer::Answer;
use crate::behavior::ServerBehavior;
use crate::request::Request;
use crate::wire::text;

/// The request that the service gets instead, if the deviation changes it.
pub(crate) fn changed_request(request: &Request, behavior: &ServerBehavior) -> Option<Request> {
    let (deviation, variant) = behavior.deviation?;
    let mut sent = request.json();
    match (deviation, request.method.as_str()) {
        (Deviation::AttributesNotKept, "POST") => {
            let lost = if variant == 0 { "externalId" } else { "emails" };
            sent.as_object_mut()?.remove(lost)?;
        }
        (Deviation::AttributesAltered, "POST") if variant == 0 => sent["title"] = "TESTER".into(),
        (Deviation::AttributesAltered, "POST") => sent["externalId"] = "made-up-by-the-server".into(),
        (Deviation::OperationsPartlyApplied, "PATCH") => {
            let operations = sent["Operations"].as_array_mut()?;
            let kept = if variant == 0 {
                0..2.min(operations.len())
            } else {
                operations.len() - 1..operations.len()
            };
            *operations = operations.get(kept)?.to_vec();
        }
        (Deviation::UpdateLosesOthers, "PATCH") => {
            let operations = sent["Operations"].as_array_mut()?;
            let is_name = operations.iter().any(|operation| text(operation, "path") == "name.givenName");
            if variant == 2 {
                return whole_name(operations).then(|| with_body(request, &sent));
            }
            let is_email = operations.iter().any(|operation| text(operation, "path").starts_with("emails"));
            let taken_along = match variant {
                0 if is_name => "name.familyName",
                1 if is_email => "externalId",
                _ => return None,
            };
            operations.push(json!({ "op": "Remove", "path": taken_along }));
        }
        _ => return None,
    }
    Some(with_body(request, &sent))
}

fn with_body(request: &Request, sent: &Value) -> Request {
    Request { body: sent.to_string().into_bytes(), ..request.clone() }
}

/// Removes the other parts of a name if one part is changed. Returns whether one is.
fn whole_name(operations: &mut Vec<Value>) -> bool {
    let paths = || operations.iter().map(|operation| text(operation, "path").to_owned());
    let Some(last) = paths().rfind(|path| path.starts_with("name.")) else { return false };
    let others =
        ["name.givenName", "name.familyName", "name.formatted"].into_iter().filter(|name| *name != last);
    operations.extend(others.map(|path| json!({ "op": "Remove", "path": path })).collect::<Vec<_>>());
    true
}

/// The answer that the client gets, changed if the deviation does so.
pub(crate) fn changed_answer(request: &Request, mut answer: Answer, behavior: &ServerBehavior) -> Answer {
    let Some((deviation, variant)) = behavior.deviation else { return answer };
    let mut body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    match deviation {
        Deviation::CreateWithoutId if request.method == "POST" && answer.status == 201 => {
            if variant == 0 {
                body.as_object_mut().map(|members| members.shift_remove("id"));
            } else {
                answer.body.clear();
                return answer;
            }
        }
        // The id of another user who exists.
        Deviation::IdsMixedUp if variant == 0 && request.method == "POST" && answer.status == 201 => {
            body["id"] = crate::wire::PEOPLE[0]["resource"]["id"].clone();
        }
        Deviation::ActiveKeptAsText => put_words(&mut body, variant),
        _ => return answer,
    }
    answer.body = body.to_string().into_bytes();
    answer
}

fn put_words(body: &mut Value, variant: usize) {
    let word = |flag: bool| {
        if variant == 0 {
            if flag { "True" } else { "False" }
        } else if flag {
            "true"
        } else {
            "false"
        }
    };
    if let Some(flag) = body["active"].as_bool() {
        body["active"] = word(flag).into();
    }
    if let Some(people) = body.get_mut("Resources").and_then(Value::as_array_mut) {
        people.iter_mut().for_each(|person| put_words(person, variant));
    }
}
