//! Which requests does a deviation answer in place of the service?

use super::kind::Deviation;
use super::parsed_request::ParsedRequest;
use super::patch::replaced_patch_answer;
use super::search::{hidden, nobody, paged, unsearchable, unseen};
use crate::answer::Answer;
use crate::request::Request;
use crate::trelica::Trelica;
use crate::trelica::quirks::Quirks;
use crate::trelica::scim_answer::{SCIM, list, refusal};
use crate::wire::{elements, text};

/// The answer that takes the place of the service's, where the deviation has one.
pub(crate) fn replaced_answer(trelica: &mut Trelica, request: &Request, quirks: &Quirks) -> Option<Answer> {
    use Deviation as D;
    let (deviation, variant) = quirks.deviation?;
    let (path, query) = request.path_and_query();
    let asked = ParsedRequest::read(request, &path, &query)?;
    let refused = |status: u16, kind: &str, detail: &str| Some(refusal(variant, status, kind, detail));
    let posts = asked.method == "POST";
    let patches = asked.method == "PATCH";
    match deviation {
        D::CreateRefused if posts => {
            refused(400, "invalidValue", "A required attribute is missing: costCenter.")
        }
        D::CreateForbidden if posts => refused(403, "sensitive", "This client may only read."),
        D::AttributeRefused if posts => {
            let offends =
                if variant == 0 { asked.sent.get(ENTERPRISE) } else { asked.sent.get("phoneNumbers") };
            offends.and_then(|_| {
                refused(400, "invalidSyntax", "The body has an attribute that is not in the schema.")
            })
        }
        D::RoleCreateRefused if posts => {
            let has_role = elements(&asked.sent["roles"]).next().is_some();
            has_role.then(|| refusal(variant, 400, "invalidValue", "The attribute roles is read-only."))
        }
        D::DuplicateNotRefused if posts => {
            let created = trelica.directory.create_again(&asked.sent)?;
            let status = if variant == 0 { 201 } else { 200 };
            Some(Answer::json(status, SCIM, &created))
        }
        D::NewPersonNotFound if asked.asks_for("userName") => {
            let is_new = variant == 0 || !asked.filter_text.contains(" and ");
            is_new.then(|| nobody(trelica, &asked)).flatten()
        }
        D::NewPersonFoundLate if variant == 2 && asked.method == "GET" => unseen(trelica, &asked),
        D::NewPersonFoundLate if asked.asks_for("userName") => {
            if trelica.late_looks > variant {
                return None;
            }
            let nobody = nobody(trelica, &asked)?;
            trelica.late_looks += 1;
            Some(nobody)
        }
        D::PersonNotReadable if asked.method == "GET" && asked.id.is_some() => {
            let status = if variant == 0 { 404 } else { 405 };
            refused(status, "noTarget", "Reading one user is not supported.")
        }
        D::IdsMixedUp if variant == 1 && asked.asks_for("userName") => {
            let mut found = trelica.directory.find(asked.filter.as_ref(), &Quirks::default());
            let stranger = text(trelica.directory.people().first()?, "id").to_owned();
            found.first_mut()?["id"] = stranger.into();
            Some(list(&found))
        }
        D::ExternalIdNotSearchable if asked.asks_for("externalId") => unsearchable(trelica, variant),
        D::WorkEmailNotSearchable if asked.asks_for("emails") => unsearchable(trelica, variant),
        D::TwoConditionsRefused if asked.filter_text.contains(" and ") => {
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
        D::DeleteRefused if asked.method == "DELETE" => {
            let status = if variant == 0 { 405 } else { 403 };
            refused(status, "mutability", "Users cannot be deleted.")
        }
        D::DeletedPersonStillThere if asked.method == "DELETE" => {
            // The first time it is only said; afterwards it is done, so that nobody stays for ever.
            let first = trelica.said_deleted.insert(asked.id?.to_owned());
            let status = if variant == 0 { 204 } else { 202 };
            first.then(|| Answer { status, ..Answer::default() })
        }
        D::DisabledUserHidden if asked.method == "GET" => hidden(trelica, &asked, variant),
        _ if asked.method == "GET" && asked.id.is_none() && asked.filter_text.is_empty() => {
            paged(trelica, deviation, variant, &query)
        }
        _ if patches => replaced_patch_answer(trelica, deviation, variant, &asked),
        _ => None,
    }
}

const ENTERPRISE: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
