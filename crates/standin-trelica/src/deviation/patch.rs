//! Which PATCH requests does a deviation answer in place of the service?

use serde_json::Value;

use super::kind::Deviation;
use super::parsed_request::ParsedRequest;
use crate::Trelica;
use crate::answer::Answer;
use crate::scim_answer::{SCIM, refusal};
use crate::wire::text;

pub(super) fn replaced_patch_answer(
    trelica: &Trelica,
    deviation: Deviation,
    variant: usize,
    parsed: &ParsedRequest<'_>,
) -> Option<Answer> {
    use Deviation as D;
    let refused = |kind: &str, detail: &str| Some(refusal(variant, 400, kind, detail));
    let is = |wanted: bool| parsed.sets("active", |value| truth(value) == Some(wanted));
    let unchanged = || {
        let person = parsed.id.and_then(|id| trelica.directory.person(id).ok()).unwrap_or_default();
        Some(if variant == 0 {
            Answer { status: 204, ..Answer::default() }
        } else {
            Answer::json(200, SCIM, &person)
        })
    };
    match deviation {
        D::OperationCaseRefused
            if parsed.operations().any(|operation| text(operation, "op").starts_with(char::is_uppercase)) =>
        {
            refused("invalidSyntax", "op has to be add, replace or remove.")
        }
        D::TextBooleansRefused if parsed.sets("active", Value::is_string) => {
            refused("invalidValue", "active has to be a boolean.")
        }
        D::DisableRefused if is(false) => refused("mutability", "active cannot be changed."),
        D::DisableIgnored if is(false) => unchanged(),
        D::RestoreRefused if is(true) && variant == 0 => refused("mutability", "A user cannot be activated."),
        D::RestoreRefused if is(true) => unchanged(),
        D::AttributeUpdateRefused if variant == 2 => {
            let is_chosen = parsed.operations().any(|operation| text(operation, "path").contains('['));
            is_chosen.then(|| refusal(variant, 400, "invalidPath", "A path is the name of an attribute."))
        }
        D::AttributeUpdateRefused if parsed.has_path(if variant == 0 { "title" } else { "emails" }) => {
            refused("mutability", "This attribute is read-only.")
        }
        D::NewElementRefused if parsed.has_path("phoneNumbers[type eq \"mobile\"]") => {
            refused("noTarget", "The filter matches no value.")
        }
        D::ExtensionUpdateRefused
            if parsed.has_path("urn:") && (variant == 2 || !parsed.has_path(MANAGER)) =>
        {
            refused("invalidPath", "The path is not an attribute of this resource.")
        }
        D::ManagerRefused if parsed.has_path(MANAGER) => {
            refused("invalidValue", "manager has to be one reference.")
        }
        D::SeveralOperationsRefused if parsed.operations().count() > 1 => {
            refused("invalidSyntax", "One operation at a time is supported.")
        }
        D::UpdateIgnored if variant == 2 || parsed.has_path("title") => unchanged(),
        D::RoleUpdateRefused if parsed.has_path("roles") => {
            refused("noTarget", "The filter roles[primary eq \"True\"] matches no value.")
        }
        _ => None,
    }
}

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::String(word) => word.to_ascii_lowercase().parse().ok(),
        _ => None,
    }
}

const MANAGER: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";
