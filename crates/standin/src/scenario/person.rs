//! What can be wrong with a person who was provisioned?
//!
//! Entra says "success" in most of these; only reading the person back shows the fault.

use super::row::Scenario;
use crate::plan::Plan;
use standin_trelica::{Creation, RoleChanges, RoleFormat, ServerBehavior};

pub(super) const ROWS: &[Scenario] = &[
    Scenario::healthy(
        "healthy-roles-shape",
        &["no roles attribute", "only display", "bare text"],
        |variant| showing([RoleFormat::Absent, RoleFormat::DisplayOnly, RoleFormat::BareText][variant]),
    ),
    Scenario::fault(
        "person-not-found",
        &["accepted and not stored", "stored under another user name"],
        |variant| creating([Creation::Forgotten, Creation::StoredUnderOtherName][variant]),
    ),
    Scenario::fault(
        "person-not-unique",
        &["twice the same user name", "twice, once in capitals"],
        |variant| creating([Creation::StoredTwice, Creation::StoredTwiceInOtherCase][variant]),
    ),
    Scenario::fault("person-inactive", &["false", "the word False"], |variant| {
        creating([Creation::Inactive, Creation::InactiveAsText][variant])
    }),
    Scenario::fault(
        "person-already-exists",
        &["there for two years", "there since 2021, dates with an offset"],
        |variant| {
            let date = ["2024-11-20T08:15:30Z", "2021-03-04T05:06:07.123+01:00"][variant];
            Plan::with_behavior(ServerBehavior { users_exist_since: Some(date), ..ServerBehavior::default() })
        },
    ),
    Scenario::fault("domain-not-listed", &["400 problem+json", "400 SCIM error"], refusing_the_domain),
    Scenario::fault("role-unexpected", &["Admin", "a custom role"], |variant| {
        creating(Creation::WithRole(["Admin", "Procurement (EMEA)"][variant]))
    }),
    Scenario::fault(
        "role-not-applied",
        &["role ignored, 204", "role ignored, 200 with the old one"],
        ignoring_roles,
    ),
    Scenario::fault(
        "role-not-yet",
        &["Provision on demand sends no role", "the same, roles shown as bare text"],
        |variant| showing([RoleFormat::Full, RoleFormat::BareText][variant]),
    )
    .warning(),
];

fn creating(creation: Creation) -> Plan {
    Plan::with_behavior(ServerBehavior { creation, ..ServerBehavior::default() })
}

fn showing(role_format: RoleFormat) -> Plan {
    Plan::with_behavior(ServerBehavior { role_format, ..ServerBehavior::default() })
}

pub(super) fn refusing_the_domain(variant: usize) -> Plan {
    creating([Creation::DomainRefused, Creation::DomainRefusedAsScim][variant])
}

pub(super) fn ignoring_roles(variant: usize) -> Plan {
    let role_changes = [RoleChanges::IgnoredSilently, RoleChanges::IgnoredVisibly][variant];
    Plan::with_behavior(ServerBehavior { role_changes, ..ServerBehavior::default() })
}
