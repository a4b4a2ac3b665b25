//! The enterprise application: found, told apart from what only looks like it, created once, removed.

use net::Method;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::client::{Call, Graph, text};
use crate::error::Error;

/// The template of an application that is not in Microsoft's gallery ("Configure provisioning using Microsoft Graph").
pub const NON_GALLERY: &str = "8adf8e6e-67b2-4cf2-a259-e3dc5476c621";

/// An enterprise application: a `servicePrincipal`.
#[derive(Debug, Clone, PartialEq)]
pub struct Application(Value);

/// What kind of application it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Made from the non-gallery template: it can be provisioned by SCIM.
    NonGallery,
    /// Made from another template of the gallery. People may sign in through it.
    Gallery,
    /// Registered, or of another tenant: it can't be provisioned.
    NotFromATemplate,
}

/// What creating an application gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Instantiated {
    /// `application.id`: with it the application is removed.
    pub application_object_id: String,
    /// The enterprise application.
    pub service_principal: Application,
}

impl Application {
    pub(crate) fn read(document: Value) -> Result<Self, Error> {
        text(&document, "id")?;
        Ok(Application(document))
    }

    /// `servicePrincipal.id`, which every provisioning call takes.
    pub fn id(&self) -> &str {
        self.0.get("id").and_then(Value::as_str).unwrap_or_default()
    }

    /// `appId`, the same as the application's.
    pub fn app_id(&self) -> Option<&str> {
        self.0.get("appId").and_then(Value::as_str)
    }

    /// `displayName`.
    pub fn name(&self) -> &str {
        self.0.get("displayName").and_then(Value::as_str).unwrap_or_default()
    }

    /// What kind it is, by the template it was made from.
    pub fn kind(&self) -> Kind {
        match self.0.get("applicationTemplateId").and_then(Value::as_str) {
            Some(id) if id.eq_ignore_ascii_case(NON_GALLERY) => Kind::NonGallery,
            Some(id) if !id.is_empty() => Kind::Gallery,
            _ => Kind::NotFromATemplate,
        }
    }

    /// The role that people are assigned with: the enabled one that is called `User`, else the first enabled one for
    /// people; all zeros where the application has none ("Grant an appRoleAssignment for a service principal").
    pub fn role_for_people(&self) -> &str {
        let roles = self.0.get("appRoles").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let is_enabled = |role: &&Value| role.get("isEnabled").and_then(Value::as_bool) != Some(false);
        let named = |role: &&Value| {
            ["displayName", "value"].iter().any(|name| role.get(*name) == Some(&json!("User")))
        };
        let for_people = |role: &&Value| {
            let types = role.get("allowedMemberTypes").and_then(Value::as_array);
            types.is_none_or(|types| types.contains(&json!("User")))
        };
        let usable = || roles.iter().filter(is_enabled).filter(for_people);
        let role = usable().find(named).or_else(|| usable().next());
        role.and_then(|role| role.get("id")).and_then(Value::as_str).unwrap_or(NO_ROLE)
    }
}

impl Graph {
    /// Every enterprise application with this name. A name is no key: there may be several.
    pub async fn applications_named(&self, name: &str) -> Result<Vec<Application>, Error> {
        let filter = format!("displayName eq '{}'", name.replace('\'', "''"));
        let query = [("$filter", filter.as_str()), ("$select", FIELDS)];
        let found = self.collect(Call::new(Method::Get, &["servicePrincipals"]).asking(&query)).await?;
        found.into_iter().map(Application::read).collect()
    }

    /// One enterprise application by its object id.
    /// 404 also where it was made a moment ago.
    pub async fn application(&self, id: &str) -> Result<Application, Error> {
        let path = ["servicePrincipals", id];
        let call = Call::new(Method::Get, &path).asking(&[("$select", FIELDS)]);
        Application::read(self.call(call).await?)
    }

    /// Creates a non-gallery application.
    ///
    /// Not idempotent: where the answer was lost, [`applications_named`](Self::applications_named) tells whether it is there.
    /// It may be there all the same.
    pub async fn instantiate(&self, name: &str) -> Result<Instantiated, Error> {
        let path = ["applicationTemplates", NON_GALLERY, "instantiate"];
        let made = self.call(Call::new(Method::Post, &path).sending(json!({ "displayName": name }))).await?;
        let part = |name: &str| made.get(name).cloned().unwrap_or_default();
        Ok(Instantiated {
            application_object_id: text(&part("application"), "id")?.to_owned(),
            service_principal: Application::read(part("servicePrincipal"))?,
        })
    }

    /// Removes an application by its `application.id`; for 30 days it can be brought back in the portal.
    /// One that is gone already is no error.
    pub async fn remove_application(&self, application_object_id: &str) -> Result<(), Error> {
        self.remove(&["applications", application_object_id]).await
    }

    /// `application.id` of an enterprise application, by the `appId` that both have.
    pub async fn application_object_id(&self, app_id: &str) -> Result<Option<String>, Error> {
        let filter = format!("appId eq '{}'", app_id.replace('\'', "''"));
        let query = [("$filter", filter.as_str()), ("$select", "id")];
        let found = self.collect(Call::new(Method::Get, &["applications"]).asking(&query)).await?;
        found.first().map(|one| text(one, "id").map(str::to_owned)).transpose()
    }
}

const FIELDS: &str = "id,appId,displayName,applicationTemplateId,tags,appRoles,appRoleAssignmentRequired";
const NO_ROLE: &str = "00000000-0000-0000-0000-000000000000";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_application_is_told_by_its_template() {
        let of =
            |template: Value| Application(json!({ "id": "1", "applicationTemplateId": template })).kind();
        assert_eq!(of(json!(NON_GALLERY.to_uppercase())), Kind::NonGallery);
        assert_eq!(of(json!("11111111-0000-0000-0000-000000000000")), Kind::Gallery);
        assert_eq!((of(json!(null)), of(json!(""))), (Kind::NotFromATemplate, Kind::NotFromATemplate));
    }

    #[test]
    fn people_get_the_role_that_is_called_user() {
        let role = |id: &str, name: &str, enabled: bool, members: &str| json!({ "id": id, "displayName": name, "isEnabled": enabled, "allowedMemberTypes": [members] });
        let of = |roles: Vec<Value>| {
            Application(json!({ "id": "1", "appRoles": roles })).role_for_people().to_owned()
        };
        let all = [role("1", "msiam_access", true, "User"), role("2", "User", true, "User")];
        assert_eq!(of(all.to_vec()), "2");
        assert_eq!(of(vec![role("3", "User", false, "User"), role("4", "Reader", true, "User")]), "4");
        assert_eq!(of(vec![role("5", "Daemon", true, "Application")]), NO_ROLE);
        assert_eq!(of(Vec::new()), NO_ROLE);
    }
}
