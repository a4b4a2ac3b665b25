//! In which ways can Microsoft Graph fail, and in which can it be unusual and still be right?
//!
//! A fault is either a fixed answer, stored in `wire/graph-faults.json` under the id of the row, or a [`Fault`]. The last
//! row has no problem to find.

use super::row::Scenario;
use crate::graph::fault::{Challenge, Ends, Found, GraphBehavior, GraphFault as Fault, Search};

pub(super) const ROWS: &[Scenario] = &[
    Scenario::fault(
        "admin-role-missing",
        &["no role", "Global Reader only", "the question is refused"],
        |variant, plan| {
            plan.graph_fault =
                [Fault::Roles(&[]), Fault::Roles(&["Global Reader"]), Fault::RolesUnknown][variant]
        },
    ),
    Scenario::fault("admin-role-not-in-token", &["403", "401"], |variant, plan| {
        plan.graph_fault = Fault::RoleNotInToken([403, 401][variant])
    }),
    Scenario::written("graph-permission-missing", &["on a read", "on every write, nested"]),
    Scenario::fault("sign-in-expired", &["at the third call", "at the first write"], |variant, plan| {
        plan.graph_fault = Fault::TokenEnds([Ends::AtThirdCall, Ends::AtFirstWrite][variant])
    }),
    Scenario::fault(
        "sign-in-challenged",
        &["on everything", "on writes, with more in the header"],
        |variant, plan| {
            plan.graph_fault = Fault::Challenged([Challenge::OnEverything, Challenge::OnWrites][variant])
        },
    ),
    Scenario::written("group-needs-licence", &["403", "403, nested"]),
    Scenario::written("logs-need-licence", &["403", "403, in the details"]),
    Scenario::fault("application-gone", &["once it has a job", "once it was found"], |variant, plan| {
        plan.graph_fault = [Fault::None, Fault::Found(Found::Gone)][variant]
    }),
    Scenario::written("application-name-refused", &["the name", "a policy wants a reference"]),
    Scenario::fault("several-applications", &["two", "three"], |variant, plan| {
        plan.graph_fault = Fault::Found(Found::Several([2, 3][variant]))
    }),
    Scenario::fault("gallery-application-there", &["nobody assigned", "people assigned"], |variant, plan| {
        plan.graph_fault = Fault::Found(Found::FromGallery(variant == 1))
    }),
    Scenario::fault(
        "application-cannot-be-provisioned",
        &["template null", "template empty"],
        |variant, plan| plan.graph_fault = Fault::Found(Found::WithoutTemplate(variant == 1)),
    ),
    Scenario::fault("several-jobs", &["two", "two, one started"], |variant, plan| {
        plan.graph_fault = Fault::TwoJobs(variant == 1)
    }),
    Scenario::fault("template-missing", &["only another one", "none"], |variant, plan| {
        plan.graph_fault = Fault::NoTemplate(variant == 0)
    }),
    Scenario::written("entra-could-not-connect", &["unreachable", "a time-out, nested"]),
    Scenario::written("entra-got-another-answer", &["an embedded 502, nested", "an embedded 404"]),
    Scenario::written("entra-said-no", &["in Entra's own words", "an embedded 401, nested"]),
    Scenario::written("entra-still-copying", &["404 for ever", "401 for a job for ever"]),
    Scenario::written("graph-request-refused", &["on trying", "on saving, nested"]),
    Scenario::written("graph-internal-error", &["on trying", "on saving, nested"]),
    Scenario::written("secret-refused", &["NotInAllowList", "the same, nested"]),
    Scenario::fault("schema-not-saved", &["400", "204, and nothing changed"], |variant, plan| {
        plan.graph_fault = [Fault::None, Fault::SchemaForgotten][variant]
    }),
    Scenario::fault("changed-meanwhile", &["409", "groups are switched on again"], |variant, plan| {
        plan.graph_fault = [Fault::None, Fault::GroupsComeBack][variant]
    }),
    Scenario::written("object-already-there", &["on assigning", "on creating, nested"]),
    Scenario::written("graph-busy", &["with Retry-After", "without, another code"]),
    Scenario::written("graph-unavailable", &["503", "504 HTML"]),
    Scenario::written("graph-answers-otherwise", &["a web page", "another object"]),
    Scenario::written(
        "job-quarantined-credentials",
        &["EncounteredQuarantineException", "another casing", "nested"],
    ),
    Scenario::written("job-quarantined-deletes", &["TooManyDeletes", "another casing, no error"]),
    Scenario::written("job-quarantined-errors", &["in all", "by proportion", "the base"]),
    Scenario::written(
        "job-quarantined",
        &["Unknown", "a reason that nobody knows", "QuarantinedOnDemand", "IngestionInterrupted"],
    ),
    Scenario::fault("role-target-missing", &["no such attribute", "no such object"], |variant, plan| {
        plan.graph_fault = Fault::NoRoles(variant == 1)
    }),
    Scenario::fault("person-not-in-entra", &["nobody", "somebody else"], |variant, plan| {
        plan.graph_fault = Fault::SearchFinds([Search::Nobody, Search::SomebodyElse][variant])
    }),
    Scenario::fault(
        "assignment-still-copying",
        &["as an object", "as an array, in prose"],
        |variant, plan| {
            plan.graph_fault = Fault::NeverEntitled;
            plan.graph_behavior.report_is_array = variant == 1;
            plan.graph_behavior.prose = variant == 1;
        },
    ),
    Scenario::written("provisioning-on-demand-refused", &["401", "400, nested"]),
    Scenario::healthy(
        "graph-other-shapes",
        &[
            "a job is answered with 200",
            "the template is customappsso",
            "on demand as an array",
            "scoping in prose, statuses in lower case",
            "innererror, no details",
            "assigning has a scope of its own",
            "assigned twice is 400",
            "a job waits for secrets and lags",
            "404 while copying",
            "names of older tenants, two rules",
        ],
        |variant, plan| {
            plan.graph_behavior = GraphBehavior {
                job_is_200: variant == 0,
                old_template: variant == 1,
                report_is_array: variant == 2,
                prose: variant == 3,
                bare_errors: variant == 4,
                assigning_has_own_scope: variant == 5,
                twice_is_bad_request: variant == 6,
                job_waits: variant == 7,
                copying_is_404: variant == 8,
                old_names: variant == 9,
            };
        },
    ),
];
