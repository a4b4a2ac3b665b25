//! Practice: a stand-in for Trelica and Entra, and everything kept in memory.
//!
//! The stand-in starts empty with each start, so the progress does too: a token of yesterday's stand-in would open
//! nothing today.

use std::{io, sync::Arc, time::Duration};

use model::entra::EntraEndpoints;
use net::{NetworkSettings, Trust};
use standin::Standin;
use tokio::runtime::Handle;
use wizard::engine::Environment;
use wizard::{host::Host, runner::Dependencies};

use crate::{environment, memory::Memory, policy};

/// Starts a stand-in, on a thread of its own because this may be called from inside the runtime.
///
/// # Errors
/// The operating system's, if there is no port for it.
pub(crate) fn start_standin(runtime: &Handle) -> io::Result<Standin> {
    let runtime = runtime.clone();
    std::thread::spawn(move || runtime.block_on(Standin::start()))
        .join()
        .unwrap_or_else(|_| Err(io::Error::other("the stand-in did not start")))
}

/// What a wizard against this stand-in works with.
pub(crate) fn dependencies(host: Arc<dyn Host>, standin: &Standin) -> Dependencies {
    let authorities = standin.authorities();
    let certificate = |der: &[u8]| rustls::pki_types::CertificateDer::from(der.to_vec());
    let network = NetworkSettings {
        trust: Trust {
            instead: vec![certificate(&authorities.public.der), certificate(&authorities.private.der)],
            public_extra: vec![certificate(&authorities.public.der)],
        },
        ..NetworkSettings::default()
    };
    // Entra too needs a moment until all of it knows what was just created.
    standin.set_lag(Some(Duration::from_secs(1)));
    let shared = environment::shared(policy().in_practice());
    let mut links = shared.links.clone();
    links.extend(LINKS.iter().filter_map(|(link, page)| Some(((*link).to_owned(), standin.page(page)?))));
    let environment = Environment {
        practice: true,
        is_temporary: true,
        known_hosts: vec!["127.0.0.1".to_owned(), "trelica.invalid".to_owned()],
        links,
        entra: EntraEndpoints {
            client_id: Some(standin.client_id()),
            tenant: Some(standin.tenant_id()),
            hosts: standin.sign_in_url().parse().ok().zip(standin.graph_url().parse().ok()),
            ..EntraEndpoints::default()
        },
        ..shared
    };
    Dependencies { host, storage: Arc::new(Memory::default()), network, environment }
}

/// Each link, and the page of the stand-in that it leads to.
const LINKS: &[(&str, &str)] = &[
    ("trelica-settings", "trelica-scim"),
    ("trelica-domains", "trelica-domains"),
    ("trelica-accounts", "trelica-scim"),
    ("entra-home", "entra-home"),
    ("entra-new-application", "entra-applications"),
    ("entra-application", "entra-newest"),
    ("entra-connect", "entra-connect"),
    ("entra-attribute-mapping", "entra-attribute-mapping"),
    ("entra-users", "entra-users"),
    ("entra-provision-on-demand", "entra-provision-on-demand"),
    ("entra-overview", "entra-overview"),
];
