//! Does the automatic way work in a tenant that is Microsoft's own?
//!
//! Nobody has tried that yet. The first test goes every step of Entra's half in a tenant of yours, prints for each point of
//! `docs/live-tenant-checklist.md` that a program can see what it saw, goes the same way once more to see that nothing is
//! left to change, and removes what it made. It works on one new application, whose name nobody else has
//! (`scim-setup-test-…`), and on no other. The pilot is really sent to the SCIM service and stays there.
//!
//! It says "skipped" unless these are set. They are never printed:
//!
//! - `SCIM_TENANT_GRAPH_TOKEN`: an access token for Microsoft Graph of an Application Administrator or a Cloud Application
//!   Administrator, with the permissions that the checklist names. It must be good for ten minutes more.
//! - `SCIM_TENANT_ADDRESS` and `SCIM_TENANT_SCIM_TOKEN`: a SCIM service that Microsoft can reach, and its token.
//! - `SCIM_TENANT_PILOT`: the user principal name of the person to be sent.
//!
//! And these may be: `SCIM_TENANT_ROLE`, the name of the role to map (`Read-only`); `SCIM_TENANT_CLOUD`, one of `worldwide`,
//! `us-gov-l4`, `us-gov-l5` and `china`; `SCIM_TENANT_START=yes`, to start the job as well, which is paused and removed at
//! the end. Set it only where the portal has shown that no more than assigned people are in scope (the point *The scope*).
//!
//! The other tests go the very same way in the pretend Entra, so that the first one can be trusted.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise and says what; the trial itself never does"
)]

mod points;
mod raw;
mod record;
mod report;
mod taking_back;
mod tenant;
mod trial;
#[path = "../support/unattended.rs"]
mod unattended;

use std::collections::BTreeSet;
use std::io::Write;
use std::time::Duration;

use report::Report;
use standin::Standin;
use tenant::Tenant;

#[tokio::test(flavor = "multi_thread")]
async fn every_step_goes_well_in_a_real_tenant() {
    let tenant = match Tenant::of_the_variables() {
        Ok(tenant) => tenant,
        Err(missing) => {
            let missing_all = missing.len() == tenant::NEEDED.len();
            say(&format!("skipped: set {} (docs/live-tenant-checklist.md)", missing.join(", ")));
            assert!(missing_all, "some are set and some are not");
            return;
        }
    };
    host::prepare();
    say(&format!(
        "The application is called {}. If this is ended by force, delete it under Enterprise apps.",
        tenant.name
    ));
    let report = trial::run(&tenant).await;
    say(&format!("{report:#}\nWhoever was sent to the SCIM service is still there: delete them there."));
    assert!(report.wrong.is_empty(), "{:#?}", report.wrong);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_goes_well_in_the_pretend_entra_and_nothing_stays_behind() {
    let (standin, tenant) = pretend().await;
    let report = trial::run(&tenant).await;
    holds(report.wrong.is_empty(), "nothing goes wrong", &report);
    let all = points::ALL.iter().map(|(number, _)| *number).collect();
    holds(report.points() == all, "something is seen of every point", &report);
    holds(standin.applications().is_empty(), "no application stays", &report);
    has_only_touched_its_own(&standin, &tenant, &report);
    for (_, point, words) in OTHERWISE {
        holds(
            !report.of(*point).contains(words),
            &format!("{words} is not seen as it is documented"),
            &report,
        );
    }
    let text = format!("{report:#}");
    let [graph_token, scim_token] = tenant.secrets();
    for hidden in [graph_token, scim_token, &tenant.pilot] {
        assert!(!text.contains(hidden), "what nobody else may read is in the report");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_tenant_may_answer_otherwise_shows_in_the_report() {
    for (variant, point, words) in OTHERWISE {
        let (standin, tenant) = pretend().await;
        standin.choose("graph-other-shapes", *variant).unwrap();
        let report = trial::run(&tenant).await;
        holds(report.wrong.is_empty(), &format!("variant {variant} is no fault"), &report);
        holds(report.of(*point).contains(words), &format!("{words} is seen in variant {variant}"), &report);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_goes_wrong_is_told_and_what_was_made_is_removed() {
    let faults = [
        ("graph-permission-missing", 1, "graph-permission-missing"),
        ("entra-said-no", 0, "entra-said-no"),
        ("schema-not-saved", 1, "schema-not-saved"),
        ("graph-other-shapes", 5, "assigning-needs-more"),
        ("provisioning-on-demand-refused", 1, "provisioning-on-demand-refused"),
    ];
    for (fault, variant, expected) in faults {
        let (standin, tenant) = pretend().await;
        standin.choose(fault, variant).unwrap();
        let report = trial::run(&tenant).await;
        let is_told = report.wrong.iter().any(|wrong| wrong.contains(expected));
        holds(is_told, &format!("{fault} is told"), &report);
        holds(standin.applications().is_empty(), &format!("no application stays after {fault}"), &report);
        has_only_touched_its_own(&standin, &tenant, &report);
    }
}

#[test]
fn the_checklist_has_the_same_points() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/live-tenant-checklist.md"));
    let text = text.unwrap();
    let headings: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("### ")).collect();
    for (at, heading) in headings.iter().enumerate() {
        assert!(heading.starts_with(&format!("{}. ", at + 1)), "{heading} is the {}. point", at + 1);
    }
    let seen_by_the_test: Vec<String> =
        points::ALL.iter().map(|(number, title)| format!("{number}. {title} · test")).collect();
    let in_the_list: Vec<&str> = headings.into_iter().filter(|one| one.ends_with(" · test")).collect();
    assert_eq!(in_the_list, seen_by_the_test);
    for variable in tenant::NEEDED.iter().chain(&tenant::OPTIONAL) {
        assert!(text.contains(variable), "{variable} is not explained");
    }
}

/// A pretend Entra with its Trelica, and the way into it. A second of waiting takes milliseconds.
async fn pretend() -> (Standin, Tenant) {
    host::prepare();
    let (standin, scim_token) = Standin::ready().await.unwrap();
    standin.set_lag(Some(LAG));
    let tenant = Tenant::of_the_standin(&standin, &scim_token, UNIT);
    (standin, tenant)
}

/// Everything that was written was written to the one application that the trial made.
fn has_only_touched_its_own(standin: &Standin, tenant: &Tenant, report: &Report) {
    let writes: Vec<_> = standin.graph_calls().into_iter().filter(|call| call.method != "GET").collect();
    let (made, others): (Vec<_>, Vec<_>) =
        writes.into_iter().partition(|call| call.path.ends_with("/instantiate"));
    let is_its_own = made.iter().all(|call| call.body["displayName"] == tenant.name.as_str());
    holds(made.len() <= 1 && is_its_own, "one application is made, with its own name", report);
    let principals: BTreeSet<&str> = others
        .iter()
        .filter_map(|call| call.path.strip_prefix("/v1.0/servicePrincipals/")?.split('/').next())
        .collect();
    holds(principals.len() <= 1, "one application is written to", report);
    let elsewhere = others.iter().filter(|call| !call.path.starts_with("/v1.0/servicePrincipals/"));
    let removed = elsewhere.filter(|call| !call.path.starts_with("/v1.0/applications/"));
    holds(removed.count() == 0, "nothing else is written to", report);
}

/// Stops where it is not so, with everything that was seen.
fn holds(is_so: bool, what: &str, report: &Report) {
    if !is_so {
        say(&report.to_string());
        say(&format!("It does not hold that {what}."));
        panic!("{what}");
    }
}

/// Says it also where the test passes: what a test prints is kept back otherwise.
fn say(text: &str) {
    let _ = std::io::stdout().lock().write_all(format!("\n{text}\n").as_bytes());
}

/// What the documentation leaves open, by the variant that has it, and the words that tell it.
const OTHERWISE: &[(usize, u8, &str)] = &[
    (0, points::JOB, "200"),
    (1, points::TEMPLATE, "customappsso"),
    (2, points::ON_DEMAND, "an array"),
    (4, points::WRONG_TOKEN, "innererror"),
    (6, points::TWICE, "400"),
    (9, points::MAPPINGS, "Azure Active Directory"),
];
const UNIT: Duration = Duration::from_millis(4);
/// A second of Entra's replication. Shorter, so that nobody is told to wait for a whole second before asking again.
const LAG: Duration = Duration::from_millis(2);
