//! The rehearsal against the stand-in: every deviation by its id, no finding without a deviation, nobody left behind.

use std::io;

use jiff::Timestamp;
use model::problem::ProblemId;
use model::rehearsal::{RehearsalStep, StepResult, TEST_USER_PREFIX};
use rehearsal::{Dialect, Journal, MemoryJournal, clean_up, interrupted, journal, left_on, rehearse};
use standin::{Stage, scenarios};

use crate::setup::{Setup, ids};

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
        let setup = Setup::new(scenario, if scenario == "healthy-slow" { 1 } else { 0 }).await;
        let outcome = setup.run().await;
        assert_eq!(ids(&outcome), [""; 0], "{scenario}: {:#?}", outcome.findings);
        assert_eq!(outcome.stopped, None);
        assert!(setup.test_users().is_empty() && outcome.left_behind.is_empty());
        assert_eq!(setup.journal.lines().unwrap(), "", "nobody is left, and neither is a name");
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
        let setup = Setup::new("healthy-roles-shape", variant).await;
        assert_eq!(ids(&setup.run().await), [""; 0], "variant {variant}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_deviation_and_its_variants_yield_exactly_their_own_id_and_nobody_stays() {
    // Several at once, because some of them wait.
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

/// What is wrong with the outcome of one deviation.
async fn deviates(scenario: &'static standin::Scenario, variant: usize) -> Option<String> {
    let setup = Setup::new(scenario.id, variant).await;
    let outcome = setup.run().await;
    let label = format!("{} ({})", scenario.id, scenario.variants[variant]);
    if ids(&outcome) != [scenario.expects.unwrap()] || outcome.stopped.is_some() {
        return Some(format!("{label}: {:?} {:?} {:?}", ids(&outcome), outcome.stopped, outcome.results));
    }
    if scenario.id != "delete-refused" {
        let is_clean = setup.test_users().is_empty() && outcome.left_behind.is_empty();
        return (!is_clean)
            .then(|| format!("{label} left {:?}, named {:?}", setup.test_users(), outcome.left_behind));
    }
    // Users who cannot be deleted are switched off and named.
    let people = setup.standin.people();
    let ours = people
        .iter()
        .filter(|person| setup.test_users().iter().any(|name| person["userName"] == name.as_str()));
    let are_off = ours.clone().count() > 0 && ours.clone().all(|person| person["active"] == false);
    let are_named = outcome.left_behind.len() == setup.test_users().len();
    (!are_off || !are_named).then(|| format!("{label}: off {are_off}, named {are_named}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_needs_a_path_is_found_in_the_other_dialect_only() {
    let mut setup = Setup::new("healthy", 0).await;
    setup.rehearsal.dialects = vec![Dialect::AadOptscim062020];
    assert_eq!(ids(&setup.run().await), ["path-missing-refused"]);
    setup.rehearsal.dialects = vec![Dialect::Default, Dialect::AadOptscim062020];
    let both = setup.run().await;
    assert_eq!(ids(&both), ["path-missing-refused"]);
    assert_eq!(both.results[&RehearsalStep::UpdateText], StepResult::Found(ProblemId::PathMissingRefused));
    assert!(setup.test_users().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_an_earlier_rehearsal_left_is_removed_by_the_next() {
    let setup = Setup::new("delete-refused", 0).await;
    let left = setup.run().await.left_behind;
    assert!(!left.is_empty());
    assert_eq!(journal::read(&setup.journal.lines().unwrap()).len(), left.len());
    assert_eq!(left_on(&setup.rehearsal.base, &setup.journal), left);
    assert_eq!(left_on(&"https://elsewhere.example".parse().unwrap(), &setup.journal), [""; 0]);
    setup.standin.choose("healthy", 0).unwrap();
    let outcome = setup.run().await;
    assert!(outcome.left_behind.is_empty() && setup.test_users().is_empty());
    assert_eq!(setup.journal.lines().unwrap(), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_left_is_removed_without_a_rehearsal_too() {
    let setup = Setup::new("delete-refused", 0).await;
    let now = || Timestamp::from_second(1_790_000_000).unwrap();
    setup.run().await;
    let still_there = clean_up(&setup.rehearsal, &setup.journal, &now).await.unwrap();
    assert_eq!((still_there.len(), still_there), (setup.test_users().len(), setup.test_users()));
    setup.standin.choose("healthy", 0).unwrap();
    let outcome = interrupted(&setup.rehearsal, &setup.journal, &now).await.unwrap();
    assert_eq!(outcome.stopped.map(|problem| problem.id), Some(ProblemId::CheckCancelled));
    assert_eq!((outcome.left_behind, setup.test_users()), (vec![], vec![]));
}

#[tokio::test(flavor = "multi_thread")]
async fn test_users_whom_no_journal_names_are_named_and_not_touched() {
    let mut setup = Setup::new("delete-refused", 0).await;
    setup.run().await;
    let others = setup.test_users();
    setup.journal = MemoryJournal::default();
    setup.rehearsal.seed = "another".to_owned();
    setup.standin.choose("healthy", 0).unwrap();
    let outcome = setup.run().await;
    assert_eq!((&outcome.left_behind, setup.test_users()), (&others, others.clone()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_young_name_stays_in_the_journal_and_an_old_one_is_struck_out() {
    for (seconds, is_left) in [(60, true), (180, false)] {
        let setup = Setup::new("healthy", 0).await;
        let user = journal::JournaledUser {
            user_name: format!("{TEST_USER_PREFIX}1a@contoso.com"),
            server: setup.rehearsal.base.to_string(),
            at: Timestamp::from_second(1_790_000_000 - seconds).unwrap(),
            ids: Vec::new(),
        };
        setup.journal.add(&serde_json::json!({ "creating": user }).to_string()).unwrap();
        let now = || Timestamp::from_second(1_790_000_000).unwrap();
        let still_there = clean_up(&setup.rehearsal, &setup.journal, &now).await.unwrap();
        assert_eq!(!still_there.is_empty(), is_left, "{seconds} s: {still_there:?}");
        assert_eq!(!setup.journal.lines().unwrap().is_empty(), is_left, "{seconds} s");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_program_does_not_rehearse() {
    struct Claimed(io::Result<bool>);
    impl Journal for Claimed {
        fn claim(&self) -> io::Result<bool> {
            self.0.as_ref().copied().map_err(|error| error.kind().into())
        }
        fn lines(&self) -> io::Result<String> {
            Ok(String::new())
        }
        fn add(&self, _: &str) -> io::Result<()> {
            Ok(())
        }
        fn clear(&self, _: &str) -> io::Result<()> {
            Ok(())
        }
    }
    let setup = Setup::new("healthy", 0).await;
    for (claim, expected) in [
        (Ok(false), ProblemId::RehearsalElsewhere),
        (Err(io::ErrorKind::PermissionDenied.into()), ProblemId::ProgressNotSaved),
    ] {
        let outcome = rehearse(&setup.rehearsal, &Claimed(claim), &|| Timestamp::UNIX_EPOCH).await.unwrap();
        assert_eq!(outcome.stopped.map(|problem| problem.id), Some(expected));
    }
    assert!(setup.standin.requests().is_empty());
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
    let setup = Setup::new("healthy", 0).await;
    let outcome = rehearse(&setup.rehearsal, &Full, &|| Timestamp::UNIX_EPOCH).await.unwrap();
    assert_eq!(outcome.stopped.map(|problem| problem.id), Some(ProblemId::ProgressNotSaved));
    assert!(setup.standin.requests().iter().all(|request| request.method == "GET"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_evidence_holds_the_token_or_the_name_of_anybody_else() {
    for (scenario, variant) in
        [("external-id-not-searchable", 1), ("work-email-not-searchable", 1), ("create-refused", 0)]
    {
        let setup = Setup::new(scenario, variant).await;
        let strangers: Vec<String> = setup
            .standin
            .people()
            .iter()
            .filter_map(|person| person["userName"].as_str().map(str::to_owned))
            .collect();
        let outcome = setup.run().await;
        let evidence = format!("{:?}", outcome.findings);
        assert!(evidence.contains("scim-setup-test-"), "{scenario} has no evidence");
        assert!(!evidence.contains(net::ExposeSecret::expose_secret(&setup.rehearsal.token)));
        assert!(!strangers.iter().any(|stranger| evidence.contains(stranger.as_str())), "{evidence}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_mixes_up_its_ids_has_nobody_else_changed_or_removed() {
    for variant in 0..2 {
        let setup = Setup::new("ids-mixed-up", variant).await;
        let before: Vec<_> =
            setup.standin.people().into_iter().filter(|person| !is_test_user(person)).collect();
        let outcome = setup.run().await;
        let after: Vec<_> =
            setup.standin.people().into_iter().filter(|person| !is_test_user(person)).collect();
        assert_eq!(before, after, "variant {variant}: {:?}", ids(&outcome));
        let strangers: Vec<&str> = before.iter().filter_map(|person| person["id"].as_str()).collect();
        for request in setup.standin.requests().iter().filter(|request| request.method != "GET") {
            let target = request.target_text();
            assert!(!strangers.iter().any(|id| target.ends_with(id)), "{} {target}", request.method);
        }
        // Test users who are still there are named.
        let named = outcome.left_behind;
        assert!(
            setup.test_users().iter().all(|name| named.contains(name)),
            "{:?} named {named:?}",
            setup.test_users()
        );
    }
}

fn is_test_user(person: &serde_json::Value) -> bool {
    person["userName"].as_str().is_some_and(|name| name.to_lowercase().starts_with(TEST_USER_PREFIX))
}
