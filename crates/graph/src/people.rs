//! Who is signed in, who can be found, and who is assigned.

use net::Method;
use serde_json::{Value, json};

use crate::client::{Call, Graph, entries, text};
use crate::error::Error;

/// Whoever is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The object id.
    pub id: String,
    /// As they are called.
    pub name: String,
    /// As they sign in.
    pub user_principal_name: String,
}

/// The organization that whoever is signed in belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// The tenant's id.
    pub id: String,
    /// As it is called.
    pub name: String,
    /// The names of its verified domains.
    pub domains: Vec<String>,
}

/// A person or a group that a search brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The object id.
    pub id: String,
    /// As they are called.
    pub name: String,
    /// `userPrincipalName` of a person.
    pub user_principal_name: Option<String>,
    /// `mail`.
    pub mail: Option<String>,
    /// `securityEnabled` of a group: only such a one can be assigned.
    pub is_security_enabled: Option<bool>,
}

/// Somebody who is assigned to an application: an `appRoleAssignment`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// With it the assignment is removed.
    pub id: String,
    /// The object id of the person or the group.
    pub principal_id: String,
    /// As they are called.
    pub principal_name: String,
    /// Whether it is a group: `principalType`.
    pub is_group: bool,
}

impl Graph {
    /// Who is signed in. Also tells a token that is refused from a call that is.
    pub async fn me(&self) -> Result<Account, Error> {
        let query = [("$select", "id,displayName,userPrincipalName")];
        let me = self.call(Call::new(Method::Get, &["me"]).asking(&query)).await?;
        Ok(Account {
            id: text(&me, "id")?.to_owned(),
            name: optional(&me, "displayName").unwrap_or_default(),
            user_principal_name: text(&me, "userPrincipalName")?.to_owned(),
        })
    }

    /// The template ids of the directory roles that whoever is signed in has, directly or through a group.
    /// In some tenants 403, which says nothing of the roles.
    pub async fn my_roles(&self) -> Result<Vec<String>, Error> {
        let path = ["me", "transitiveMemberOf", "microsoft.graph.directoryRole"];
        // A list that is narrowed to one kind is an advanced query, which wants the count as well.
        let query = [("$count", "true"), ("$select", "roleTemplateId,displayName")];
        let call = Call { is_advanced: true, ..Call::new(Method::Get, &path).asking(&query) };
        let roles = self.call(call).await?;
        let told: Vec<Option<String>> =
            entries(&roles)?.iter().map(|role| optional(role, "roleTemplateId")).collect();
        // Where the permission does not reach, roles come without their members.
        match told.iter().any(Option::is_none) {
            true => Err(Error::Unreadable { detail: "roles come without their names".to_owned() }),
            false => Ok(told.into_iter().flatten().collect()),
        }
    }

    /// The organization of whoever is signed in.
    pub async fn organization(&self) -> Result<Organization, Error> {
        let query = [("$select", "id,displayName,verifiedDomains")];
        let found = self.call(Call::new(Method::Get, &["organization"]).asking(&query)).await?;
        let first = entries(&found)?.first().cloned().unwrap_or_default();
        let domains = first.get("verifiedDomains").and_then(Value::as_array);
        Ok(Organization {
            id: text(&first, "id")?.to_owned(),
            name: optional(&first, "displayName").unwrap_or_default(),
            domains: domains.into_iter().flatten().filter_map(|domain| optional(domain, "name")).collect(),
        })
    }

    /// Whoever signs in with this user principal name; `None` where nobody does.
    pub async fn person(&self, user_principal_name: &str) -> Result<Option<Found>, Error> {
        let filter = format!("userPrincipalName eq '{}'", user_principal_name.replace('\'', "''"));
        let query = [("$filter", filter.as_str()), ("$select", PERSON)];
        let found = self.call(Call::new(Method::Get, &["users"]).asking(&query)).await?;
        let people = entries(&found)?.iter().map(found_one).collect::<Result<Vec<_>, _>>()?;
        // Names are held against each other without capitals, as Entra does.
        Ok(people.into_iter().find(|person| {
            person
                .user_principal_name
                .as_deref()
                .is_some_and(|name| name.eq_ignore_ascii_case(user_principal_name))
        }))
    }

    /// People whose name begins with these words.
    pub async fn find_people(&self, words: &str) -> Result<Vec<Found>, Error> {
        self.find("users", words, PERSON).await
    }

    /// Groups whose name begins with these words.
    pub async fn find_groups(&self, words: &str) -> Result<Vec<Found>, Error> {
        self.find("groups", words, "id,displayName,mail,securityEnabled").await
    }

    async fn find(&self, kind: &str, words: &str, fields: &str) -> Result<Vec<Found>, Error> {
        // A quote would end the words; a search has no way to write one.
        let words = words.replace(['"', '\\'], " ");
        if words.trim().is_empty() {
            return Ok(Vec::new());
        }
        let search = format!("\"displayName:{words}\"");
        let path = [kind];
        let query = [("$search", search.as_str()), ("$select", fields), ("$top", "25")];
        let call = Call { is_advanced: true, ..Call::new(Method::Get, &path).asking(&query) };
        let found = self.call(call).await?;
        entries(&found)?.iter().map(found_one).collect()
    }

    /// Everybody who is assigned to an application.
    pub async fn assignments(&self, service_principal: &str) -> Result<Vec<Assignment>, Error> {
        let path = ["servicePrincipals", service_principal, "appRoleAssignedTo"];
        let query = [("$top", "999")];
        let found = self.collect(Call::new(Method::Get, &path).asking(&query)).await?;
        found.iter().map(assignment).collect()
    }

    /// Assigns a person or a group. Whoever is assigned already is not assigned twice: that answer is none of ours to
    /// give, so look with [`assignments`](Self::assignments) where a 400 comes.
    /// 403 also where groups need a licence, 404 also where the application was made a moment ago.
    pub async fn assign(
        &self,
        service_principal: &str,
        principal: &str,
        role: &str,
    ) -> Result<Assignment, Error> {
        let path = ["servicePrincipals", service_principal, "appRoleAssignedTo"];
        let body = json!({ "principalId": principal, "resourceId": service_principal, "appRoleId": role });
        assignment(&self.call(Call::new(Method::Post, &path).sending(body)).await?)
    }

    /// Takes an assignment back. Whoever was provisioned through it is switched off in the next cycle.
    /// One that is gone already is no error.
    pub async fn unassign(&self, service_principal: &str, assignment: &str) -> Result<(), Error> {
        self.remove(&["servicePrincipals", service_principal, "appRoleAssignedTo", assignment]).await
    }
}

fn assignment(document: &Value) -> Result<Assignment, Error> {
    Ok(Assignment {
        id: text(document, "id")?.to_owned(),
        principal_id: text(document, "principalId")?.to_owned(),
        principal_name: optional(document, "principalDisplayName").unwrap_or_default(),
        is_group: optional(document, "principalType").is_some_and(|kind| kind.eq_ignore_ascii_case("Group")),
    })
}

fn found_one(document: &Value) -> Result<Found, Error> {
    Ok(Found {
        id: text(document, "id")?.to_owned(),
        name: optional(document, "displayName").unwrap_or_default(),
        user_principal_name: optional(document, "userPrincipalName"),
        mail: optional(document, "mail"),
        is_security_enabled: document.get("securityEnabled").and_then(Value::as_bool),
    })
}

fn optional(document: &Value, name: &str) -> Option<String> {
    document.get(name).and_then(Value::as_str).map(str::to_owned)
}

const PERSON: &str = "id,displayName,userPrincipalName,mail";
