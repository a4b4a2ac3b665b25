//! In which ways does a server take what Entra sends, and yet not do what Entra needs?
//!
//! Each deviation stands beside the healthy service and not in it: it refuses a request before it is answered, changes
//! what arrives, or changes what leaves. The healthy code knows none of them.

use serde_json::{Value, json};

use super::Trelica;
use super::filter::Filter;
use super::finding::{hidden, nobody, paged, unsearchable, unseen};
use super::quirks::Quirks;
use super::service::ROOT;
use crate::answer::Answer;
use crate::request::Request;
use crate::wire::{elements, text};

/// One deviation; scenarios are named after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deviation {
    CreateRefused,
    CreateForbidden,
    AttributeRefused,
    CreateWithoutId,
    AttributesNotKept,
    AttributesAltered,
    DuplicateNotRefused,
    NewPersonNotFound,
    NewPersonFoundLate,
    PersonNotReadable,
    ExternalIdNotSearchable,
    WorkEmailNotSearchable,
    TwoConditionsRefused,
    UpdateRefused,
    OperationCaseRefused,
    TextBooleansRefused,
    DisableRefused,
    DisableIgnored,
    DisabledUserHidden,
    RestoreRefused,
    AttributeUpdateRefused,
    NewElementRefused,
    ExtensionUpdateRefused,
    SeveralOperationsRefused,
    OperationsPartlyApplied,
    ManagerRefused,
    UpdateIgnored,
    UpdateLosesOthers,
    ActiveKeptAsText,
    DeleteRefused,
    DeletedPersonStillThere,
    RoleCreateRefused,
    RoleUpdateRefused,
    PagingStartIgnored,
    PagingCountIgnored,
    PagingRepeats,
    PagingTotalWrong,
    PagingOrderChanges,
    IdsMixedUp,
}

/// What a request is about.
pub(super) struct Asked<'a> {
    pub(super) method: &'a str,
    /// The id, for one person.
    pub(super) id: Option<&'a str>,
    pub(super) sent: Value,
    pub(super) filter: Option<Filter>,
    pub(super) filter_text: String,
}

/// The answer that takes the place of the service's, where the deviation has one.
pub(crate) fn instead(trelica: &mut Trelica, request: &Request, quirks: &Quirks) -> Option<Answer> {
    use Deviation as D;
    let (deviation, variant) = quirks.deviation?;
    let (path, query) = request.path_and_query();
    let asked = Asked::read(request, &path, &query)?;
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
        _ if patches => instead_of_patch(trelica, deviation, variant, &asked),
        _ => None,
    }
}

fn instead_of_patch(
    trelica: &Trelica,
    deviation: Deviation,
    variant: usize,
    asked: &Asked<'_>,
) -> Option<Answer> {
    use Deviation as D;
    let refused = |kind: &str, detail: &str| Some(refusal(variant, 400, kind, detail));
    let is = |wanted: bool| asked.sets("active", |value| truth(value) == Some(wanted));
    let unchanged = || {
        let person = asked.id.and_then(|id| trelica.directory.person(id).ok()).unwrap_or_default();
        Some(if variant == 0 {
            Answer { status: 204, ..Answer::default() }
        } else {
            Answer::json(200, SCIM, &person)
        })
    };
    match deviation {
        D::OperationCaseRefused
            if asked.operations().any(|operation| text(operation, "op").starts_with(char::is_uppercase)) =>
        {
            refused("invalidSyntax", "op has to be add, replace or remove.")
        }
        D::TextBooleansRefused if asked.sets("active", Value::is_string) => {
            refused("invalidValue", "active has to be a boolean.")
        }
        D::DisableRefused if is(false) => refused("mutability", "active cannot be changed."),
        D::DisableIgnored if is(false) => unchanged(),
        D::RestoreRefused if is(true) && variant == 0 => refused("mutability", "A user cannot be activated."),
        D::RestoreRefused if is(true) => unchanged(),
        D::AttributeUpdateRefused if variant == 2 => {
            let is_chosen = asked.operations().any(|operation| text(operation, "path").contains('['));
            is_chosen.then(|| refusal(variant, 400, "invalidPath", "A path is the name of an attribute."))
        }
        D::AttributeUpdateRefused if asked.has_path(if variant == 0 { "title" } else { "emails" }) => {
            refused("mutability", "This attribute is read-only.")
        }
        D::NewElementRefused if asked.has_path("phoneNumbers[type eq \"mobile\"]") => {
            refused("noTarget", "The filter matches no value.")
        }
        D::ExtensionUpdateRefused if asked.has_path("urn:") && (variant == 2 || !asked.has_path(MANAGER)) => {
            refused("invalidPath", "The path is not an attribute of this resource.")
        }
        D::ManagerRefused if asked.has_path(MANAGER) => {
            refused("invalidValue", "manager has to be one reference.")
        }
        D::SeveralOperationsRefused if asked.operations().count() > 1 => {
            refused("invalidSyntax", "One operation at a time is supported.")
        }
        D::UpdateIgnored if variant == 2 || asked.has_path("title") => unchanged(),
        D::RoleUpdateRefused if asked.has_path("roles") => {
            refused("noTarget", "The filter roles[primary eq \"True\"] matches no value.")
        }
        _ => None,
    }
}

/// What arrives at the service, changed on its way.
pub(crate) fn arriving(request: &Request, quirks: &Quirks) -> Option<Request> {
    let (deviation, variant) = quirks.deviation?;
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

/// A change to one part of the name takes the other parts with it. Whether there was one.
fn whole_name(operations: &mut Vec<Value>) -> bool {
    let paths = || operations.iter().map(|operation| text(operation, "path").to_owned());
    let Some(last) = paths().rfind(|path| path.starts_with("name.")) else { return false };
    let others =
        ["name.givenName", "name.familyName", "name.formatted"].into_iter().filter(|name| *name != last);
    operations.extend(others.map(|path| json!({ "op": "Remove", "path": path })).collect::<Vec<_>>());
    true
}

/// What leaves the service, changed on its way.
pub(crate) fn leaving(request: &Request, mut answer: Answer, quirks: &Quirks) -> Answer {
    let Some((deviation, variant)) = quirks.deviation else { return answer };
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
        // The id of the first person of all, who is somebody real.
        Deviation::IdsMixedUp if variant == 0 && request.method == "POST" && answer.status == 201 => {
            body["id"] = crate::wire::PEOPLE[0]["resource"]["id"].clone();
        }
        Deviation::ActiveKeptAsText => put_words(&mut body, variant),
        _ => return answer,
    }
    answer.body = body.to_string().into_bytes();
    answer
}

impl<'a> Asked<'a> {
    fn read(request: &'a Request, path: &'a str, query: &str) -> Option<Self> {
        let inside = path.strip_prefix(ROOT)?.strip_prefix("/Users")?;
        let id = inside.strip_prefix('/').filter(|id| !id.is_empty());
        let filter_text = url::form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == "filter")
            .map(|(_, value)| value.into_owned())
            .unwrap_or_default();
        let filter = Filter::parse(&filter_text).ok();
        Some(Asked { method: &request.method, id, sent: request.json(), filter, filter_text })
    }

    fn asks_for(&self, attribute: &str) -> bool {
        self.method == "GET" && self.filter_text.starts_with(attribute)
    }

    fn operations(&self) -> impl Iterator<Item = &Value> {
        elements(&self.sent["Operations"])
    }

    fn has_path(&self, start: &str) -> bool {
        self.operations().any(|operation| text(operation, "path").starts_with(start))
    }

    fn sets(&self, path: &str, matches: impl Fn(&Value) -> bool) -> bool {
        self.operations().any(|operation| {
            text(operation, "path").eq_ignore_ascii_case(path)
                && matches(operation.get("value").unwrap_or(&Value::Null))
        })
    }
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

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::String(word) => word.to_ascii_lowercase().parse().ok(),
        _ => None,
    }
}

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
    let mut document = crate::wire::TRELICA["list"].clone();
    document["totalResults"] = people.len().into();
    document["itemsPerPage"] = people.len().into();
    document["Resources"] = people.into();
    Answer::json(200, SCIM, &document)
}

pub(super) const SCIM: &str = "application/scim+json; charset=utf-8";
const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";
const ENTERPRISE: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const MANAGER: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";
