//! How does a server that deviates from what Entra needs answer?
//!
//! Deviations stay outside the healthy service. They answer in its place, change a request before it, or change an answer
//! after it.

mod replace;

use serde_json::{Value, json};

use crate::behavior::{Deviation, ServerBehavior};
use crate::wire::{PEOPLE, elements_mut, text};
use crate::{answer::Answer, scim::Request};
pub(crate) use replace::replaced_answer;

/// The request that the service gets instead, if the deviation changes it.
pub(crate) fn changed_request(request: &Request, behavior: &ServerBehavior) -> Option<Request> {
    let (deviation, variant) = behavior.deviation?;
    let mut sent = request.json();
    match (deviation, request.method.as_str()) {
        (Deviation::AttributesNotKept, "POST") => {
            sent.as_object_mut()?.remove(["externalId", "emails"][variant])?;
        }
        (Deviation::AttributesAltered, "POST") if variant == 0 => sent["title"] = "TESTER".into(),
        (Deviation::AttributesAltered, "POST") => sent["externalId"] = "made-up-by-the-server".into(),
        (Deviation::OperationsPartlyApplied, "PATCH") => {
            let operations = sent["Operations"].as_array_mut()?;
            if variant == 0 {
                operations.truncate(2);
            } else {
                operations.drain(..operations.len() - 1);
            }
        }
        (Deviation::UpdateLosesOthers, "PATCH") => {
            let operations = sent["Operations"].as_array_mut()?;
            let mut paths = operations.iter().map(|operation| text(operation, "path"));
            let lost = match variant {
                0 => paths.any(|path| path == "name.givenName").then(|| vec!["name.familyName"])?,
                1 => paths.any(|path| path.starts_with("emails")).then(|| vec!["externalId"])?,
                // The other parts of the name.
                _ => {
                    let changed = paths.rfind(|path| path.starts_with("name."))?.to_owned();
                    let parts = ["name.givenName", "name.familyName", "name.formatted"].into_iter();
                    parts.filter(|part| *part != changed).collect()
                }
            };
            operations.extend(lost.into_iter().map(|path| json!({ "op": "Remove", "path": path })));
        }
        _ => return None,
    }
    Some(Request { body: sent.to_string().into_bytes(), ..request.clone() })
}

/// The answer that the client gets, changed if the deviation does so.
pub(crate) fn changed_answer(request: &Request, answer: Answer, behavior: &ServerBehavior) -> Answer {
    let Some((deviation, variant)) = behavior.deviation else { return answer };
    let is_created = request.method == "POST" && answer.status == 201;
    let mut document = answer.document();
    match deviation {
        Deviation::CreateWithoutId if is_created && variant == 0 => {
            document.as_object_mut().map(|members| members.shift_remove("id"));
        }
        Deviation::CreateWithoutId if is_created => return Answer { body: Vec::new(), ..answer },
        // The id of another user who exists.
        Deviation::IdsMixedUp if is_created && variant == 0 => {
            document["id"] = PEOPLE[0]["resource"]["id"].clone();
        }
        Deviation::ActiveKeptAsText => {
            put_words(&mut document, [["False", "True"], ["false", "true"]][variant])
        }
        _ => return answer,
    }
    answer.with_document(&document)
}

fn put_words(document: &mut Value, words: [&str; 2]) {
    if let Some(flag) = document["active"].as_bool() {
        document["active"] = words[usize::from(flag)].into();
    }
    if let Some(people) = document.get_mut("Resources") {
        elements_mut(people).for_each(|person| put_words(person, words));
    }
}
