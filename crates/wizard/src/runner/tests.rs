use std::sync::atomic::{AtomicU32, Ordering};
use std::{io, sync::Arc};

use jiff::Timestamp;
use model::store::Document;
use rehearsal::{Journal, MemoryJournal};
use support::{case::ComputerInfo, redact::Key};
use url::Url;

use super::*;
use crate::{engine::SavedTo, view::COMPUTED};

/// A shell and a storage that do nothing.
struct Nothing;

impl Host for Nothing {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }

    fn open(&self, _: &Url) -> io::Result<()> {
        Ok(())
    }

    fn copy(&self, _: &str, _: bool) -> io::Result<()> {
        Ok(())
    }

    fn clear_clipboard(&self, _: &str) {}

    fn copies_secrets(&self) -> bool {
        true
    }

    fn save(&self, _: &str, _: &[u8]) -> io::Result<SavedTo> {
        Ok(SavedTo::Browser)
    }

    fn computer_info(&self) -> ComputerInfo {
        ComputerInfo::default()
    }
}

impl Storage for Nothing {
    fn claim(&self) -> io::Result<bool> {
        Ok(true)
    }

    fn read_slot(&self, _: Slot) -> io::Result<Option<Vec<u8>>> {
        Ok(None)
    }

    fn write_slot(&self, _: Slot, _: &Document) -> io::Result<()> {
        Ok(())
    }

    fn set_aside(&self, _: Slot) -> io::Result<()> {
        Ok(())
    }

    fn remove(&self) -> io::Result<()> {
        Ok(())
    }

    fn journal(&self) -> Arc<dyn Journal> {
        Arc::new(MemoryJournal::default())
    }

    fn report_key(&self) -> io::Result<Key> {
        Ok([7; 32])
    }

    fn keep_token(&self, _: &SecretString) -> Result<(), KeyringError> {
        Ok(())
    }

    fn token(&self) -> Result<Option<SecretString>, KeyringError> {
        Ok(None)
    }

    fn forget_token(&self) -> Result<(), KeyringError> {
        Ok(())
    }

    fn keeps_token(&self) -> bool {
        false
    }
}

#[tokio::test]
async fn a_command_that_saves_announces_nothing_and_its_screen_is_computed_once_by_whoever_sent_it() {
    let announced = Arc::new(AtomicU32::new(0));
    let counter = announced.clone();
    let dependencies = Dependencies {
        host: Arc::new(Nothing),
        storage: Arc::new(Nothing),
        network: NetworkSettings::default(),
        environment: Environment::default(),
    };
    let runner = Runner::start(dependencies, Handle::current(), move || {
        counter.fetch_add(1, Ordering::SeqCst);
    });
    let before = COMPUTED.get();
    runner.act(WizardCommand::Answer { field: Field::EmailDomains, value: "contoso.com".to_owned() });
    runner.act(WizardCommand::Next);
    assert_eq!(announced.load(Ordering::SeqCst), 0);
    // The keyring's answer is announced later.
    runner.save_token(SaveToken { value: "a-token-of-enough-letters".into(), session_only: true });
    assert_eq!(COMPUTED.get(), before, "a command computes no screen");
    assert!(runner.state().session.saved_at.is_some(), "it is saved by then");
    assert_eq!(runner.view().page.id, "turn-on-scim");
    assert_eq!(COMPUTED.get(), before + 1);
}
