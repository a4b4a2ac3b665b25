//! What can be wrong with a person who was provisioned?
//!
//! Entra says "success" in most of these; only reading the person back shows the fault.

use super::row::{Scenario, either};
use crate::plan::Plan;
use crate::trelica::quirks::{Arrival, Before, Quirks, RoleChanges, RolesShown};

pub(super) const ROWS: &[Scenario] = &[
    Scenario::fault(
        "person-not-found",
        &["accepted and not stored", "stored under another user name"],
        |variant| arriving(either(variant, Arrival::Forgotten, Arrival::StoredUnderOtherName)),
    )
    .of_person(),
    Scenario::fault(
        "person-not-unique",
        &["twice the same user name", "twice, once in capitals"],
        |variant| arriving(either(variant, Arrival::StoredTwice, Arrival::StoredTwiceInOtherCase)),
    )
    .of_person(),
    Scenario::fault("person-inactive", &["false", "the word False"], |variant| {
        arriving(either(variant, Arrival::Inactive, Arrival::InactiveAsText))
    })
    .of_person(),
    Scenario::fault(
        "person-already-exists",
        &["there for two years", "there since 2021, dates with an offset"],
        |variant| {
            let date = either(variant, "2024-11-20T08:15:30Z", "2021-03-04T05:06:07.123+01:00");
            Plan::with(Quirks { before: Before::ThereSince(date), ..Quirks::default() })
        },
    )
    .of_person(),
    Scenario::fault("domain-not-listed", &["400 problem+json", "400 SCIM error"], |variant| {
        arriving(either(variant, Arrival::DomainRefused, Arrival::DomainRefusedAsScim))
    })
    .of_person(),
    Scenario::fault("role-unexpected", &["Admin", "a custom role"], |variant| {
        arriving(Arrival::WithRole(either(variant, "Admin", "Procurement (EMEA)")))
    })
    .of_person(),
    Scenario::fault(
        "role-not-applied",
        &["role ignored, 204", "role ignored, 200 with the old one"],
        |variant| {
            let role_changes = either(variant, RoleChanges::IgnoredInSilence, RoleChanges::IgnoredAndShown);
            Plan::with(Quirks { role_changes, ..Quirks::default() })
        },
    )
    .of_person(),
    Scenario::warning(
        "role-not-yet",
        &["Provision on demand sends no role", "the same, roles shown as bare text"],
        |variant| {
            let roles_shown = either(variant, RolesShown::Full, RolesShown::BareText);
            Plan::with(Quirks { roles_shown, ..Quirks::default() })
        },
    )
    .of_person(),
];

fn arriving(arrival: Arrival) -> Plan {
    Plan::with(Quirks { arrival, ..Quirks::default() })
}
