//! The rehearsal against the pretend Trelica: every deviation by name, nobody blamed for nothing, nobody left behind.

use std::io;
use std::time::Duration;

use jiff::Timestamp;
use model::address::Address;
use model::problem::ProblemId;
use model::rehearsal::TEST_USER_PREFIX;
use model::rehearsal::{RehearsalOutcome, RehearsalStep, StepResult};
use net::SecretString;
use rehearsal::{Dialect, Journal, MemoryJournal, Rehearsal, journal, rehearse};
use standin::{Stage, Standin, scenarios};

use crate::network::{install_cryptography, line};

pub struct Way {
    pub standin: Standin,
    pub what: Rehearsal,
    pub paper: MemoryJournal,
}

impl Way {
    pub async fn new(scenario: &str, variant: usize) -> Way {
        install_cryptography();
        let (standin, token) = Standin::ready().await.unwrap();
        standin.choose(scenario, variant).unwrap();
        // No test here is about time limits, and many rehearsals run at once.
        let mut network = line(&standin);
        (network.limits.connect, network.limits.answer) = (PATIENT, PATIENT);
        let what = Rehearsal {
            network,
            base: Address::read(&standin.base_url(), &mut Default::default()).unwrap().url,
            token: SecretString::from(token),
            domain: "contoso.com".to_owned(),
            role: "Read-only".to_owned(),
            dialects: vec![Dialect::Default],
            per_second: None,
            seed: uuid::Uuid::new_v4().to_string(),
        };
        Way { standin, what, paper: MemoryJournal::default() }
    }

    pub async fn rehearsed(&self) -> RehearsalOutcome {
        rehearse(&self.what, &self.paper, &|| Timestamp::from_second(1_790_000_000).unwrap()).await.unwrap()
    }

    /// The test people who are on the server.
    pub fn there(&self) -> Vec<String> {
        let names = self.standin.people().into_iter();
        let names = names.filter_map(|person| person["userName"].as_str().map(str::to_owned));
        names.filter(|name| name.to_ascii_lowercase().starts_with(TEST_USER_PREFIX)).collect()
    }
}

const PATIENT: Duration = Duration::from_secs(30);

pub fn ids(outcome: &RehearsalOutcome) -> Vec<&'static str> {
    outcome.findings.iter().map(|finding| finding.problem.id.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clean_server_yields_nothing_and_nobody_stays() {
    for scenario in [
        "healthy",
        "healthy-slow",
        "healthy-chunked",
        "healthy-gzip",
        "healthy-content-type",
        "healthy-empty",
    ] {
        let way = Way::new(scenario, if scenario == "healthy-slow" { 1 } else { 0 }).await;
        let outcome = way.rehearsed().await;
        assert_eq!(ids(&outcome), [""; 0], "{scenario}: {:#?}", outcome.findings);
        assert_eq!(outcome.stopped, None);
        assert!(way.there().is_empty() && outcome.left_behind.is_empty());
        assert_eq!(way.paper.lines().unwrap(), "", "nobody is left, and neither is a name");
        assert!(outcome.requests >= 40, "{} requests", outcome.requests);
        assert!(
            !outcome
                .results
                .values()
                .any(|result| matches!(result, StepResult::Found(_) | StepResult::NotTried))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_that_are_written_in_another_way_or_not_shown_are_no_finding() {
    for variant in 0..3 {
        let way = Way::new("healthy-roles-shape", variant).await;
        assert_eq!(ids(&way.rehearsed().await), [""; 0], "variant {variant}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_deviation_and_its_variants_yield_exactly_their_own_id_and_nobody_stays() {
    // Several at once: some of them take their time.
    let rows = scenarios().iter().filter(|scenario| scenario.at == Stage::Rehearsal);
    let all: Vec<(&standin::Scenario, usize)> = rows
        .flat_map(|scenario| (0..scenario.variants.len()).map(move |variant| (scenario, variant)))
        .collect();
    let mut wrong = Vec::new();
    for some in all.chunks(12) {
        let mut running = tokio::task::JoinSet::new();
        for (scenario, variant) in some.iter().copied() {
            running.spawn(deviates(scenario, variant));
        }
        wrong.extend(running.join_all().await.into_iter().flatten());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is not as it should be with one deviation.
async fn deviates(scenario: &'static standin::Scenario, variant: usize) -> Option<String> {
    let way = Way::new(scenario.id, variant).await;
    let outcome = way.rehearsed().await;
    let label = format!("{} ({})", scenario.id, scenario.variants[variant]);
    if ids(&outcome) != [scenario.expects.unwrap()] || outcome.stopped.is_some() {
        return Some(format!("{label}: {:?} {:?} {:?}", ids(&outcome), outcome.stopped, outcome.results));
    }
    if scenario.id != "delete-refused" {
        let is_clean = way.there().is_empty() && outcome.left_behind.is_empty();
        return (!is_clean)
            .then(|| format!("{label} left {:?}, named {:?}", way.there(), outcome.left_behind));
    }
    // Where deleting is refused they are switched off, and named.
    let people = way.standin.people();
    let ours =
        people.iter().filter(|person| way.there().iter().any(|name| person["userName"] == name.as_str()));
    let are_off = ours.clone().count() > 0 && ours.clone().all(|person| person["active"] == false);
    let are_named = outcome.left_behind.len() == way.there().len();
    (!are_off || !are_named).then(|| format!("{label}: off {are_off}, named {are_named}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_needs_a_path_is_found_in_the_other_dialect_only() {
    let mut way = Way::new("healthy", 0).await;
    way.what.dialects = vec![Dialect::AadOptscim062020];
    assert_eq!(ids(&way.rehearsed().await), ["path-missing-refused"]);
    way.what.dialects = vec![Dialect::Default, Dialect::AadOptscim062020];
    let both = way.rehearsed().await;
    assert_eq!(ids(&both), ["path-missing-refused"]);
    assert_eq!(both.results[&RehearsalStep::UpdateText], StepResult::Found(ProblemId::PathMissingRefused));
    assert!(way.there().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_an_earlier_rehearsal_left_is_removed_by_the_next() {
    let way = Way::new("delete-refused", 0).await;
    let left = way.rehearsed().await.left_behind;
    assert!(!left.is_empty());
    assert_eq!(journal::read(&way.paper.lines().unwrap()).len(), left.len());
    way.standin.choose("healthy", 0).unwrap();
    let outcome = way.rehearsed().await;
    assert!(outcome.left_behind.is_empty() && way.there().is_empty());
    assert_eq!(way.paper.lines().unwrap(), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_created_where_nothing_can_be_written_down() {
    struct Full;
    impl Journal for Full {
        fn claim(&self) -> io::Result<bool> {
            Ok(true)
        }
        fn lines(&self) -> io::Result<String> {
            Ok(String::new())
        }
        fn add(&self, _: &str) -> io::Result<()> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn clear(&self, _: &str) -> io::Result<()> {
            Ok(())
        }
    }
    let way = Way::new("healthy", 0).await;
    let outcome = rehearse(&way.what, &Full, &|| Timestamp::UNIX_EPOCH).await.unwrap();
    assert_eq!(outcome.stopped.map(|problem| problem.id), Some(ProblemId::ProgressNotSaved));
    assert!(way.standin.requests().iter().all(|request| request.method == "GET"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_evidence_holds_the_token_or_the_name_of_anybody_else() {
    for (scenario, variant) in
        [("external-id-not-searchable", 1), ("work-email-not-searchable", 1), ("create-refused", 0)]
    {
        let way = Way::new(scenario, variant).await;
        let strangers: Vec<String> = way
            .standin
            .people()
            .iter()
            .filter_map(|person| person["userName"].as_str().map(str::to_owned))
            .collect();
        let outcome = way.rehearsed().await;
        let evidence = format!("{:?}", outcome.findings);
        assert!(evidence.contains("scim-setup-test-"), "{scenario} has no evidence");
        assert!(!evidence.contains(net::ExposeSecret::expose_secret(&way.what.token)));
        assert!(!strangers.iter().any(|stranger| evidence.contains(stranger.as_str())), "{evidence}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_mixes_up_its_ids_has_nobody_else_changed_or_removed() {
    for variant in 0..2 {
        let way = Way::new("ids-mixed-up", variant).await;
        let before: Vec<_> =
            way.standin.people().into_iter().filter(|person| !is_test_person(person)).collect();
        let outcome = way.rehearsed().await;
        let after: Vec<_> =
            way.standin.people().into_iter().filter(|person| !is_test_person(person)).collect();
        assert_eq!(before, after, "variant {variant}: {:?}", ids(&outcome));
        let strangers: Vec<&str> = before.iter().filter_map(|person| person["id"].as_str()).collect();
        for request in way.standin.requests().iter().filter(|request| request.method != "GET") {
            let target = request.target_text();
            assert!(!strangers.iter().any(|id| target.ends_with(id)), "{} {target}", request.method);
        }
        // Whoever is there all the same is named.
        let named = outcome.left_behind;
        assert!(way.there().iter().all(|name| named.contains(name)), "{:?} named {named:?}", way.there());
    }
}

fn is_test_person(person: &serde_json::Value) -> bool {
    person["userName"].as_str().is_some_and(|name| name.to_lowercase().starts_with(TEST_USER_PREFIX))
}
