//! What does a page know of a request, and which requests may the pages answer?
//!
//! Only those with the host 127.0.0.1, which prevents DNS rebinding, and only forms of these pages, which prevents
//! cross-site request forgery.

use std::sync::Arc;

use hyper::Method;
use hyper::header::{HOST, HeaderMap, HeaderName, ORIGIN};

use crate::state::State;

/// A request for a page: the state, what its address asks for, and the form if a button was clicked.
pub(super) struct Visit {
    pub(super) state: Arc<State>,
    pub(super) query: Vec<(String, String)>,
    pub(super) form: Option<Vec<(String, String)>>,
}

impl Visit {
    /// The first value of this form field, or an empty text.
    pub(super) fn said(&self, name: &str) -> &str {
        let form = self.form.as_deref().unwrap_or_default();
        let found = form.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// The first value of this name in the address, or an empty text.
    pub(super) fn asked(&self, name: &str) -> &str {
        let found = self.query.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// All values of this name in the address.
    pub(super) fn all_asked<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.query.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// All values of this form field.
    pub(super) fn all_said<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let form = self.form.iter().flatten();
        form.filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

/// Whether the request came from a browser window that shows these pages.
pub(super) fn allows(method: &Method, headers: &HeaderMap, port: u16) -> bool {
    let own = format!("127.0.0.1:{port}");
    let all = |name: HeaderName| {
        headers.get_all(name).iter().map(|value| value.to_str().unwrap_or_default().to_owned())
    };
    let own_host = all(HOST).eq([own.clone()]);
    let own_origin = all(ORIGIN).all(|origin| origin == format!("http://{own}"));
    own_host && (own_origin || method == Method::GET)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: &Method, headers: &[(&HeaderName, &str)]) -> bool {
        let headers = headers.iter().map(|(name, value)| ((*name).clone(), value.parse().unwrap()));
        allows(method, &headers.collect(), 81)
    }

    #[test]
    fn a_foreign_name_is_turned_away() {
        assert!(asked(&Method::GET, &[(&HOST, "127.0.0.1:81")]));
        assert!(!asked(&Method::GET, &[(&HOST, "evil.example:81")]));
        assert!(!asked(&Method::GET, &[]));
    }

    #[test]
    fn a_foreign_page_clicks_nothing() {
        let host = (&HOST, "127.0.0.1:81");
        assert!(asked(&Method::POST, &[host]));
        assert!(asked(&Method::POST, &[host, (&ORIGIN, "http://127.0.0.1:81")]));
        assert!(!asked(&Method::POST, &[host, (&ORIGIN, "https://evil.example")]));
        assert!(!asked(&Method::POST, &[host, (&ORIGIN, "null")]));
    }
}
