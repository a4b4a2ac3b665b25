//! What does the page Attribute mapping show, and what do its buttons do?
//!
//! Three things of the many that the real page has: whether groups are copied, where the user name comes from, and a
//! constant role.

use super::entra::PORTAL;
use super::html::{Notice, Page, button, escaped, field, form, radios, section, select};
use super::visit::Visit;
use crate::entra::schema::{self, ROLE as TARGET};
use crate::entra::schema::{RoleMapping, UserNameSource};
use crate::wire::SCHEMA;

/// Manage > Attribute mapping.
pub(super) fn attribute_mapping(visit: &Visit) -> Page {
    let mut entra = visit.state.entra();
    let application = entra.by_hand();
    let notice = match visit.said("do") {
        "groups" => {
            let enabled = visit.said("groups-enabled") == "yes";
            schema::set_groups_enabled(&mut application.job_by_hand().schema, enabled);
            Notice::good("The mapping of groups was saved.")
        }
        "user-name" => {
            let source = UserNameSource::named(visit.said("source"));
            schema::set_user_name_source(&mut application.job_by_hand().schema, source);
            Notice::good("The mapping of userName was saved.")
        }
        "role" if visit.said("constant").trim().is_empty() => Notice::bad("A constant value is required."),
        "role" => {
            let role = RoleMapping {
                name: visit.said("constant").trim().to_owned(),
                only_at_creation: visit.said("apply") == "creation",
            };
            schema::set_role(&mut application.job_by_hand().schema, Some(&role));
            Notice::good("The mapping of the role was saved.")
        }
        "no-role" => {
            schema::set_role(&mut application.job_by_hand().schema, None);
            Notice::good("The mapping of the role was deleted.")
        }
        _ => None,
    };
    // Until there is a job, what a job would have is shown.
    let schema = application.job().map_or(&*SCHEMA, |job| &job.schema);
    let enabled = if schema::groups_enabled(schema) { "yes" } else { "no" };
    let groups = radios("Enabled", "groups-enabled", &[("yes", "Yes"), ("no", "No")], enabled);
    let groups = form(&format!("{groups}{}", button("Save", "groups")));
    let source = schema::user_name_source(schema);
    let sources = [("userPrincipalName", "userPrincipalName"), ("mail", "mail")];
    let users = select("Source attribute of userName", "source", &sources, &source);
    let users = form(&format!("{users}{}", button("Save", "user-name")));
    let body = [
        section("Provision Microsoft Entra ID Groups", &groups),
        section("Provision Microsoft Entra ID Users", &users),
        section("Add New Mapping", &role_form(schema::role(schema).as_ref())),
    ];
    Page { portal: &PORTAL, title: "Attribute mapping", notice, body: body.concat() }
}

fn role_form(role: Option<&RoleMapping>) -> String {
    let name = role.map(|role| role.name.as_str()).unwrap_or_default();
    let apply = if role.is_some_and(|role| role.only_at_creation) { "creation" } else { "always" };
    let mut inside = select("Mapping type", "mapping-type", &[("constant", "Constant")], "constant");
    inside.push_str(&field("Constant Value", "constant", name));
    inside.push_str(&select("Target attribute", "target", &[(TARGET, TARGET)], TARGET));
    let moments = [("always", "Always"), ("creation", "Only during object creation")];
    inside.push_str(&select("Apply this mapping", "apply", &moments, apply));
    inside.push_str(&button("Ok", "role"));
    if role.is_some() {
        inside.push_str(&button("Delete", "no-role"));
        inside = format!("<p>{} is sent as {}.</p>{inside}", escaped(name), escaped(TARGET));
    }
    form(&inside)
}
