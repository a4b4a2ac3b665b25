//! Who may use a running `serve`, and how its page and it prove themselves to each other.
//!
//! The printed link has a key behind `#`, which a browser does not send. The page and the program derive the session key
//! from it and from two nonces, so no key ever travels. Each request has a nonce and a code over that nonce, the method
//! and the path; each answer has a code over the same nonce. The page therefore notices when another program has taken the
//! port, and a request that such a program received opens nothing else.
//!
//! The link is visible in the process list when a terminal opens it in a browser. On Linux, connections of other users are
//! refused (see `peer`); where the owner of a connection is not known, the link needs a code that only the terminal shows.

use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Result, anyhow};
use axum::http::{HeaderMap, Method, header};
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use subtle::ConstantTimeEq;

pub struct Auth {
    port: u16,
    link_key: Key,
    /// Digits that the terminal shows.
    code: String,
    state: Mutex<State>,
}

/// 256 bits.
type Key = [u8; 32];

enum State {
    /// Nobody has used the link yet. How many wrong codes are left.
    Waiting(u8),
    Open(Key),
    /// Too many wrong codes.
    Closed,
}

/// A page that asks for a session with the key of its link.
#[derive(Deserialize)]
pub struct OpenSession {
    /// Chosen by the page, hexadecimal.
    nonce: String,
    /// What was typed; empty before the page has asked for it.
    #[serde(default)]
    pub code: String,
    /// The code over all of it, hexadecimal.
    proof: String,
}

/// The answer to a page that got its session.
#[derive(Debug, Serialize)]
pub struct Opened {
    nonce: String,
    proof: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    /// The code of the terminal is missing or wrong.
    CodeNeeded,
    /// Another link, a used one, or too many wrong codes.
    NotThisLink,
}

impl Auth {
    /// Fresh keys.
    ///
    /// # Errors
    /// If the operating system has no random numbers.
    pub fn new(port: u16) -> Result<Self> {
        let link_key = random_key()?;
        let number = u32::from_be_bytes(random_key()?[..4].try_into()?);
        let code = format!("{:06}", number % 1_000_000);
        Ok(Auth { port, link_key, code, state: Mutex::new(State::Waiting(WRONG_CODES)) })
    }

    /// The link that opens one page.
    pub fn link(&self) -> String {
        format!("http://127.0.0.1:{}/#{}", self.port, hex(&self.link_key))
    }

    /// The code for a page whose connection has an unknown owner.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Uses the link up. `needs_code` where the owner of the connection is not known.
    ///
    /// # Errors
    /// Where the page does not know the link's key, the link was used, or the code is missing or wrong.
    pub fn open(&self, page: &OpenSession, needs_code: bool) -> Result<Opened, Refused> {
        let mut state = self.state();
        let State::Waiting(left) = *state else { return Err(Refused::NotThisLink) };
        if !is_equal(&page.proof, &proof(&self.link_key, &["open", &page.nonce, &page.code])) {
            return Err(Refused::NotThisLink);
        }
        if needs_code && !is_equal(&page.code, &self.code) {
            if !page.code.is_empty() {
                *state = if left > 1 { State::Waiting(left - 1) } else { State::Closed };
            }
            return Err(Refused::CodeNeeded);
        }
        let Ok(nonce) = random_key() else { return Err(Refused::NotThisLink) };
        let nonce = hex(&nonce);
        *state = State::Open(mac(&self.link_key, &["session", &page.nonce, &nonce]));
        let proof = proof(&self.link_key, &["opened", &page.nonce, &nonce]);
        Ok(Opened { nonce, proof })
    }

    /// Whether a request names this server: a page elsewhere may know the port, but can't set the Host.
    pub fn is_for_this_host(&self, headers: &HeaderMap) -> bool {
        let ours = format!("127.0.0.1:{}", self.port);
        headers.get(header::HOST).is_some_and(|host| host.as_bytes() == ours.as_bytes())
    }

    /// Whether a request for data was sent by a page of this server: by its Origin, which only a GET may leave out, and by
    /// what the browser says of the page's site.
    pub fn is_of_our_page(&self, method: &Method, headers: &HeaderMap) -> bool {
        let ours = format!("http://127.0.0.1:{}", self.port);
        let has_our_origin = match headers.get(header::ORIGIN) {
            Some(origin) => origin.as_bytes() == ours.as_bytes(),
            None => method == Method::GET,
        };
        has_our_origin && headers.get("sec-fetch-site").is_none_or(|site| site == "same-origin")
    }

    /// The proof to answer a request with; `None` where the request is not of our session.
    pub fn answer(&self, method: &Method, path: &str, headers: &HeaderMap) -> Option<String> {
        let (nonce, code) = headers.get(SESSION)?.to_str().ok()?.split_once(' ')?;
        let State::Open(key) = *self.state() else { return None };
        let expected = proof(&key, &["request", nonce, method.as_str(), path]);
        is_equal(code, &expected).then(|| proof(&key, &["answer", nonce]))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The header of a request: a nonce, a space, and the code over nonce, method and path. In an answer: the code over the
/// nonce.
pub const SESSION: &str = "scim-setup-session";
/// So many wrong codes end the link: a guess has 1 chance in 200,000.
const WRONG_CODES: u8 = 5;

/// HMAC-SHA-256 (RFC 2104) over parts that hold no line break, one a line.
fn mac(key: &Key, parts: &[&str]) -> Key {
    // A key is filled up with zeros to the hash's block size, as RFC 2104 section 2 does.
    let mut block = [0; 64];
    block[..key.len()].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new(&block.into());
    mac.update(parts.join("\n").as_bytes());
    mac.finalize().into_bytes().into()
}

fn proof(key: &Key, parts: &[&str]) -> String {
    hex(&mac(key, parts))
}

fn random_key() -> Result<Key> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("this system has no random numbers: {error}"))?;
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Compares in a time that does not depend on where the two differ.
fn is_equal(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_str(value).unwrap()))
            .collect()
    }

    fn asking(auth: &Auth, code: &str) -> OpenSession {
        let proof = proof(&auth.link_key, &["open", "ab", code]);
        OpenSession { nonce: "ab".to_owned(), code: code.to_owned(), proof }
    }

    fn request(auth: &Auth, opened: &Opened, path: &str) -> HeaderMap {
        let key = mac(&auth.link_key, &["session", "ab", &opened.nonce]);
        headers(&[(SESSION, &format!("cd {}", proof(&key, &["request", "cd", "POST", path])))])
    }

    #[test]
    fn the_link_opens_one_page() {
        let auth = Auth::new(1).unwrap();
        let other = OpenSession { nonce: "ab".into(), code: String::new(), proof: "00".repeat(32) };
        assert_eq!(auth.open(&other, false).unwrap_err(), Refused::NotThisLink);
        assert!(auth.open(&asking(&auth, ""), false).is_ok());
        assert_eq!(auth.open(&asking(&auth, ""), false).unwrap_err(), Refused::NotThisLink);
    }

    #[test]
    fn where_the_owner_is_unknown_the_link_alone_opens_nothing() {
        let auth = Auth::new(1).unwrap();
        assert_eq!(auth.open(&asking(&auth, ""), true).unwrap_err(), Refused::CodeNeeded);
        assert_eq!(auth.open(&asking(&auth, "x"), true).unwrap_err(), Refused::CodeNeeded);
        assert!(auth.open(&asking(&auth, auth.code()), true).is_ok());
    }

    #[test]
    fn five_wrong_codes_end_the_link() {
        let auth = Auth::new(1).unwrap();
        for _ in 0..WRONG_CODES {
            assert_eq!(auth.open(&asking(&auth, "x"), true).unwrap_err(), Refused::CodeNeeded);
        }
        assert_eq!(auth.open(&asking(&auth, auth.code()), true).unwrap_err(), Refused::NotThisLink);
    }

    #[test]
    fn a_request_counts_for_its_own_method_and_path_and_is_answered_with_a_proof() {
        let auth = Auth::new(1).unwrap();
        let opened = auth.open(&asking(&auth, ""), false).unwrap();
        let ours = request(&auth, &opened, "/api/act");
        let key = mac(&auth.link_key, &["session", "ab", &opened.nonce]);
        assert_eq!(auth.answer(&Method::POST, "/api/act", &ours), Some(proof(&key, &["answer", "cd"])));
        assert_eq!(auth.answer(&Method::POST, "/api/token", &ours), None);
        assert_eq!(auth.answer(&Method::GET, "/api/act", &ours), None);
        assert_eq!(auth.answer(&Method::POST, "/api/act", &headers(&[])), None);
        assert_eq!(auth.answer(&Method::POST, "/api/act", &headers(&[(SESSION, "cd 00")])), None);
    }

    #[test]
    fn only_our_own_page_is_answered() {
        let auth = Auth::new(1).unwrap();
        let of_us = |pairs| auth.is_of_our_page(&Method::POST, &headers(pairs));
        assert!(of_us(&[("origin", "http://127.0.0.1:1")]));
        assert!(of_us(&[("origin", "http://127.0.0.1:1"), ("sec-fetch-site", "same-origin")]));
        assert!(!of_us(&[("origin", "http://127.0.0.1:1"), ("sec-fetch-site", "same-site")]));
        assert!(!of_us(&[("origin", "http://evil.example")]));
        assert!(!of_us(&[]));
        assert!(!auth.is_for_this_host(&headers(&[("host", "evil.example:1")])));
        assert!(auth.is_for_this_host(&headers(&[("host", "127.0.0.1:1")])));
    }

    #[test]
    fn every_start_has_other_keys() {
        let [one, other] = [(); 2].map(|()| Auth::new(1).unwrap());
        assert_ne!(one.link(), other.link());
        assert_eq!(one.link().split_once('#').unwrap().1.len(), 64);
        assert_eq!(one.code().len(), 6);
    }
}
