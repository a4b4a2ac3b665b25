//! The page's side of its session with `serve`, as `ui/src/session.ts` has it.

use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::http::{self, Answer};

/// The session of one link.
pub struct PageSession {
    key: String,
}

impl PageSession {
    /// Opens the session of `link`, from `origin`, with what the terminal shows, if it has to be typed.
    ///
    /// # Errors
    /// The status of the answer.
    pub fn open(link: &str, code: &str) -> Result<PageSession, u16> {
        let (origin, key) = link.split_once("/#").unwrap();
        let answer =
            http::send("POST", &format!("{origin}/api/session"), &json_from(origin), &opening(key, code));
        let answer = answer.unwrap();
        if answer.status != 200 {
            return Err(answer.status);
        }
        let opened: Value = serde_json::from_str(&answer.body).unwrap();
        let nonce = opened["nonce"].as_str().unwrap();
        assert_eq!(opened["proof"], mac(key, &["opened", NONCE, nonce]), "the server proves itself");
        Ok(PageSession { key: mac(key, &["session", NONCE, nonce]) })
    }

    /// The header of a request: its name and its value.
    pub fn header(&self, method: &str, path: &str) -> (&'static str, String) {
        (SESSION, format!("{NONCE} {}", mac(&self.key, &["request", NONCE, method, path])))
    }

    /// Whether an answer is the server's own.
    pub fn is_proved(&self, answer: &Answer) -> bool {
        answer.header(SESSION) == Some(&mac(&self.key, &["answer", NONCE]))
    }
}

/// What a page of this origin sends with JSON.
pub fn json_from(origin: &str) -> [(&str, &str); 2] {
    [("Origin", origin), ("Content-Type", "application/json")]
}

/// The body that asks for the session of the link with this key.
pub fn opening(key: &str, code: &str) -> String {
    let proof = mac(key, &["open", NONCE, code]);
    json!({ "nonce": NONCE, "code": code, "proof": proof }).to_string()
}

fn mac(key: &str, parts: &[&str]) -> String {
    let bytes = |at: usize| u8::from_str_radix(&key[at..at + 2], 16).unwrap();
    let key: Vec<u8> = (0..key.len()).step_by(2).map(bytes).collect();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    mac.update(parts.join("\n").as_bytes());
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

const SESSION: &str = "scim-setup-session";
const NONCE: &str = "0123456789abcdef";
