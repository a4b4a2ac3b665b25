//! In which ways can a server pass Entra's *Test connection*, and then fail with people?
//!
//! Only doing to a person what Entra does shows these. Each is named after the problem that it shows.

use super::person::{ignoring_roles, refusing_the_domain};
use super::row::Scenario;
use standin_trelica::Deviation as D;

const BODIES: &[&str] = &["SCIM error", "problem+json"];

pub(super) const ROWS: &[Scenario] = &[
    Scenario::deviation("create-refused", BODIES, D::CreateRefused),
    Scenario::deviation("create-forbidden", BODIES, D::CreateForbidden),
    Scenario::deviation("attribute-refused", &["enterprise extension", "phone numbers"], D::AttributeRefused),
    Scenario::deviation("create-without-id", &["a resource without id", "no body"], D::CreateWithoutId),
    Scenario::deviation("attributes-not-kept", &["externalId", "emails"], D::AttributesNotKept),
    Scenario::deviation(
        "attributes-altered",
        &["title in capitals", "another externalId"],
        D::AttributesAltered,
    ),
    Scenario::fault("test-domain-refused", &["400 problem+json", "400 SCIM error"], refusing_the_domain),
    Scenario::deviation("duplicate-not-refused", &["201", "200"], D::DuplicateNotRefused),
    Scenario::deviation("new-person-not-found", &["by no filter", "by user name"], D::NewPersonNotFound),
    Scenario::deviation(
        "new-person-found-late",
        &["at the second look", "at the third look", "by id neither"],
        D::NewPersonFoundLate,
    )
    .warning(),
    Scenario::deviation("person-not-readable", &["404", "405"], D::PersonNotReadable),
    Scenario::deviation("external-id-not-searchable", &["400", "everybody"], D::ExternalIdNotSearchable)
        .warning(),
    Scenario::deviation("work-email-not-searchable", &["400", "everybody"], D::WorkEmailNotSearchable)
        .warning(),
    Scenario::deviation("two-conditions-refused", &["400", "nobody"], D::TwoConditionsRefused).warning(),
    Scenario::deviation("update-refused", &["405", "501"], D::UpdateRefused),
    Scenario::deviation("operation-case-refused", BODIES, D::OperationCaseRefused),
    Scenario::deviation("text-booleans-refused", BODIES, D::TextBooleansRefused),
    Scenario::deviation("disable-refused", BODIES, D::DisableRefused),
    Scenario::deviation("disable-ignored", &["204", "200 with the old one"], D::DisableIgnored),
    Scenario::deviation("disabled-user-hidden", &["by id", "in searches"], D::DisabledUserHidden),
    Scenario::deviation("restore-refused", &["400", "ignored"], D::RestoreRefused),
    Scenario::deviation(
        "attribute-update-refused",
        &["title", "emails", "all that are chosen by a condition"],
        D::AttributeUpdateRefused,
    ),
    Scenario::deviation("new-element-refused", BODIES, D::NewElementRefused),
    Scenario::deviation(
        "extension-update-refused",
        &["SCIM error", "problem+json", "the manager too"],
        D::ExtensionUpdateRefused,
    ),
    Scenario::deviation("several-operations-refused", BODIES, D::SeveralOperationsRefused),
    Scenario::deviation(
        "operations-partly-applied",
        &["the first two", "the last"],
        D::OperationsPartlyApplied,
    ),
    Scenario::deviation("manager-refused", BODIES, D::ManagerRefused),
    Scenario::deviation("update-ignored", &["204", "200 with the old one", "every change"], D::UpdateIgnored),
    Scenario::deviation(
        "update-loses-others",
        &["a name takes the other", "an address takes the id", "the whole name"],
        D::UpdateLosesOthers,
    ),
    Scenario::deviation("active-kept-as-text", &["True", "true"], D::ActiveKeptAsText).warning(),
    Scenario::deviation("delete-refused", &["405", "403"], D::DeleteRefused),
    Scenario::deviation("deleted-person-still-there", &["204", "202"], D::DeletedPersonStillThere),
    Scenario::deviation("role-create-refused", BODIES, D::RoleCreateRefused),
    Scenario::deviation("role-update-refused", BODIES, D::RoleUpdateRefused),
    Scenario::deviation(
        "paging-start-ignored",
        &["always the first page", "the start divided away"],
        D::PagingStartIgnored,
    )
    .warning(),
    Scenario::deviation("paging-count-ignored", &["everybody", "one too many"], D::PagingCountIgnored)
        .warning(),
    Scenario::deviation("paging-repeats", &["each begins with the last", "the same"], D::PagingRepeats)
        .warning(),
    Scenario::deviation("paging-total-wrong", &["three more", "one less"], D::PagingTotalWrong).warning(),
    Scenario::deviation(
        "paging-order-changes",
        &["within a page", "the other way round"],
        D::PagingOrderChanges,
    )
    .warning(),
    Scenario::deviation("ids-mixed-up", &["in the answer to a creation", "in searches"], D::IdsMixedUp),
    Scenario::fault("role-ignored", &["204", "200 with the old one"], ignoring_roles),
];
