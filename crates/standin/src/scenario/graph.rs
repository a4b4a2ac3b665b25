//! In which ways can Microsoft Graph fail, and in which can it be unusual and still be right?
//!
//! A fault is either a fixed answer, stored in `wire/graph-faults.json` under the id of the row, or a [`GraphFault`]. The
//! last row has no problem to find.

use super::row::{Scenario, Stage, either};
use crate::graph::fault::GraphBehavior;
use crate::graph::fault::{Challenge, Ends, Found, GraphFault, Search};
use crate::plan::Plan;

pub(super) const ROWS: &[Scenario] = &[
    row("admin-role-missing", &["no role", "Global Reader only", "the question is refused"], |variant| {
        Plan::with_graph_fault(match variant {
            0 => GraphFault::Roles(&[]),
            1 => GraphFault::Roles(&["Global Reader"]),
            _ => GraphFault::RolesUnknown,
        })
    }),
    row("admin-role-not-in-token", &["403", "401"], |variant| {
        Plan::with_graph_fault(GraphFault::RoleNotInToken(either(variant, 403, 401)))
    }),
    row("graph-permission-missing", &["on a read", "on every write, nested"], written),
    row("sign-in-expired", &["at the third call", "at the first write"], |variant| {
        Plan::with_graph_fault(GraphFault::TokenEnds(either(variant, Ends::AtThirdCall, Ends::AtFirstWrite)))
    }),
    row("sign-in-challenged", &["on everything", "on writes, with more in the header"], |variant| {
        Plan::with_graph_fault(GraphFault::Challenged(either(
            variant,
            Challenge::OnEverything,
            Challenge::OnWrites,
        )))
    }),
    row("group-needs-licence", &["403", "403, nested"], written),
    row("logs-need-licence", &["403", "403, in the details"], written),
    row("application-gone", &["once it has a job", "once it was found"], |variant| {
        Plan::with_graph_fault(either(variant, GraphFault::None, GraphFault::Found(Found::Gone)))
    }),
    row("application-name-refused", &["the name", "a policy wants a reference"], written),
    row("several-applications", &["two", "three"], |variant| {
        Plan::with_graph_fault(GraphFault::Found(Found::Several(either(variant, 2, 3))))
    }),
    row("gallery-application-there", &["nobody assigned", "people assigned"], |variant| {
        Plan::with_graph_fault(GraphFault::Found(Found::FromGallery(variant == 1)))
    }),
    row("application-cannot-be-provisioned", &["template null", "template empty"], |variant| {
        Plan::with_graph_fault(GraphFault::Found(Found::WithoutTemplate(variant == 1)))
    }),
    row("several-jobs", &["two", "two, one started"], |variant| {
        Plan::with_graph_fault(GraphFault::TwoJobs(variant == 1))
    }),
    row("template-missing", &["only another one", "none"], |variant| {
        Plan::with_graph_fault(GraphFault::NoTemplate(variant == 0))
    }),
    row("entra-could-not-connect", &["unreachable", "a time-out, nested"], written),
    row("entra-got-another-answer", &["an embedded 502, nested", "an embedded 404"], written),
    row("entra-said-no", &["in Entra's own words", "an embedded 401, nested"], written),
    row("entra-still-copying", &["404 for ever", "401 for a job for ever"], written),
    row("graph-request-refused", &["on trying", "on saving, nested"], written),
    row("graph-internal-error", &["on trying", "on saving, nested"], written),
    row("secret-refused", &["NotInAllowList", "the same, nested"], written),
    row("schema-not-saved", &["400", "204, and nothing changed"], |variant| {
        Plan::with_graph_fault(either(variant, GraphFault::None, GraphFault::SchemaForgotten))
    }),
    row("changed-meanwhile", &["409", "groups are switched on again"], |variant| {
        Plan::with_graph_fault(either(variant, GraphFault::None, GraphFault::GroupsComeBack))
    }),
    row("object-already-there", &["on assigning", "on creating, nested"], written),
    row("graph-busy", &["with Retry-After", "without, another code"], written),
    row("graph-unavailable", &["503", "504 HTML"], written),
    row("graph-answers-otherwise", &["a web page", "another object"], written),
    row(
        "job-quarantined-credentials",
        &["EncounteredQuarantineException", "another casing", "nested"],
        written,
    ),
    row("job-quarantined-deletes", &["TooManyDeletes", "another casing, no error"], written),
    row("job-quarantined-errors", &["in all", "by proportion", "the base"], written),
    row(
        "job-quarantined",
        &["Unknown", "a reason that nobody knows", "QuarantinedOnDemand", "IngestionInterrupted"],
        written,
    ),
    row("role-target-missing", &["no such attribute", "no such object"], |variant| {
        Plan::with_graph_fault(GraphFault::NoRoles(variant == 1))
    }),
    row("person-not-in-entra", &["nobody", "somebody else"], |variant| {
        Plan::with_graph_fault(GraphFault::SearchFinds(either(variant, Search::Nobody, Search::SomebodyElse)))
    }),
    row("assignment-still-copying", &["as an object", "as an array, in prose"], |variant| Plan {
        graph_behavior: GraphBehavior {
            report_is_array: variant == 1,
            prose: variant == 1,
            ..GraphBehavior::default()
        },
        ..Plan::with_graph_fault(GraphFault::NeverEntitled)
    }),
    row("provisioning-on-demand-refused", &["401", "400, nested"], written),
    Scenario {
        at: Stage::Graph,
        ..Scenario::healthy(
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
            |variant| {
                Plan::with_graph_behavior(GraphBehavior {
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
                })
            },
        )
    },
];

const fn row(id: &'static str, variants: &'static [&'static str], plan: fn(usize) -> Plan) -> Scenario {
    Scenario { at: Stage::Graph, ..Scenario::fault(id, variants, plan) }
}

fn written(_variant: usize) -> Plan {
    Plan::default()
}
