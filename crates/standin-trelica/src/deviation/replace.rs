//! Which requests does a deviation answer in place of the service?

use serde_json::Value;
use url::form_urlencoded;

use crate::behavior::{Deviation as D, ServerBehavior};
use crate::scim::{ROOT, Request, SCIM, list, scim_refusal};
use crate::wire::{PEOPLE, elements, text};
use crate::{answer::Answer, directory::Trelica, filter::Filter, person::boolean};

/// The answer of the deviation, or nothing if the service shall answer.
pub(crate) fn replaced_answer(
    trelica: &mut Trelica,
    request: &Request,
    behavior: &ServerBehavior,
) -> Option<Answer> {
    let (deviation, variant) = behavior.deviation?;
    let asked = Asked::read(request)?;
    match request.method.as_str() {
        "GET" => reading(trelica, deviation, variant, &asked),
        "POST" => creating(trelica, deviation, variant, &asked),
        "PATCH" => patching(trelica, deviation, variant, &asked),
        "DELETE" => deleting(trelica, deviation, variant, &asked),
        _ => None,
    }
}

/// What is asked of `/Users`.
struct Asked {
    /// The id in the path, for a request about one user.
    id: Option<String>,
    sent: Value,
    query: Vec<(String, String)>,
    filter: Option<Filter>,
}

impl Asked {
    fn read(request: &Request) -> Option<Self> {
        let (path, query) = request.path_and_query();
        let inside = path.strip_prefix(ROOT)?.strip_prefix("/Users")?;
        let id = inside.strip_prefix('/').filter(|id| !id.is_empty()).map(str::to_owned);
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let mut asked = Self { id, sent: request.json(), query, filter: None };
        asked.filter = Filter::parse(asked.filter_text());
        Some(asked)
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn filter_text(&self) -> &str {
        self.parameter("filter").unwrap_or_default()
    }

    /// Whether the filter begins with this attribute.
    fn filters_by(&self, attribute: &str) -> bool {
        self.filter_text().starts_with(attribute)
    }

    /// The users whom the service would find.
    fn found(&self, trelica: &mut Trelica) -> Vec<Value> {
        trelica.directory.find(self.filter.as_ref(), &ServerBehavior::default())
    }

    /// The user whom the service would read.
    fn person(&self, trelica: &Trelica) -> Option<Value> {
        trelica.directory.person(self.id.as_deref()?).ok()
    }

    fn operations(&self) -> impl Iterator<Item = &Value> {
        elements(&self.sent["Operations"])
    }

    fn has_path(&self, start: &str) -> bool {
        self.operations().any(|operation| text(operation, "path").starts_with(start))
    }

    fn sets_active(&self, matches: impl Fn(&Value) -> bool) -> bool {
        let mut operations = self.operations();
        operations.any(|one| text(one, "path").eq_ignore_ascii_case("active") && matches(&one["value"]))
    }
}

fn creating(trelica: &mut Trelica, deviation: D, variant: usize, asked: &Asked) -> Option<Answer> {
    let refused = |status, kind, detail| Some(scim_refusal(variant, status, kind, detail));
    match deviation {
        D::CreateRefused => refused(400, "invalidValue", "A required attribute is missing: costCenter."),
        D::CreateForbidden => refused(403, "sensitive", "This client may only read."),
        D::AttributeRefused => {
            asked.sent.get([ENTERPRISE, "phoneNumbers"][variant])?;
            refused(400, "invalidSyntax", "The body has an attribute that is not in the schema.")
        }
        D::RoleCreateRefused => {
            elements(&asked.sent["roles"]).next()?;
            refused(400, "invalidValue", "The attribute roles is read-only.")
        }
        D::DuplicateNotRefused => {
            let created = trelica.directory.create_again(&asked.sent)?;
            Some(Answer::json([201, 200][variant], SCIM, &created))
        }
        _ => None,
    }
}

fn reading(trelica: &mut Trelica, deviation: D, variant: usize, asked: &Asked) -> Option<Answer> {
    let refused = |status, kind, detail| Some(scim_refusal(variant, status, kind, detail));
    let has_two_conditions = asked.filter_text().contains(" and ");
    match deviation {
        D::NewPersonNotFound if asked.filters_by("userName") => {
            let is_hidden = variant == 0 || !has_two_conditions;
            (is_hidden && !asked.found(trelica).is_empty()).then(|| list(&[]))
        }
        D::NewPersonFoundLate if variant == 2 => unseen(trelica, asked),
        D::NewPersonFoundLate if asked.filters_by("userName") => {
            if trelica.late_looks > variant || asked.found(trelica).is_empty() {
                return None;
            }
            trelica.late_looks += 1;
            Some(list(&[]))
        }
        D::PersonNotReadable if asked.id.is_some() => {
            refused([404, 405][variant], "noTarget", "Reading one user is not supported.")
        }
        D::IdsMixedUp if variant == 1 && asked.filters_by("userName") => {
            let mut found = asked.found(trelica);
            found.first_mut()?["id"] = trelica.directory.people().first()?["id"].clone();
            Some(list(&found))
        }
        D::ExternalIdNotSearchable if asked.filters_by("externalId") => unsearchable(trelica, variant),
        D::WorkEmailNotSearchable if asked.filters_by("emails") => unsearchable(trelica, variant),
        D::TwoConditionsRefused if has_two_conditions && variant == 0 => {
            refused(400, "invalidFilter", "Only one condition is supported.")
        }
        D::TwoConditionsRefused if has_two_conditions => Some(list(&[])),
        D::DisabledUserHidden => hidden(trelica, variant, asked),
        _ if asked.id.is_none() && asked.filter_text().is_empty() => {
            paged(trelica, deviation, variant, asked)
        }
        _ => None,
    }
}

/// Hides new users until a client has looked for them twice.
fn unseen(trelica: &mut Trelica, asked: &Asked) -> Option<Answer> {
    let found = match asked.person(trelica) {
        Some(person) => person,
        None if asked.id.is_some() || asked.filter_text().is_empty() => return None,
        None => asked.found(trelica).into_iter().next()?,
    };
    if elements(&PEOPLE).any(|old| old["resource"]["id"] == found["id"]) {
        return None;
    }
    let looks = trelica.looks.entry(text(&found, "id").to_owned()).or_insert(0);
    *looks += 1;
    (*looks <= 2).then(|| if asked.id.is_some() { no_such_user() } else { list(&[]) })
}

/// A refusal, or a list of all users.
fn unsearchable(trelica: &Trelica, variant: usize) -> Option<Answer> {
    let refused = || scim_refusal(0, 400, "invalidFilter", "This attribute is not searchable.");
    Some(if variant == 0 { refused() } else { list(&trelica.directory.people()) })
}

/// Hides disabled users when they are read by id, or in a search.
fn hidden(trelica: &mut Trelica, variant: usize, asked: &Asked) -> Option<Answer> {
    let is_off = |person: &Value| person["active"] == false;
    match &asked.id {
        Some(_) if variant == 0 => asked.person(trelica).filter(is_off).map(|_| no_such_user()),
        Some(_) => None,
        None => asked.found(trelica).iter().any(is_off).then(|| list(&[])),
    }
}

fn no_such_user() -> Answer {
    scim_refusal(0, 404, "noTarget", "There is no such user.")
}

/// A wrong page of the list.
fn paged(trelica: &mut Trelica, deviation: D, variant: usize, asked: &Asked) -> Option<Answer> {
    let number = |name| asked.parameter(name).and_then(|value| value.parse::<usize>().ok());
    let (start, count) = (number("startIndex").unwrap_or(1).max(1), number("count").unwrap_or(100));
    let people = trelica.directory.people();
    let total = people.len();
    let page =
        |start: usize, count: usize| people.iter().skip(start - 1).take(count).cloned().collect::<Vec<_>>();
    let (total, page) = match deviation {
        D::PagingStartIgnored if variant == 0 => (total, page(1, count)),
        // Some servers take `startIndex` for the number of a page.
        D::PagingStartIgnored => (total, page(1 + (start - 1) / count.max(1) / total.max(1), count)),
        D::PagingCountIgnored => (total, page(start, [total, count + 1][variant])),
        D::PagingRepeats => (total, page(start.saturating_sub(1).max(1), count)),
        D::PagingTotalWrong => ([total + 3, total.saturating_sub(1)][variant], page(start, count)),
        D::PagingOrderChanges => {
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
    let mut answer = list(&page).document();
    answer["totalResults"] = total.into();
    Some(Answer::json(200, SCIM, &answer))
}

fn patching(trelica: &Trelica, deviation: D, variant: usize, asked: &Asked) -> Option<Answer> {
    let refused = |kind, detail| Some(scim_refusal(variant, 400, kind, detail));
    let sets = |wanted: bool| asked.sets_active(|value| boolean(value) == Ok(wanted));
    let unchanged = || {
        let person = asked.person(trelica).unwrap_or_default();
        Some(if variant == 0 { Answer::empty(204) } else { Answer::json(200, SCIM, &person) })
    };
    match deviation {
        D::UpdateRefused => {
            let detail = "PATCH is not supported.";
            Some(scim_refusal(variant, [405, 501][variant], "invalidSyntax", detail))
        }
        D::OperationCaseRefused
            if asked.operations().any(|one| text(one, "op").starts_with(char::is_uppercase)) =>
        {
            refused("invalidSyntax", "op has to be add, replace or remove.")
        }
        D::TextBooleansRefused if asked.sets_active(Value::is_string) => {
            refused("invalidValue", "active has to be a boolean.")
        }
        D::DisableRefused if sets(false) => refused("mutability", "active cannot be changed."),
        D::DisableIgnored if sets(false) => unchanged(),
        D::RestoreRefused if sets(true) && variant == 0 => {
            refused("mutability", "A user cannot be activated.")
        }
        D::RestoreRefused if sets(true) => unchanged(),
        D::AttributeUpdateRefused if variant == 2 => {
            asked.operations().find(|one| text(one, "path").contains('['))?;
            refused("invalidPath", "A path is the name of an attribute.")
        }
        D::AttributeUpdateRefused if asked.has_path(["title", "emails"][variant]) => {
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

fn deleting(trelica: &mut Trelica, deviation: D, variant: usize, asked: &Asked) -> Option<Answer> {
    match deviation {
        D::DeleteRefused => {
            let detail = "Users cannot be deleted.";
            Some(scim_refusal(variant, [405, 403][variant], "mutability", detail))
        }
        D::DeletedPersonStillThere => {
            // The second request really deletes the user, so that cleaning up works.
            let is_first = trelica.said_deleted.insert(asked.id.clone()?);
            is_first.then(|| Answer::empty([204, 202][variant]))
        }
        _ => None,
    }
}

const ENTERPRISE: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const MANAGER: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";
