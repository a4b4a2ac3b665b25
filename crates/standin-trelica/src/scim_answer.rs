//! Which SCIM answers do the service and its deviations share?

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::wire::TRELICA;

/// A refusal as a SCIM error (RFC 7644, 3.12), or as problem details (RFC 7807).
pub(super) fn refusal(variant: usize, status: u16, kind: &str, detail: &str) -> Answer {
    if variant == 0 {
        let body =
            json!({ "schemas": [ERROR], "status": status.to_string(), "scimType": kind, "detail": detail });
        return Answer::json(status, SCIM, &body);
    }
    let body = json!({ "type": "about:blank", "title": "Not possible", "status": status, "detail": detail });
    Answer::json(status, "application/problem+json; charset=utf-8", &body)
}

pub(super) fn list(people: &[Value]) -> Answer {
    let mut document = TRELICA["list"].clone();
    document["totalResults"] = people.len().into();
    document["itemsPerPage"] = people.len().into();
    document["Resources"] = people.into();
    Answer::json(200, SCIM, &document)
}

pub(crate) const SCIM: &str = "application/scim+json; charset=utf-8";
const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";

/// The path of the SCIM service.
pub const ROOT: &str = "/api/scim/v2";
