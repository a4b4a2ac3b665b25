//! What can be wrong with a person who was provisioned?
//!
//! Entra says "success" in most of these; only reading the person back shows the fault.

use super::row::{Scenario, either};
use crate::plan::Plan;
use standin_trelica::{Creation, RoleChanges, RoleFormat, ServerBehavior};

pub(super) const ROWS: &[Scenario] = &[
    Scenario::fault(
        "person-not-found",
        &["accepted and not stored", "stored under another user name"],
        |variant| creating(either(variant, Creation::Forgotten, Creation::StoredUnderOtherName)),
    )
    .of_person(),
    Scenario::fault(
        "person-not-unique",
        &["twice the same user name", "twice, once in capitals"],
        |variant| creating(either(variant, Creation::StoredTwice, Creation::StoredTwiceInOtherCase)),
    )
    .of_person(),
    Scenario::fault("person-inactive", &["false", "the word False"], |variant| {
        creating(either(variant, Creation::Inactive, Creation::InactiveAsText))
    })
    .of_person(),
    Scenario::fault(
        "person-already-exists",
        &["there for two years", "there since 2021, dates with an offset"],
        |variant| {
            let date = either(variant, "2024-11-20T08:15:30Z", "2021-03-04T05:06:07.123+01:00");
            Plan::with_behavior(ServerBehavior { users_exist_since: Some(date), ..ServerBehavior::default() })
        },
    )
    .of_person(),
    Scenario::fault("domain-not-listed", &["400 problem+json", "400 SCIM error"], |variant| {
        creating(either(variant, Creation::DomainRefused, Creation::DomainRefusedAsScim))
    })
    .of_person(),
    Scenario::fault("role-unexpected", &["Admin", "a custom role"], |variant| {
        creating(Creation::WithRole(either(variant, "Admin", "Procurement (EMEA)")))
    })
    .of_person(),
    Scenario::fault(
        "role-not-applied",
        &["role ignored, 204", "role ignored, 200 with the old one"],
        |variant| {
            let role_changes = either(variant, RoleChanges::IgnoredSilently, RoleChanges::IgnoredVisibly);
            Plan::with_behavior(ServerBehavior { role_changes, ..ServerBehavior::default() })
        },
    )
    .of_person(),
    Scenario::warning(
        "role-not-yet",
        &["Provision on demand sends no role", "the same, roles shown as bare text"],
        |variant| {
            let role_format = either(variant, RoleFormat::Full, RoleFormat::BareText);
            Plan::with_behavior(ServerBehavior { role_format, ..ServerBehavior::default() })
        },
    )
    .of_person(),
];

fn creating(creation: Creation) -> Plan {
    Plan::with_behavior(ServerBehavior { creation, ..ServerBehavior::default() })
}
