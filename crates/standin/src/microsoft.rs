//! How do tests control and inspect the pretend Microsoft?
//!
//! This is the part of [`Standin`] for Microsoft Graph and the sign-in.

use std::time::Duration;

use crate::entra::connection::Connection;
use crate::entra::lag::Lag;
use crate::entra::person::EntraPerson;
use crate::graph::call::GraphCall;
use crate::graph::memory::Lost;
use crate::sign_in;
use crate::snapshot::{self, ApplicationSnapshot, OutsideChange};
use crate::standin::Standin;

impl Standin {
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
        standin_trelica::wire::text(&crate::wire::ENTRA["tenant"], "id").to_owned()
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
        self.state.graph().calls()
    }

    /// Forgets what arrived at Graph so far.
    pub fn forget_graph_calls(&self) {
        self.state.graph().forget_calls();
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
}
