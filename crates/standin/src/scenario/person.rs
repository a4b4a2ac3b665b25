//! What can be wrong with a person who was provisioned?
//!
//! Entra says "success" in most of these; only reading the person back shows the fault.

use super::row::Scenario;
use crate::plan::Plan;
use standin_trelica::{Creation, RoleChanges, RoleFormat};

pub(super) const ROWS: &[Scenario] = &[
    Scenario::healthy(
        "healthy-roles-shape",
        &["no roles attribute", "only display", "bare text"],
        |variant, plan| {
            plan.behavior.role_format =
                [RoleFormat::Absent, RoleFormat::DisplayOnly, RoleFormat::BareText][variant]
        },
    ),
    Scenario::fault(
        "person-not-found",
        &["accepted and not stored", "stored under another user name"],
        |variant, plan| {
            plan.behavior.creation = [Creation::Forgotten, Creation::StoredUnderOtherName][variant]
        },
    ),
    Scenario::fault(
        "person-not-unique",
        &["twice the same user name", "twice, once in capitals"],
        |variant, plan| {
            plan.behavior.creation = [Creation::StoredTwice, Creation::StoredTwiceInOtherCase][variant]
        },
    ),
    Scenario::fault("person-inactive", &["false", "the word False"], |variant, plan| {
        plan.behavior.creation = [Creation::Inactive, Creation::InactiveAsText][variant]
    }),
    Scenario::fault(
        "person-already-exists",
        &["there for two years", "there since 2021, dates with an offset"],
        |variant, plan| {
            let dates = ["2024-11-20T08:15:30Z", "2021-03-04T05:06:07.123+01:00"];
            plan.behavior.users_exist_since = Some(dates[variant]);
        },
    ),
    Scenario::fault("domain-not-listed", &["400 problem+json", "400 SCIM error"], refusing_the_domain),
    Scenario::fault("role-unexpected", &["Admin", "a custom role"], |variant, plan| {
        plan.behavior.creation = Creation::WithRole(["Admin", "Procurement (EMEA)"][variant])
    }),
    Scenario::fault(
        "role-not-applied",
        &["role ignored, 204", "role ignored, 200 with the old one"],
        ignoring_roles,
    ),
    Scenario::fault(
        "role-not-yet",
        &["Provision on demand sends no role", "the same, roles shown as bare text"],
        |variant, plan| plan.behavior.role_format = [RoleFormat::Full, RoleFormat::BareText][variant],
    )
    .warning(),
];

pub(super) fn refusing_the_domain(variant: usize, plan: &mut Plan) {
    plan.behavior.creation = [Creation::DomainRefused, Creation::DomainRefusedAsScim][variant];
}

pub(super) fn ignoring_roles(variant: usize, plan: &mut Plan) {
    plan.behavior.role_changes = [RoleChanges::IgnoredSilently, RoleChanges::IgnoredVisibly][variant];
}
