//! A server on this computer whose answers each test writes itself.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use connection::connection_check::{Connection, check};
use connection::person_check::{ExpectedPerson, verify};
use model::check::CheckReport;
use net::{Limits, NetworkSettings, ProxyChoice, SecretString, Trust};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

use crate::support::install_cryptography;

const TOKEN: &str = "the-right-token-of-this-server";
const NOBODY: &str = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// For nobody, with `+` for spaces.
    Nobody,
    /// For nobody, with `%20` for spaces.
    NobodyWithPercent,
    /// For nobody, with a wrong token.
    WrongToken,
    /// For the first user.
    Anybody,
    /// For a user by name, with `+` for spaces.
    Someone,
    /// The same with `%20` for spaces.
    SomeoneWithPercent,
    /// The same with the name in the other case.
    OtherCase,
    /// For what the server says of itself.
    Discovery,
}

/// A status and a body.
pub type Answer = (u16, String);

/// A list of users with these names.
pub fn users(names: &[&str]) -> Answer {
    list(names.iter().map(|name| json!({ "id": "7", "userName": name })).collect())
}

/// A list of these resources.
pub fn list(resources: Vec<Value>) -> Answer {
    let body = json!({
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
        "totalResults": resources.len(),
        "Resources": resources,
    });
    (200, body.to_string())
}

/// A refusal in the words of SCIM.
pub fn scim_error(status: u16) -> Answer {
    (status, json!({ "scimType": "invalidFilter", "detail": "no", "status": status.to_string() }).to_string())
}

/// What a server answers that knows `name` and does everything right.
pub fn healthy(name: &str, question: Question) -> Answer {
    match question {
        Question::Nobody | Question::NobodyWithPercent => users(&[]),
        Question::WrongToken => (401, String::new()),
        Question::Anybody | Question::Someone | Question::SomeoneWithPercent | Question::OtherCase => {
            users(&[name])
        }
        Question::Discovery => (200, "{}".to_owned()),
    }
}

/// A running server.
pub struct Scripted {
    /// Its base address.
    pub base: Url,
    /// Every user name that was asked for, in any order.
    pub asked: Arc<Mutex<Vec<String>>>,
}

impl Scripted {
    /// Starts a server on which there is a user with this name.
    pub async fn start(
        name: &'static str,
        answer: impl Fn(Question) -> Answer + Send + Sync + 'static,
    ) -> Self {
        install_cryptography();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/scim/v2", listener.local_addr().unwrap()).parse().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (answer, seen) = (Arc::new(answer), asked.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (answer, seen) = (answer.clone(), seen.clone());
                tokio::spawn(async move { serve(stream, name, &*answer, &seen).await });
            }
        });
        Scripted { base, asked }
    }

    /// Runs the connection check. Returns its reports and how many requests it says that it sent.
    pub async fn checked(&self) -> (Vec<CheckReport>, u32) {
        let reports = Mutex::new(Vec::new());
        let report = |report: CheckReport| reports.lock().unwrap().push(report);
        let what = Connection {
            network: network(),
            base: self.base.clone(),
            token: SecretString::from(TOKEN.to_owned()),
            nobody: NOBODY.to_owned(),
        };
        let count = check(what, &report).await;
        (reports.into_inner().unwrap(), count)
    }

    /// Reads a person back.
    pub async fn verified(&self, person: ExpectedPerson) -> Vec<CheckReport> {
        let reports = Mutex::new(Vec::new());
        let report = |report: CheckReport| reports.lock().unwrap().push(report);
        let person = ExpectedPerson { base: self.base.clone(), ..person };
        verify(&network(), SecretString::from(TOKEN.to_owned()), &person, &report).await;
        reports.into_inner().unwrap()
    }
}

/// Network settings without a proxy, with short limits.
pub fn network() -> NetworkSettings {
    NetworkSettings {
        trust: Trust::default(),
        proxy: ProxyChoice::Direct,
        limits: Limits {
            connect: Duration::from_millis(700),
            answer: Duration::from_millis(2500),
            body_bytes: 1024 * 1024,
        },
    }
}

async fn serve(
    mut stream: TcpStream,
    name: &str,
    answer: &(dyn Fn(Question) -> Answer + Send + Sync),
    asked: &Mutex<Vec<String>>,
) {
    let mut request = Vec::new();
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        // The check of the way connects and sends nothing.
        match stream.read_buf(&mut request).await {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
    }
    let request = String::from_utf8(request).unwrap();
    let (question, wanted) = understood(&request, name);
    asked.lock().unwrap().extend(wanted);
    let (status, body) = answer(question);
    let head = format!("HTTP/1.1 {status} X\r\nContent-Type: application/scim+json\r\nConnection: close\r\n");
    let reply = format!("{head}Content-Length: {}\r\n\r\n{body}", body.len());
    let _ = stream.write_all(reply.as_bytes()).await;
}

fn understood(request: &str, name: &str) -> (Question, Option<String>) {
    let target: Url = format!("http://x{}", request.split(' ').nth(1).unwrap()).parse().unwrap();
    let filter = target.query_pairs().find(|(key, _)| key == "filter").map(|(_, filter)| filter.into_owned());
    let Some(filter) = filter else {
        let is_list = target.path().ends_with("/Users");
        return (if is_list { Question::Anybody } else { Question::Discovery }, None);
    };
    let wanted = filter.split('"').nth(1).unwrap().to_owned();
    let has_plus = target.query().unwrap().contains('+');
    let question = match (wanted == NOBODY, has_plus) {
        _ if !request.contains(TOKEN) => Question::WrongToken,
        (true, true) => Question::Nobody,
        (true, false) => Question::NobodyWithPercent,
        (false, _) if wanted != name => Question::OtherCase,
        (false, true) => Question::Someone,
        (false, false) => Question::SomeoneWithPercent,
    };
    (question, Some(wanted))
}
