//! How is the stand-in started, controlled and inspected?
//!
//! [`Standin`] is the whole interface. It owns four listeners on 127.0.0.1, each on a random port: the pretend Trelica's
//! SCIM service, the pages of both pretend portals and of the sign-in, a proxy, and Microsoft Graph. Dropping it ends them
//! and every connection. The part for Microsoft Graph is in `microsoft.rs`.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::authority::Authorities;
use crate::entra::connection::Connection;
use crate::entra::connection_test::ConnectionTest;
use crate::entra::mapping_settings::RoleMapping;
use crate::entra::person::EntraPerson;
use crate::entra::report::Provisioned;
use crate::entra::{schedule, schema};
use crate::scenario::UnknownScenario;
use crate::state::{Ports, State};
use crate::{pages, proxy, server};
use standin_trelica::ROOT;
use standin_trelica::Request;

/// A pretend Trelica and a pretend Entra. Stops everything when dropped.
pub struct Standin {
    pub(crate) state: Arc<State>,
    _listeners: JoinSet<()>,
}

impl Standin {
    /// Starts both, healthy, with no token generated and SCIM not enabled. Needs a tokio runtime.
    ///
    /// # Errors
    /// Where no port on 127.0.0.1 can be had, or no certificate can be made.
    pub async fn start() -> io::Result<Self> {
        let scim = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let pages = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let proxy = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let graph = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let ports = Ports {
            scim: scim.local_addr()?.port(),
            pages: pages.local_addr()?.port(),
            proxy: proxy.local_addr()?.port(),
            graph: graph.local_addr()?.port(),
            closed: 0,
        };
        let (scheduler, cycles) = mpsc::unbounded_channel();
        let state = Arc::new(State::new(ports, scheduler)?);
        let mut listeners = JoinSet::new();
        listeners.spawn(server::listen(graph, Arc::clone(&state), crate::graph::serve));
        listeners.spawn(schedule::run(Arc::clone(&state), cycles));
        listeners.spawn(server::listen(scim, Arc::clone(&state), server::serve));
        listeners.spawn(server::listen(pages, Arc::clone(&state), pages::serve));
        listeners.spawn(server::listen(proxy, Arc::clone(&state), proxy::serve));
        Ok(Self { state, _listeners: listeners })
    }

    /// Starts both with a live token, which is returned.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub async fn ready() -> io::Result<(Self, String)> {
        let standin = Self::start().await?;
        let token = standin.generate_token();
        standin.enable_scim();
        Ok((standin, token))
    }

    /// The Base URL as the SCIM panel prints it: `https://127.0.0.1:PORT/api/scim/v2/`, unless the scenario has another.
    pub fn base_url(&self) -> String {
        self.state.base_url()
    }

    /// The same service without TLS, on the same port.
    pub fn plain_base_url(&self) -> String {
        format!("http://127.0.0.1:{}{ROOT}/", self.state.ports.scim)
    }

    /// What the Generate Token button does: a new token of 43 characters; the old one dies.
    pub fn generate_token(&self) -> String {
        self.state.trelica().generate_token()
    }

    /// What the Enable SCIM button does; before it every token is dead.
    pub fn enable_scim(&self) {
        self.state.trelica().enabled = true;
    }

    /// The first page of the pretend Trelica.
    pub fn trelica_page(&self) -> String {
        self.address_of("/trelica")
    }

    /// The first page of the pretend Entra.
    pub fn entra_page(&self) -> String {
        self.address_of("/entra")
    }

    /// The address of a page by name: `trelica-scim`, `trelica-domains`, `trelica-accounts`, `entra-application`,
    /// `entra-connect`, `entra-attribute-mapping`, `entra-users`, `entra-provision-on-demand`, `entra-overview`.
    pub fn page(&self, name: &str) -> Option<String> {
        pages::path(name, &self.state).map(|path| self.address_of(&path))
    }

    /// The two roots that matter: the one treated as publicly trusted, and the one only "this computer" trusts.
    pub fn authorities(&self) -> Authorities {
        self.state.signers.authorities()
    }

    /// Chooses a scenario in a variant, counted from 0. Connections that stand are closed once they are idle.
    ///
    /// # Errors
    /// Where there is no such scenario or variant; the choice stays as it was.
    pub fn choose(&self, scenario: &str, variant: usize) -> Result<(), UnknownScenario> {
        self.state.choose(scenario, variant)
    }

    /// The scenario in force and its variant.
    pub fn chosen(&self) -> (String, usize) {
        let chosen = self.state.active_scenario();
        (chosen.id.to_owned(), chosen.variant)
    }

    /// The address of the proxy, in scenarios that have one.
    pub fn proxy_url(&self) -> Option<String> {
        let port = self.state.ports.proxy;
        self.state.proxy().map(|_| format!("http://127.0.0.1:{port}"))
    }

    /// What arrived at the pretend Trelica, the last 500 at most, oldest first.
    pub fn requests(&self) -> Vec<Request> {
        self.state.requests()
    }

    /// Forgets what arrived so far.
    pub fn forget_requests(&self) {
        self.state.forget_requests();
    }

    /// Trelica's people as stored.
    pub fn people(&self) -> Vec<Value> {
        self.state.trelica().directory.people()
    }

    /// The people whom the pretend Entra knows.
    pub fn entra_people(&self) -> Vec<EntraPerson> {
        self.state.entra().people.clone()
    }

    /// What Test connection does with what is pasted.
    pub async fn test_connection(&self, tenant_url: &str, secret_token: &str) -> ConnectionTest {
        self.state
            .test_connection(&Connection {
                tenant_url: tenant_url.to_owned(),
                token: secret_token.to_owned(),
            })
            .await
            .in_the_portal()
    }

    /// What a Constant for `roles[primary eq "True"].value` does; `None` takes the mapping away.
    pub fn map_role(&self, name: Option<&str>, only_during_creation: bool) {
        let role =
            name.map(|name| RoleMapping { name: name.to_owned(), only_at_creation: only_during_creation });
        let mut entra = self.state.entra();
        schema::set_role(&mut entra.by_hand().job_by_hand().schema, role.as_ref());
    }

    /// Assigns a person and does what Provision on demand does: no role is sent. Speaks to the Tenant URL that was
    /// pasted; where none was, to the pretend Trelica with its current token.
    pub async fn provision(&self, person: &EntraPerson) -> Provisioned {
        self.state.entra().assign_by_hand(person);
        self.state.provision_by_hand(person).await
    }

    /// Runs one cycle over everybody assigned, with the role mapping.
    pub async fn cycle(&self) -> Vec<Provisioned> {
        self.state.run_cycle(&self.state.by_hand()).await
    }

    pub(crate) fn address_of(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.state.ports.pages)
    }
}

impl std::fmt::Debug for Standin {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Standin").field("ports", &self.state.ports).finish_non_exhaustive()
    }
}
