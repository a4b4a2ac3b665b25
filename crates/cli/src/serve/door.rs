//! Who may come in: the one-time link, the cookie, Host and Origin.

use std::sync::{Mutex, PoisonError};

use axum::http::{HeaderMap, Method, header};

/// The door of one running `serve`.
pub struct Door {
    port: u16,
    /// Good once.
    key: Mutex<Option<String>>,
    /// What the cookie holds.
    pass: String,
}

impl Door {
    /// A door with a fresh key.
    pub fn new(port: u16) -> Self {
        Door { port, key: Mutex::new(Some(random())), pass: random() }
    }

    /// The link that opens it once.
    pub fn link(&self) -> String {
        let key = self.key.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default();
        format!("http://127.0.0.1:{}/open?key={key}", self.port)
    }

    /// Uses the key up; gives the cookie.
    pub fn open(&self, key: &str) -> Option<String> {
        let mut held = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        if held.as_deref().is_some_and(|held| same(held, key)) {
            *held = None;
            return Some(format!("{}={}; HttpOnly; SameSite=Strict; Path=/", self.cookie_name(), self.pass));
        }
        None
    }

    /// Whether a request is meant for this server: a page elsewhere may know the port, but not fake the Host.
    pub fn host_is_ours(&self, headers: &HeaderMap) -> bool {
        let ours = format!("127.0.0.1:{}", self.port);
        headers.get(header::HOST).is_some_and(|host| host.as_bytes() == ours.as_bytes())
    }

    /// Whether a request comes from our own page: the cookie, and for everything that changes something the Origin.
    pub fn lets_in(&self, method: &Method, headers: &HeaderMap) -> bool {
        let origin = format!("http://127.0.0.1:{}", self.port);
        let origin_is_ours = match headers.get(header::ORIGIN) {
            Some(given) => given.as_bytes() == origin.as_bytes(),
            None => method == Method::GET,
        };
        origin_is_ours && self.has_pass(headers)
    }

    fn has_pass(&self, headers: &HeaderMap) -> bool {
        let name = self.cookie_name();
        headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).any(|cookies| {
            cookies
                .split(';')
                .filter_map(|cookie| cookie.trim().split_once('='))
                .any(|(given, pass)| given == name && same(pass, &self.pass))
        })
    }

    /// Cookies don't know ports; the name does, so that two of these can run side by side.
    fn cookie_name(&self) -> String {
        format!("scim-setup-{}", self.port)
    }
}

/// 244 random bits.
fn random() -> String {
    format!("{}{}", uuid::Uuid::new_v4().simple(), uuid::Uuid::new_v4().simple())
}

/// Compares without saying by its time where the difference is.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one.bytes().zip(other.bytes()).fold(0, |sum, (one, other)| sum | (one ^ other)) == 0
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
    }

    #[test]
    fn the_link_works_once() {
        let door = Door::new(1);
        let link = door.link();
        let key = link.split_once("key=").unwrap().1.to_owned();
        assert!(door.open("wrong").is_none());
        assert!(door.open(&key).is_some());
        assert!(door.open(&key).is_none());
    }

    #[test]
    fn only_our_own_page_with_its_cookie_comes_in() {
        let door = Door::new(1);
        let key = door.link().split_once("key=").unwrap().1.to_owned();
        let cookie = door.open(&key).unwrap().split(';').next().unwrap().to_owned();
        let ours = headers(&[(header::COOKIE, &cookie), (header::ORIGIN, "http://127.0.0.1:1")]);
        assert!(door.lets_in(&Method::POST, &ours));
        let other_page = headers(&[(header::COOKIE, &cookie), (header::ORIGIN, "http://evil.example")]);
        assert!(!door.lets_in(&Method::POST, &other_page));
        assert!(!door.lets_in(&Method::POST, &headers(&[(header::COOKIE, &cookie)])));
        assert!(!door.lets_in(&Method::GET, &headers(&[])));
        assert!(!door.host_is_ours(&headers(&[(header::HOST, "evil.example:1")])));
        assert!(door.host_is_ours(&headers(&[(header::HOST, "127.0.0.1:1")])));
    }
}
