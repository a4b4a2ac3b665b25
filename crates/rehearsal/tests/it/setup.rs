//! What the tests share: a rehearsal with a stand-in of its own.

use std::time::Duration;

use jiff::Timestamp;
use model::address::Address;
use model::rehearsal::{RehearsalOutcome, TEST_USER_PREFIX};
use net::SecretString;
use rehearsal::{Dialect, MemoryJournal, Rehearsal, rehearse};
use standin::Standin;

use crate::network::{install_cryptography, network};

pub struct Setup {
    pub standin: Standin,
    pub rehearsal: Rehearsal,
    pub journal: MemoryJournal,
}

impl Setup {
    pub async fn new(scenario: &str, variant: usize) -> Setup {
        install_cryptography();
        let (standin, token) = Standin::ready().await.unwrap();
        standin.choose(scenario, variant).unwrap();
        let rehearsal = Rehearsal {
            network: network(&standin),
            base: Address::read(&standin.base_url(), &mut Default::default()).unwrap().url,
            token: SecretString::from(token),
            domain: "contoso.com".to_owned(),
            role: "Read-only".to_owned(),
            dialects: vec![Dialect::Default],
            per_second: None,
            pause: Duration::from_millis(20),
            seed: uuid::Uuid::new_v4().to_string(),
        };
        Setup { standin, rehearsal, journal: MemoryJournal::default() }
    }

    pub async fn run(&self) -> RehearsalOutcome {
        rehearse(&self.rehearsal, &self.journal, &|| Timestamp::from_second(1_790_000_000).unwrap())
            .await
            .unwrap()
    }

    /// The user names of the test users on the server.
    pub fn test_users(&self) -> Vec<String> {
        let names = self.standin.people().into_iter();
        let names = names.filter_map(|person| person["userName"].as_str().map(str::to_owned));
        names.filter(|name| name.to_ascii_lowercase().starts_with(TEST_USER_PREFIX)).collect()
    }
}

pub fn ids(outcome: &RehearsalOutcome) -> Vec<&'static str> {
    outcome.findings.iter().map(|finding| finding.problem.id.as_str()).collect()
}
