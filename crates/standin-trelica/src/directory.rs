//! What does the pretend Trelica store, and which rules apply to its users?
//!
//! User names are unique regardless of case and never change. Their domain must be registered and selected under *User
//! requests*. New users get the default role unless the request has a known one.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use uuid::Uuid;

use super::behavior::{Creation, Filtering, RoleChanges, ServerBehavior};
use super::person::{derive_display_name, from_sent, one_role, role_names, touch};
use super::{filter::Filter, patch, scim::Refusal};
use crate::wire::{PEOPLE, TRELICA, elements, text};

/// The state of a Trelica account. By default, it has the users of `wire/people.json` and no token.
#[derive(Debug, Default)]
pub struct Trelica {
    /// The current bearer token, once one was generated.
    pub token: Option<String>,
    /// Whether Enable SCIM was clicked. Before that, no token works.
    pub enabled: bool,
    /// The users, roles and domains.
    pub directory: Directory,
    /// How often a new user was hidden from a search.
    pub(crate) late_looks: usize,
    /// The ids of users whose deletion was reported but not done.
    pub(crate) said_deleted: BTreeSet<String>,
    /// How often each user was looked for, by id.
    pub(crate) looks: BTreeMap<String, u32>,
}

impl Trelica {
    /// Generates a token of 43 characters and revokes the old one. The Generate Token button does this.
    pub fn generate_token(&mut self) -> String {
        let random = [Uuid::new_v4(), Uuid::new_v4()].map(Uuid::into_bytes).concat();
        let token = URL_SAFE_NO_PAD.encode(random);
        self.token = Some(token.clone());
        token
    }
}

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
        let entry = |seed: &Value| Entry {
            person: seed["resource"].clone(),
            managed_elsewhere: seed["managed-elsewhere"] == true,
            origin: Origin::Seeded,
        };
        let domain = |written: &Value| Domain {
            name: text(written, "name").to_owned(),
            user_requests: written["user-requests"] == true,
        };
        Self {
            entries: elements(&PEOPLE).map(entry).collect(),
            roles: role_names(&TRELICA["roles"]),
            default_role: text(&TRELICA, "default-role").to_owned(),
            domains: elements(&TRELICA["domains"]).map(domain).collect(),
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
        let hidden = |entry: &Entry| behavior.knows_nobody && entry.origin == Origin::Seeded;
        let visible = self.entries.iter().filter(|entry| !hidden(entry)).map(|entry| &entry.person);
        let Some(filter) = filter.filter(|_| behavior.filtering != Filtering::ReturnsEveryone) else {
            return visible.cloned().collect();
        };
        let exact = behavior.filtering == Filtering::CaseSensitive;
        let found: Vec<Value> =
            visible.clone().filter(|person| filter.holds(person, exact)).cloned().collect();
        if found.is_empty() && behavior.filtering == Filtering::ReturnsStranger {
            return visible.take(1).cloned().collect();
        }
        found
    }

    pub(crate) fn person(&self, id: &str) -> Result<Value, Refusal> {
        Ok(self.entries[self.position(id)?].person.clone())
    }

    fn position(&self, id: &str) -> Result<usize, Refusal> {
        let position = self.entries.iter().position(|entry| text(&entry.person, "id") == id);
        position.ok_or(Refusal("no-such-person"))
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
        if self.has_named(&user_name) {
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
        let mut person = from_sent(sent).ok().filter(|_| self.has_named(text(sent, "userName")))?;
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
        let position = self.position(id)?;
        if self.entries[position].managed_elsewhere {
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
        let position = self.position(id)?;
        let Entry { person: before, managed_elsewhere, origin } = &self.entries[position];
        if *managed_elsewhere {
            return Err(Refusal("managed-elsewhere-update"));
        }
        let mut after = before.clone();
        change(&mut after)?;
        after["roles"] = match behavior.role_changes {
            RoleChanges::Applied => self.accepted_roles(&after["roles"], &before["roles"]),
            _ => before["roles"].clone(),
        };
        touch(&mut after);
        if *origin == Origin::Planted {
            return Ok(before.clone());
        }
        self.entries[position].person = after.clone();
        Ok(after)
    }

    /// The roles of a request, as Trelica writes them, or the previous ones if there are none or one is unknown.
    fn accepted_roles(&self, sent: &Value, before: &Value) -> Value {
        let names = role_names(sent);
        if names.is_empty() || !names.iter().all(|name| self.roles.contains(name)) {
            return before.clone();
        }
        let role =
            |(at, name): (usize, &String)| json!({ "value": name, "display": name, "primary": at == 0 });
        names.iter().enumerate().map(role).collect()
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
                twin["id"] = Uuid::new_v4().to_string().into();
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
        let Some(user_name) = filter.only_user_name() else { return };
        if self.has_named(user_name) || !self.accepts_domain(user_name) {
            return;
        }
        if let Ok(mut person) = from_sent(&json!({ "userName": user_name, "active": true })) {
            person["roles"] = one_role(&self.default_role);
            person["meta"]["created"] = date.into();
            person["meta"]["lastModified"] = date.into();
            self.entries.push(Entry { person, managed_elsewhere: false, origin: Origin::Planted });
        }
    }

    fn has_named(&self, user_name: &str) -> bool {
        self.entries.iter().any(|entry| is_named(&entry.person, user_name))
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
