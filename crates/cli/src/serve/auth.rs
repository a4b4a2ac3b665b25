//! Who may use a running `serve`: the one-time link, then the cookie, with the right Host and Origin.

use std::sync::{Mutex, PoisonError};

use anyhow::{Result, anyhow};
use axum::http::{HeaderMap, Method, header};
use subtle::ConstantTimeEq;

/// The keys of one running `serve`.
pub struct Auth {
    port: u16,
    /// What the link holds; `None` once it was used.
    link_key: Mutex<Option<String>>,
    /// What the cookie holds.
    session_key: String,
}

impl Auth {
    /// Fresh keys.
    ///
    /// # Errors
    /// If the operating system has no random numbers.
    pub fn new(port: u16) -> Result<Self> {
        Ok(Auth { port, link_key: Mutex::new(Some(random_key()?)), session_key: random_key()? })
    }

    /// The link that signs one browser in.
    pub fn link(&self) -> String {
        let key = self.link_key.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default();
        format!("http://127.0.0.1:{}/open?key={key}", self.port)
    }

    /// Uses the link's key up. The value of `Set-Cookie`, or `None` if the key is wrong or used.
    pub fn sign_in(&self, key: &str) -> Option<String> {
        let mut link_key = self.link_key.lock().unwrap_or_else(PoisonError::into_inner);
        link_key.take_if(|link_key| is_equal(link_key, key))?;
        let (name, key) = (self.cookie_name(), &self.session_key);
        Some(format!("{name}={key}; HttpOnly; SameSite=Strict; Path=/"))
    }

    /// Whether a request names this server: a page elsewhere may know the port, but can't set the Host.
    pub fn is_for_this_host(&self, headers: &HeaderMap) -> bool {
        let ours = format!("127.0.0.1:{}", self.port);
        headers.get(header::HOST).is_some_and(|host| host.as_bytes() == ours.as_bytes())
    }

    /// Whether a request comes from our own page: it has the cookie and, unless it is a GET, our Origin.
    pub fn is_allowed(&self, method: &Method, headers: &HeaderMap) -> bool {
        let ours = format!("http://127.0.0.1:{}", self.port);
        let has_our_origin = match headers.get(header::ORIGIN) {
            Some(origin) => origin.as_bytes() == ours.as_bytes(),
            None => method == Method::GET,
        };
        has_our_origin && self.has_cookie(headers)
    }

    fn has_cookie(&self, headers: &HeaderMap) -> bool {
        let ours = self.cookie_name();
        headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).any(|cookies| {
            cookies
                .split(';')
                .filter_map(|cookie| cookie.trim().split_once('='))
                .any(|(name, key)| name == ours && is_equal(key, &self.session_key))
        })
    }

    /// Has the port in it, because browsers share cookies between the ports of a host: two of these can run side by side.
    fn cookie_name(&self) -> String {
        format!("scim-setup-{}", self.port)
    }
}

/// 256 random bits, in hexadecimal.
fn random_key() -> Result<String> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("this system has no random numbers: {error}"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Compares in a time that does not depend on where the two differ.
fn is_equal(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(pairs: &[(header::HeaderName, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
    }

    fn link_key(auth: &Auth) -> String {
        auth.link().split_once("key=").unwrap().1.to_owned()
    }

    #[test]
    fn the_link_works_once() {
        let auth = Auth::new(1).unwrap();
        let key = link_key(&auth);
        assert!(auth.sign_in("wrong").is_none());
        assert!(auth.sign_in("").is_none());
        assert!(auth.sign_in(&key).is_some());
        assert!(auth.sign_in(&key).is_none());
    }

    #[test]
    fn every_start_has_other_keys_of_256_bits() {
        let [one, other] = [(); 2].map(|()| Auth::new(1).unwrap());
        assert_ne!(link_key(&one), link_key(&other));
        assert_ne!(one.session_key, other.session_key);
        assert_ne!(link_key(&one), one.session_key);
        assert_eq!(one.session_key.len(), 64);
    }

    #[test]
    fn only_our_own_page_with_its_cookie_is_allowed() {
        let auth = Auth::new(1).unwrap();
        let cookie = auth.sign_in(&link_key(&auth)).unwrap().split(';').next().unwrap().to_owned();
        let ours = headers(&[(header::COOKIE, &cookie), (header::ORIGIN, "http://127.0.0.1:1")]);
        assert!(auth.is_allowed(&Method::POST, &ours));
        let other_page = headers(&[(header::COOKIE, &cookie), (header::ORIGIN, "http://evil.example")]);
        assert!(!auth.is_allowed(&Method::POST, &other_page));
        assert!(!auth.is_allowed(&Method::POST, &headers(&[(header::COOKIE, &cookie)])));
        assert!(!auth.is_allowed(&Method::GET, &headers(&[])));
        let cut = &cookie[..cookie.len() - 1];
        assert!(!auth.is_allowed(&Method::GET, &headers(&[(header::COOKIE, cut)])));
        assert!(!auth.is_for_this_host(&headers(&[(header::HOST, "evil.example:1")])));
        assert!(auth.is_for_this_host(&headers(&[(header::HOST, "127.0.0.1:1")])));
    }
}
