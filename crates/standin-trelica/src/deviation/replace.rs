//! Which requests does a deviation answer in place of the service?

use super::kind::Deviation;
use super::parsed_request::ParsedRequest;
use super::patch::replaced_patch_answer;
use super::search::{hidden, nobody, paged, unsearchable, unseen};
use crate::Trelica;
use crate::answer::Answer;
use crate::behavior::ServerBehavior;
use crate::request::Request;
use crate::scim_answer::{SCIM, list, refusal};
use crate::wire::{elements, text};

/// The answer of the deviation, or nothing if the service shall answer.
pub(crate) fn replaced_answer(
    trelica: &mut Trelica,
    request: &Request,
    behavior: &ServerBehavior,
) -> Option<Answer> {
    use Deviation as D;
    let (deviation, variant) = behavior.deviation?;
    let (path, query) = request.path_and_query();
    let parsed = ParsedRequest::read(request, &path, &query)?;
    let refused = |status: u16, kind: &str, detail: &str| Some(refusal(variant, status, kind, detail));
    let posts = parsed.method == "POST";
    let patches = parsed.method == "PATCH";
    match deviation {
        D::CreateRefused if posts => {
            refused(400, "invalidValue", "A required attribute is missing: costCenter.")
        }
        D::CreateForbidden if posts => refused(403, "sensitive", "This client may only read."),
        D::AttributeRefused if posts => {
            let offends =
                if variant == 0 { parsed.sent.get(ENTERPRISE) } else { parsed.sent.get("phoneNumbers") };
            offends.and_then(|_| {
                refused(400, "invalidSyntax", "The body has an attribute that is not in the schema.")
            })
        }
        D::RoleCreateRefused if posts => {
            let has_role = elements(&parsed.sent["roles"]).next().is_some();
            has_role.then(|| refusal(variant, 400, "invalidValue", "The attribute roles is read-only."))
        }
        D::DuplicateNotRefused if posts => {
            let created = trelica.directory.create_again(&parsed.sent)?;
            let status = if variant == 0 { 201 } else { 200 };
            Some(Answer::json(status, SCIM, &created))
        }
        D::NewPersonNotFound if parsed.asks_for("userName") => {
            let is_new = variant == 0 || !parsed.filter_text.contains(" and ");
            is_new.then(|| nobody(trelica, &parsed)).flatten()
        }
        D::NewPersonFoundLate if variant == 2 && parsed.method == "GET" => unseen(trelica, &parsed),
        D::NewPersonFoundLate if parsed.asks_for("userName") => {
            if trelica.late_looks > variant {
                return None;
            }
            let nobody = nobody(trelica, &parsed)?;
            trelica.late_looks += 1;
            Some(nobody)
        }
        D::PersonNotReadable if parsed.method == "GET" && parsed.id.is_some() => {
            let status = if variant == 0 { 404 } else { 405 };
            refused(status, "noTarget", "Reading one user is not supported.")
        }
        D::IdsMixedUp if variant == 1 && parsed.asks_for("userName") => {
            let mut found = trelica.directory.find(parsed.filter.as_ref(), &ServerBehavior::default());
            let stranger = text(trelica.directory.people().first()?, "id").to_owned();
            found.first_mut()?["id"] = stranger.into();
            Some(list(&found))
        }
        D::ExternalIdNotSearchable if parsed.asks_for("externalId") => unsearchable(trelica, variant),
        D::WorkEmailNotSearchable if parsed.asks_for("emails") => unsearchable(trelica, variant),
        D::TwoConditionsRefused if parsed.filter_text.contains(" and ") => {
            if variant == 0 {
                refused(400, "invalidFilter", "Only one condition is supported.")
            } else {
                Some(list(&[]))
            }
        }
        D::UpdateRefused if patches => {
            let status = if variant == 0 { 405 } else { 501 };
            refused(status, "invalidSyntax", "PATCH is not supported.")
        }
        D::DeleteRefused if parsed.method == "DELETE" => {
            let status = if variant == 0 { 405 } else { 403 };
            refused(status, "mutability", "Users cannot be deleted.")
        }
        D::DeletedPersonStillThere if parsed.method == "DELETE" => {
            // The second request really deletes the user, so that cleaning up works.
            let first = trelica.said_deleted.insert(parsed.id?.to_owned());
            let status = if variant == 0 { 204 } else { 202 };
            first.then(|| Answer { status, ..Answer::default() })
        }
        D::DisabledUserHidden if parsed.method == "GET" => hidden(trelica, &parsed, variant),
        _ if parsed.method == "GET" && parsed.id.is_none() && parsed.filter_text.is_empty() => {
            paged(trelica, deviation, variant, &query)
        }
        _ if patches => replaced_patch_answer(trelica, deviation, variant, &parsed),
        _ => None,
    }
}

const ENTERPRISE: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
