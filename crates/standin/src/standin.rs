//! How is the stand-in started, controlled and inspected?
//!
//! [`Standin`] is the whole interface. It owns four listeners on 127.0.0.1, each on a random port: the pretend Trelica's
//! SCIM service, the pages of both pretend portals and of the sign-in, a proxy, and Microsoft Graph. Dropping it ends them
//! and every connection.

use std::{io, net::Ipv4Addr, sync::Arc, time::Duration};

use serde_json::Value;
use tokio::{net::TcpListener, task::JoinSet};

use crate::authority::Authorities;
use crate::entra::client::{Connection, ConnectionTest};
use crate::entra::directory::EntraPerson;
use crate::entra::lag::Lag;
use crate::entra::report::Provisioned;
use crate::entra::schema::{self, RoleMapping};
use crate::graph::call::{GraphCall, Lost};
use crate::scenario::UnknownScenario;
use crate::snapshot::{self, ApplicationSnapshot, OutsideChange};
use crate::state::{Ports, State};
use crate::wire::ENTRA;
use crate::{graph, pages, proxy, server, sign_in};
use standin_trelica::{ROOT, Request, wire::text};

/// A pretend Trelica and a pretend Entra. Stops everything when dropped.
pub struct Standin {
    state: Arc<State>,
    _listeners: JoinSet<()>,
}

impl Standin {
    /// Starts both, healthy, with no token generated and SCIM not enabled. Needs a tokio runtime.
    ///
    /// # Errors
    /// Where no port on 127.0.0.1 can be had, or no certificate can be made.
    pub async fn start() -> io::Result<Self> {
        let bind = || TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
        let (scim, pages, proxy, graph) = (bind().await?, bind().await?, bind().await?, bind().await?);
        let state = Arc::new(State::new(Ports {
            scim: scim.local_addr()?.port(),
            pages: pages.local_addr()?.port(),
            proxy: proxy.local_addr()?.port(),
            graph: graph.local_addr()?.port(),
        })?);
        let mut listeners = JoinSet::new();
        listeners.spawn(server::listen(scim, Arc::clone(&state), server::serve));
        listeners.spawn(server::listen(pages, Arc::clone(&state), pages::serve));
        listeners.spawn(server::listen(proxy, Arc::clone(&state), proxy::serve));
        listeners.spawn(server::listen(graph, Arc::clone(&state), graph::serve));
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

    /// The address of a page by name: `trelica-scim`, `trelica-domains`, `trelica-accounts`, `entra-home`,
    /// `entra-applications`, `entra-application` with both ids, `entra-newest`, which leads to that one or to the list,
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
        self.state.requests().iter().cloned().collect()
    }

    /// Forgets what arrived so far.
    pub fn forget_requests(&self) {
        self.state.requests().clear();
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
        let connection = Connection { tenant_url: tenant_url.to_owned(), token: secret_token.to_owned() };
        self.state.test_in_the_portal(&connection).await
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
        self.state.provision_by_hand(&self.state.by_hand(), person).await
    }

    /// Runs one cycle over everybody assigned, with the role mapping.
    pub async fn cycle(&self) -> Vec<Provisioned> {
        self.state.run_cycle(&self.state.by_hand()).await
    }

    /// Where Microsoft Graph is: `https://127.0.0.1:PORT`, under which `/v1.0/…` answers. Its certificate is always good.
    pub fn graph_url(&self) -> String {
        self.state.graph_url()
    }

    /// Where the sign-in is: `http://127.0.0.1:PORT/login`, under which `/{tenant}/oauth2/v2.0/authorize` and `…/token`
    /// answer. Without TLS, so that a real browser shows the page as it is.
    pub fn sign_in_url(&self) -> String {
        self.address_of("/login")
    }

    /// The id of the one program that is registered: a public client.
    pub fn client_id(&self) -> String {
        sign_in::client_id().to_owned()
    }

    /// The id of the one organization, in which the program is registered for this organization only.
    pub fn tenant_id(&self) -> String {
        text(&ENTRA["tenant"], "id").to_owned()
    }

    /// An access token of the usual administrator with these scopes, for tests without a browser.
    pub fn graph_token(&self, scopes: &[&str]) -> String {
        self.state.sign_in().of_administrator(scopes).unwrap_or_default()
    }

    /// How long a second of Entra's replication takes here. With nothing, as at the start, everything is there at once, a
    /// job that is started has run by the time that the start is answered, and nobody is throttled.
    pub fn set_lag(&self, unit: Option<Duration>) {
        self.state.entra().lag = Lag(unit);
    }

    /// The connection of this call of Graph, counted from now with 1, is closed without an answer.
    pub fn lose_call(&self, number: usize, when: Lost) {
        self.state.graph().lose(number, when);
    }

    /// The connection of the next write to an address that ends so is closed without an answer.
    pub fn lose_write(&self, address_ends: &str, when: Lost) {
        self.state.graph().lose_write(address_ends, when);
    }

    /// Cancels all losses of calls.
    pub fn lose_nothing(&self) {
        self.state.graph().lose_nothing();
    }

    /// What arrived at Graph, the last 2000 at most, oldest first.
    pub fn graph_calls(&self) -> Vec<GraphCall> {
        self.state.graph().calls.iter().cloned().collect()
    }

    /// Forgets what arrived at Graph so far.
    pub fn forget_graph_calls(&self) {
        self.state.graph().calls.clear();
    }

    /// Every enterprise application that exists, as it is and not as it is seen through the lag.
    pub fn applications(&self) -> Vec<ApplicationSnapshot> {
        snapshot::applications(&self.state.entra())
    }

    /// Somebody else acts on the newest application that is not from the gallery.
    pub fn another_administrator(&self, does: OutsideChange) {
        does.does(&mut self.state.entra());
    }

    /// What Create does under Connect your application, whatever the server says to it: to any SCIM server.
    pub fn connect(&self, tenant_url: &str, token: &str) {
        let connection = Connection { tenant_url: tenant_url.to_owned(), token: token.to_owned() };
        self.state.entra().by_hand().connect(&connection);
    }

    /// Puts a person into the directory, or the same person as they are now.
    pub fn change_person(&self, person: EntraPerson) {
        self.state.entra().know(&person);
    }

    /// Removes whoever has this id, a person or a group, from the newest application that is not from the gallery.
    pub fn remove_assignment(&self, id: &str) {
        self.state.entra().by_hand().unassign(id);
    }

    fn address_of(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.state.ports.pages)
    }
}

impl std::fmt::Debug for Standin {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Standin").field("ports", &self.state.ports).finish_non_exhaustive()
    }
}
