//! In which ways can a server pass Entra's *Test connection*, and then fail with people?
//!
//! Only doing to a person what Entra does shows these. Each is named after the problem that it shows.

use super::row::{Scenario, either};
use crate::plan::Plan;
use standin_trelica::Deviation;
use standin_trelica::{Creation, RoleChanges, ServerBehavior};

const BODIES: &[&str] = &["SCIM error", "problem+json"];

pub(super) const ROWS: &[Scenario] = &[
    row("create-refused", BODIES, |variant| deviating(Deviation::CreateRefused, variant)),
    row("create-forbidden", BODIES, |variant| deviating(Deviation::CreateForbidden, variant)),
    row("attribute-refused", &["enterprise extension", "phone numbers"], |variant| {
        deviating(Deviation::AttributeRefused, variant)
    }),
    row("create-without-id", &["a resource without id", "no body"], |variant| {
        deviating(Deviation::CreateWithoutId, variant)
    }),
    row("attributes-not-kept", &["externalId", "emails"], |variant| {
        deviating(Deviation::AttributesNotKept, variant)
    }),
    row("attributes-altered", &["title in capitals", "another externalId"], |variant| {
        deviating(Deviation::AttributesAltered, variant)
    }),
    row("test-domain-refused", &["400 problem+json", "400 SCIM error"], |variant| {
        let creation = either(variant, Creation::DomainRefused, Creation::DomainRefusedAsScim);
        Plan::with_behavior(ServerBehavior { creation, ..ServerBehavior::default() })
    }),
    row("duplicate-not-refused", &["201", "200"], |variant| {
        deviating(Deviation::DuplicateNotRefused, variant)
    }),
    row("new-person-not-found", &["by no filter", "by user name"], |variant| {
        deviating(Deviation::NewPersonNotFound, variant)
    }),
    note("new-person-found-late", &["at the second look", "at the third look", "by id neither"], |variant| {
        deviating(Deviation::NewPersonFoundLate, variant)
    }),
    row("person-not-readable", &["404", "405"], |variant| deviating(Deviation::PersonNotReadable, variant)),
    note("external-id-not-searchable", &["400", "everybody"], |variant| {
        deviating(Deviation::ExternalIdNotSearchable, variant)
    }),
    note("work-email-not-searchable", &["400", "everybody"], |variant| {
        deviating(Deviation::WorkEmailNotSearchable, variant)
    }),
    note("two-conditions-refused", &["400", "nobody"], |variant| {
        deviating(Deviation::TwoConditionsRefused, variant)
    }),
    row("update-refused", &["405", "501"], |variant| deviating(Deviation::UpdateRefused, variant)),
    row("operation-case-refused", BODIES, |variant| deviating(Deviation::OperationCaseRefused, variant)),
    row("text-booleans-refused", BODIES, |variant| deviating(Deviation::TextBooleansRefused, variant)),
    row("disable-refused", BODIES, |variant| deviating(Deviation::DisableRefused, variant)),
    row("disable-ignored", &["204", "200 with the old one"], |variant| {
        deviating(Deviation::DisableIgnored, variant)
    }),
    row("disabled-user-hidden", &["by id", "in searches"], |variant| {
        deviating(Deviation::DisabledUserHidden, variant)
    }),
    row("restore-refused", &["400", "ignored"], |variant| deviating(Deviation::RestoreRefused, variant)),
    row("attribute-update-refused", &["title", "emails", "all that are chosen by a condition"], |variant| {
        deviating(Deviation::AttributeUpdateRefused, variant)
    }),
    row("new-element-refused", BODIES, |variant| deviating(Deviation::NewElementRefused, variant)),
    row("extension-update-refused", &["SCIM error", "problem+json", "the manager too"], |variant| {
        deviating(Deviation::ExtensionUpdateRefused, variant)
    }),
    row("several-operations-refused", BODIES, |variant| {
        deviating(Deviation::SeveralOperationsRefused, variant)
    }),
    row("operations-partly-applied", &["the first two", "the last"], |variant| {
        deviating(Deviation::OperationsPartlyApplied, variant)
    }),
    row("manager-refused", BODIES, |variant| deviating(Deviation::ManagerRefused, variant)),
    row("update-ignored", &["204", "200 with the old one", "every change"], |variant| {
        deviating(Deviation::UpdateIgnored, variant)
    }),
    row(
        "update-loses-others",
        &["a name takes the other", "an address takes the id", "the whole name"],
        |variant| deviating(Deviation::UpdateLosesOthers, variant),
    ),
    note("active-kept-as-text", &["True", "true"], |variant| deviating(Deviation::ActiveKeptAsText, variant)),
    row("delete-refused", &["405", "403"], |variant| deviating(Deviation::DeleteRefused, variant)),
    row("deleted-person-still-there", &["204", "202"], |variant| {
        deviating(Deviation::DeletedPersonStillThere, variant)
    }),
    row("role-create-refused", BODIES, |variant| deviating(Deviation::RoleCreateRefused, variant)),
    row("role-update-refused", BODIES, |variant| deviating(Deviation::RoleUpdateRefused, variant)),
    note("paging-start-ignored", &["always the first page", "the start divided away"], |variant| {
        deviating(Deviation::PagingStartIgnored, variant)
    }),
    note("paging-count-ignored", &["everybody", "one too many"], |variant| {
        deviating(Deviation::PagingCountIgnored, variant)
    }),
    note("paging-repeats", &["each begins with the last", "the same"], |variant| {
        deviating(Deviation::PagingRepeats, variant)
    }),
    note("paging-total-wrong", &["three more", "one less"], |variant| {
        deviating(Deviation::PagingTotalWrong, variant)
    }),
    note("paging-order-changes", &["within a page", "the other way round"], |variant| {
        deviating(Deviation::PagingOrderChanges, variant)
    }),
    row("ids-mixed-up", &["in the answer to a creation", "in searches"], |variant| {
        deviating(Deviation::IdsMixedUp, variant)
    }),
    row("role-ignored", &["204", "200 with the old one"], |variant| {
        let role_changes = either(variant, RoleChanges::IgnoredSilently, RoleChanges::IgnoredVisibly);
        Plan::with_behavior(ServerBehavior { role_changes, ..ServerBehavior::default() })
    }),
];

const fn row(id: &'static str, variants: &'static [&'static str], plan: fn(usize) -> Plan) -> Scenario {
    Scenario::fault(id, variants, plan).of_rehearsal()
}

const fn note(id: &'static str, variants: &'static [&'static str], plan: fn(usize) -> Plan) -> Scenario {
    Scenario::warning(id, variants, plan).of_rehearsal()
}

fn deviating(deviation: Deviation, variant: usize) -> Plan {
    Plan::with_behavior(ServerBehavior { deviation: Some((deviation, variant)), ..ServerBehavior::default() })
}
