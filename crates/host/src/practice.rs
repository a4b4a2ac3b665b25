//! The practice surroundings: a pretend Trelica and a pretend Entra, and everything kept in memory.
//!
//! The stand-in begins anew with every start, so its progress does too: a token of yesterday's pretend Trelica would
//! open nothing today.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use model::entra::EntraEndpoints;
use model::store::{Document, Slot};
use net::{NetworkSettings, Trust};
use rehearsal::{Journal, MemoryJournal};
use standin::Standin;
use support::redact::Key;
use wizard::engine::{Environment, Zone};

use crate::real::{HandedOver, OnSurface, new_key};
use crate::surface::{Files, Surface};
use crate::vault::MemoryVault;

/// A World in which everything is pretend.
pub(crate) fn world(surface: Arc<dyn Surface>, standin: &Standin, handed_over: Arc<HandedOver>) -> OnSurface {
    let authorities = standin.authorities();
    let certificate = |der: &[u8]| rustls::pki_types::CertificateDer::from(der.to_vec());
    let line = NetworkSettings {
        trust: Trust {
            device_extra: vec![certificate(&authorities.public.der), certificate(&authorities.private.der)],
            public_extra: vec![certificate(&authorities.public.der)],
        },
        ..NetworkSettings::default()
    };
    // As slow as the real one is to know everywhere what was created a moment ago.
    standin.set_lag(Some(Duration::from_secs(1)));
    let links: BTreeMap<String, String> =
        LINKS.iter().filter_map(|(link, page)| Some(((*link).to_owned(), standin.page(page)?))).collect();
    let environment = Environment {
        practice: true,
        begins_anew: true,
        known_hosts: vec!["127.0.0.1".to_owned(), "trelica.invalid".to_owned()],
        links,
        zone: Zone(jiff::tz::TimeZone::system()),
        copies_secrets: surface.copies_secrets(),
        vault_lasts: false,
        entra: EntraEndpoints {
            client_id: Some(standin.client_id()),
            tenant: Some(standin.tenant_id()),
            hosts: standin.sign_in_url().parse().ok().zip(standin.graph_url().parse().ok()),
            ..EntraEndpoints::default()
        },
    };
    OnSurface {
        surface,
        files: Arc::new(MemoryFiles::default()),
        vault: Arc::new(MemoryVault::default()),
        line,
        journal: Arc::new(MemoryJournal::default()),
        environment,
        handed_over,
    }
}

/// Which pretend page stands in for which link.
const LINKS: &[(&str, &str)] = &[
    ("trelica-settings", "trelica-scim"),
    ("trelica-domains", "trelica-domains"),
    ("trelica-accounts", "trelica-scim"),
    ("entra-home", "entra-application"),
    ("entra-new-application", "entra-application"),
    ("entra-application", "entra-application"),
    ("entra-connect", "entra-connect"),
    ("entra-attribute-mapping", "entra-attribute-mapping"),
    ("entra-users", "entra-users"),
    ("entra-provision-on-demand", "entra-provision-on-demand"),
    ("entra-overview", "entra-overview"),
];

/// Slots that end with the program.
#[derive(Default)]
struct MemoryFiles(Mutex<BTreeMap<Slot, Vec<u8>>>, OnceLock<Key>);

impl Files for MemoryFiles {
    fn claim(&self) -> io::Result<bool> {
        Ok(true)
    }
    fn read(&self, slot: Slot) -> io::Result<Option<Vec<u8>>> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&slot).cloned())
    }

    fn write(&self, slot: Slot, document: &Document) -> io::Result<()> {
        let bytes = serde_json::to_vec(document)?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(slot, bytes);
        Ok(())
    }

    fn set_aside(&self, slot: Slot) -> io::Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&slot);
        Ok(())
    }

    fn journal(&self) -> Arc<dyn Journal> {
        Arc::new(MemoryJournal::default())
    }

    fn report_key(&self) -> io::Result<Key> {
        Ok(*self.1.get_or_init(new_key))
    }

    fn remove(&self) -> io::Result<()> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
        Ok(())
    }
}
