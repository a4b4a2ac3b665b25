//! Which users does Trelica have, and which rules apply to them?
//!
//! User names are unique regardless of case and never change. Their domain must be registered and selected under *User
//! requests*. New users get the default role unless the request has a known one.

use serde_json::{Value, json};

use super::behavior::{Creation, Filtering, RoleChanges, ServerBehavior};
use super::filter::Filter;
use super::patch;
use super::person::{derive_display_name, from_sent, one_role, role_names, touch};
use super::refusal::Refusal;
use crate::wire::{PEOPLE, TRELICA, elements, text};

/// The users, roles and domains.
#[derive(Debug)]
pub struct Directory {
    entries: Vec<Entry>,
    /// The names of the roles that Trelica knows.
    pub roles: Vec<String>,
    /// The role of a new user for whom no known role is sent.
    pub default_role: String,
    /// The registered domains.
    pub domains: Vec<Domain>,
}

/// A registered domain.
#[derive(Clone, Debug)]
pub struct Domain {
    /// The domain, such as `contoso.com`.
    pub name: String,
    /// Whether it is selected in the column *User requests*.
    pub user_requests: bool,
}

#[derive(Debug)]
struct Entry {
    person: Value,
    managed_elsewhere: bool,
    origin: Origin,
}

#[derive(Debug, PartialEq, Eq)]
enum Origin {
    /// There from the start.
    Seeded,
    /// Added by a scenario in which users existed before. Never changes.
    Planted,
    Provisioned,
}

impl Default for Directory {
    fn default() -> Self {
        let entries = elements(&PEOPLE)
            .map(|seed| Entry {
                person: seed["resource"].clone(),
                managed_elsewhere: seed["managed-elsewhere"] == true,
                origin: Origin::Seeded,
            })
            .collect();
        let domains = elements(&TRELICA["domains"])
            .map(|domain| Domain {
                name: text(domain, "name").to_owned(),
                user_requests: domain["user-requests"] == true,
            })
            .collect();
        Self {
            entries,
            roles: role_names(&TRELICA["roles"]),
            default_role: text(&TRELICA, "default-role").to_owned(),
            domains,
        }
    }
}

impl Directory {
    /// All users, as stored.
    pub fn people(&self) -> Vec<Value> {
        self.entries.iter().map(|entry| entry.person.clone()).collect()
    }

    /// Removes the users whom an earlier scenario added.
    pub fn forget_planted(&mut self) {
        self.entries.retain(|entry| entry.origin != Origin::Planted);
    }

    /// The users whom a filter finds, or all users without a filter.
    pub(crate) fn find(&mut self, filter: Option<&Filter>, behavior: &ServerBehavior) -> Vec<Value> {
        if let (Some(filter), Some(date)) = (filter, behavior.users_exist_since) {
            self.plant(filter, date);
        }
        let visible: Vec<&Value> = self
            .entries
            .iter()
            .filter(|entry| !(behavior.knows_nobody && entry.origin == Origin::Seeded))
            .map(|entry| &entry.person)
            .collect();
        let Some(filter) = filter else {
            return visible.into_iter().cloned().collect();
        };
        let exact = behavior.filtering == Filtering::CaseSensitive;
        let matching = |person: &&&Value| filter.holds(person, exact);
        match behavior.filtering {
            Filtering::ReturnsEveryone => visible.into_iter().cloned().collect(),
            Filtering::ReturnsStranger if !visible.iter().any(|person| matching(&person)) => {
                visible.into_iter().take(1).cloned().collect()
            }
            Filtering::ReturnsStranger | Filtering::Correct | Filtering::CaseSensitive => {
                visible.iter().filter(matching).map(|person| (*person).clone()).collect()
            }
        }
    }

    pub(crate) fn person(&self, id: &str) -> Result<Value, Refusal> {
        let found = self.entry(id).map(|entry| entry.person.clone());
        found.ok_or(Refusal("no-such-person"))
    }

    fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| text(&entry.person, "id") == id)
    }

    pub(crate) fn create(&mut self, sent: &Value, behavior: &ServerBehavior) -> Result<Value, Refusal> {
        let mut person = from_sent(sent)?;
        let user_name = text(&person, "userName").to_owned();
        if user_name.is_empty() {
            return Err(Refusal("user-name-missing"));
        }
        if !self.accepts_domain(&user_name) || behavior.creation == Creation::DomainRefused {
            return Err(Refusal("domain-not-accepted"));
        }
        if self.entries.iter().any(|entry| is_named(&entry.person, &user_name)) {
            return Err(Refusal("user-name-taken"));
        }
        let sent_roles = match behavior.role_changes {
            RoleChanges::Applied => person["roles"].clone(),
            RoleChanges::IgnoredSilently | RoleChanges::IgnoredVisibly => Value::Null,
        };
        person["roles"] = self.accepted_roles(&sent_roles, &one_role(&self.default_role));
        self.store(person, behavior.creation)
    }

    /// Stores a second user with a user name that exists. Returns nothing if the user name is new.
    pub(crate) fn create_again(&mut self, sent: &Value) -> Option<Value> {
        let user_name = text(sent, "userName");
        self.entries.iter().find(|entry| is_named(&entry.person, user_name))?;
        let mut person = from_sent(sent).ok()?;
        person["roles"] = one_role(&self.default_role);
        self.add(person.clone());
        Some(person)
    }

    pub(crate) fn replace(
        &mut self,
        id: &str,
        sent: &Value,
        behavior: &ServerBehavior,
    ) -> Result<Value, Refusal> {
        let default = one_role(&self.default_role);
        self.change(id, behavior, |person| {
            let mut fresh = from_sent(sent)?;
            if !is_named(person, text(&fresh, "userName")) {
                return Err(Refusal("user-name-fixed"));
            }
            for kept in ["id", "userName", "meta"] {
                fresh[kept] = person[kept].clone();
            }
            if fresh["roles"].is_null() {
                fresh["roles"] = default;
            }
            derive_display_name(&mut fresh);
            *person = fresh;
            Ok(())
        })
    }

    pub(crate) fn patch(
        &mut self,
        id: &str,
        sent: &Value,
        behavior: &ServerBehavior,
    ) -> Result<Value, Refusal> {
        self.change(id, behavior, |person| patch::apply(person, sent))
    }

    pub(crate) fn delete(&mut self, id: &str) -> Result<(), Refusal> {
        let position = self.entries.iter().position(|entry| text(&entry.person, "id") == id);
        let position = position.ok_or(Refusal("no-such-person"))?;
        if self.entries.get(position).is_some_and(|entry| entry.managed_elsewhere) {
            return Err(Refusal("managed-elsewhere-delete"));
        }
        self.entries.remove(position);
        Ok(())
    }

    fn change(
        &mut self,
        id: &str,
        behavior: &ServerBehavior,
        change: impl FnOnce(&mut Value) -> Result<(), Refusal>,
    ) -> Result<Value, Refusal> {
        let before = self.person(id)?;
        if self.entry(id).is_some_and(|entry| entry.managed_elsewhere) {
            return Err(Refusal("managed-elsewhere-update"));
        }
        let mut after = before.clone();
        change(&mut after)?;
        after["roles"] = match behavior.role_changes {
            RoleChanges::Applied => self.accepted_roles(&after["roles"], &before["roles"]),
            _ => before["roles"].clone(),
        };
        touch(&mut after);
        let found = self.entries.iter_mut().find(|entry| text(&entry.person, "id") == id);
        let entry = found.ok_or(Refusal("no-such-person"))?;
        if entry.origin != Origin::Planted {
            entry.person = after;
        }
        Ok(entry.person.clone())
    }

    /// The roles of a request, as Trelica writes them, or the previous ones if there are none or one is unknown.
    fn accepted_roles(&self, sent: &Value, before: &Value) -> Value {
        let names = role_names(sent);
        if names.is_empty() || !names.iter().all(|name| self.roles.contains(name)) {
            return before.clone();
        }
        let numbered = names.iter().enumerate();
        numbered
            .map(|(position, name)| json!({ "value": name, "display": name, "primary": position == 0 }))
            .collect()
    }

    fn store(&mut self, mut person: Value, creation: Creation) -> Result<Value, Refusal> {
        let user_name = text(&person, "userName").to_owned();
        match creation {
            Creation::Forgotten => return Ok(person),
            Creation::StoredUnderOtherName => {
                let shown = person.clone();
                person["userName"] = format!("moved.{user_name}").into();
                self.add(person);
                return Ok(shown);
            }
            Creation::StoredTwice | Creation::StoredTwiceInOtherCase => {
                let mut twin = person.clone();
                twin["id"] = uuid::Uuid::new_v4().to_string().into();
                if creation == Creation::StoredTwiceInOtherCase {
                    twin["userName"] = user_name.to_uppercase().into();
                }
                self.add(twin);
            }
            Creation::Inactive => person["active"] = false.into(),
            Creation::InactiveAsText => person["active"] = "False".into(),
            Creation::WithRole(role) => person["roles"] = one_role(role),
            Creation::Stored | Creation::DomainRefused | Creation::DomainRefusedAsScim => {}
        }
        self.add(person.clone());
        Ok(person)
    }

    fn add(&mut self, person: Value) {
        self.entries.push(Entry { person, managed_elsewhere: false, origin: Origin::Provisioned });
    }

    /// Adds a user with the user name of the filter, created at `date`, unless one exists.
    fn plant(&mut self, filter: &Filter, date: &str) {
        let Some(user_name) = filter.only_user_name() else {
            return;
        };
        let known = self.entries.iter().any(|entry| is_named(&entry.person, user_name));
        if known || !self.accepts_domain(user_name) {
            return;
        }
        let sent = json!({ "userName": user_name, "active": true });
        if let Ok(mut person) = from_sent(&sent) {
            person["roles"] = one_role(&self.default_role);
            person["meta"]["created"] = date.into();
            person["meta"]["lastModified"] = date.into();
            self.add(person);
            if let Some(entry) = self.entries.last_mut() {
                entry.origin = Origin::Planted;
            }
        }
    }

    fn accepts_domain(&self, user_name: &str) -> bool {
        user_name.rsplit_once('@').is_some_and(|(local, domain)| {
            let ticked = |known: &Domain| known.user_requests && known.name.eq_ignore_ascii_case(domain);
            !local.is_empty() && self.domains.iter().any(ticked)
        })
    }
}

fn is_named(person: &Value, user_name: &str) -> bool {
    text(person, "userName").to_lowercase() == user_name.to_lowercase()
}
