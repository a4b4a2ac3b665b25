//! How does Entra's provisioning service ask a SCIM server, and what does Test connection ask?
//!
//! One connection for each request, at most 30 seconds, at most four megabytes, and trust in the `public` authority
//! alone. Queries are encoded in the .NET style: a space becomes `+` and the percent sign stays as it is.
//!
//! Test connection asks for a user name that nobody has and wants an empty list. The texts are Entra's own, and differ a
//! little between the portal and Microsoft Graph.

use std::{sync::Arc, time::Duration};

use axum::body::{Body, to_bytes};
use hyper::{Method, Request, client::conn::http1};
use hyper_util::rt::TokioIo;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::{CertificateDer, ServerName};
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsConnector;
use url::Url;
use uuid::Uuid;

/// What was pasted under Connect your application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Connection {
    pub(crate) tenant_url: String,
    pub(crate) token: String,
}

/// A SCIM server, as it was pasted.
#[derive(Clone)]
pub(crate) struct Target {
    base: Url,
    token: String,
    tls: Arc<ClientConfig>,
}

/// What the server answered.
#[derive(Clone, Debug)]
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) reason: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

/// No answer came; the text says why, for an engineer.
#[derive(Debug)]
pub(crate) struct NoAnswer(pub(crate) String);

impl<E: std::error::Error> From<E> for NoAnswer {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl Target {
    pub(crate) fn new(connection: &Connection, public_root: &[u8]) -> Result<Self, NoAnswer> {
        let mut base = Url::parse(connection.tenant_url.trim())?;
        let loopback = matches!(base.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        if base.scheme() != "https" && !(base.scheme() == "http" && loopback) {
            return Err(NoAnswer("The Tenant URL has to begin with https://.".into()));
        }
        base.set_query(None);
        base.set_fragment(None);
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from(public_root.to_vec()))?;
        let ring = Arc::new(rustls::crypto::ring::default_provider());
        let tls = ClientConfig::builder_with_provider(ring)
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self { base, token: connection.token.trim().to_owned(), tls: Arc::new(tls) })
    }

    /// The address of something under the Tenant URL, for texts.
    pub(crate) fn address(&self, rest: &str) -> String {
        format!("{}{rest}", self.base.as_str().trim_end_matches('/'))
    }

    /// Sends one request. `rest` begins with a slash and is sent byte for byte.
    pub(crate) async fn ask(
        &self,
        method: Method,
        rest: &str,
        body: Option<&Value>,
    ) -> Result<Answered, NoAnswer> {
        let answered = async {
            let host = self.base.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
            let port = self.base.port_or_known_default().unwrap_or(443);
            let request = self.request(method, rest, body)?;
            let stream = TcpStream::connect((host.as_str(), port)).await?;
            if self.base.scheme() == "http" {
                return exchange(stream, request).await;
            }
            let connector = TlsConnector::from(Arc::clone(&self.tls));
            exchange(connector.connect(ServerName::try_from(host)?, stream).await?, request).await
        };
        let too_late = |_| Err(NoAnswer("The operation has timed out.".into()));
        timeout(LIMIT, answered).await.unwrap_or_else(too_late)
    }

    fn request(&self, method: Method, rest: &str, body: Option<&Value>) -> Result<Request<Body>, NoAnswer> {
        let authority = self.base.authority().rsplit('@').next().unwrap_or_default();
        let target = format!("{}{rest}", self.base.path().trim_end_matches('/'));
        let mut request = Request::builder()
            .method(method)
            .uri(target)
            .header("Host", authority)
            .header("Authorization", format!("Bearer {}", self.token))
            .header("Accept", "application/scim+json");
        if body.is_some() {
            request = request.header("Content-Type", "application/scim+json; charset=utf-8");
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        Ok(request.body(body)?)
    }
}

impl Answered {
    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

async fn exchange<S>(stream: S, request: Request<Body>) -> Result<Answered, NoAnswer>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let answered = async move {
        let (head, body) = sender.send_request(request).await?.into_parts();
        let bytes = to_bytes(Body::new(body), LARGEST_ANSWER).await?;
        let header = |(name, value): (&hyper::header::HeaderName, &hyper::header::HeaderValue)| {
            (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        Ok(Answered {
            status: head.status.as_u16(),
            reason: head.status.canonical_reason().unwrap_or_default().replace(' ', ""),
            headers: head.headers.iter().map(header).collect(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
        })
    };
    let mut answered = std::pin::pin!(answered);
    tokio::select! {
        answered = answered.as_mut() => answered,
        // The connection may end before the answer has been read to its end.
        _ = connection => answered.await,
    }
}

/// The notice that the portal shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConnectionTest {
    /// Whether the notice is the green one.
    pub passed: bool,
    /// The text of the notice.
    pub text: String,
}

/// Why Test connection fails.
#[derive(Debug)]
pub(crate) struct TestFailure {
    /// As Microsoft Graph words it: the answer as it came.
    pub(crate) text: String,
    /// Whether the server did not accept the credentials, which the portal names as such.
    is_locked_out: bool,
}

impl From<NoAnswer> for TestFailure {
    fn from(NoAnswer(reason): NoAnswer) -> Self {
        Self { text: format!("{NOT_CONNECTED} {reason}"), is_locked_out: false }
    }
}

/// Tests the connection.
pub(crate) async fn test(target: Result<Target, NoAnswer>) -> Result<(), TestFailure> {
    let target = target?;
    let guid = Uuid::new_v4().to_string();
    let answered = target.ask(Method::GET, &question("userName", &guid), None).await?;
    let body = answered.json();
    if answered.status == 200 && body["totalResults"] == 0 && body["schemas"][0] == LIST_RESPONSE {
        return Ok(());
    }
    let resource = target.address(&format!("/Users?filter=PLACEHOLDER+eq+\"{guid}\""));
    let headers: Vec<String> =
        answered.headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let content: String = answered.body.chars().take(LONGEST_CONTENT).collect();
    let text = format!(
        "We received this unexpected response from your application: Received response from Web resource. \
         Resource: {resource} Operation: GET Response Status Code: {} Response Headers: {} Response Content: {content}. \
         Please check the service and try again.",
        answered.reason,
        headers.join(", "),
    );
    Err(TestFailure { text, is_locked_out: matches!(answered.status, 401 | 403) })
}

/// The notice of the portal about a test.
pub(crate) fn notice(tested: Result<(), TestFailure>) -> ConnectionTest {
    match tested {
        Ok(()) => ConnectionTest { passed: true, text: AUTHORIZED.to_owned() },
        Err(failure) if failure.is_locked_out => {
            ConnectionTest { passed: false, text: CREDENTIALS.to_owned() }
        }
        Err(failure) => ConnectionTest { passed: false, text: failure.text },
    }
}

/// The question whether anybody has this value: `/Users?filter=userName+eq+%22ada%40contoso.com%22`.
pub(crate) fn question(attribute: &str, value: &str) -> String {
    format!("/Users?filter={}", encoded(&format!("{attribute} eq \"{value}\"")))
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b' ' => encoded.push('+'),
            byte if byte.is_ascii_alphanumeric() || b"-_.~%".contains(&byte) => {
                encoded.push(char::from(byte))
            }
            byte => encoded.push_str(&format!("%{byte:02x}")),
        }
    }
    encoded
}

const LIMIT: Duration = Duration::from_secs(30);
const LARGEST_ANSWER: usize = 4 * 1024 * 1024;
const AUTHORIZED: &str = "The supplied credentials are authorized to enable provisioning";
const CREDENTIALS: &str = "You appear to have entered invalid credentials. Please confirm you are using the correct \
    information for an administrative account.";
const NOT_CONNECTED: &str = "We are not able to connect to your application while attempting to validate our \
    authorization. Please check the service and try again.";
const LIST_RESPONSE: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
const LONGEST_CONTENT: usize = 2_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_encoded_as_entra_encodes_them() {
        assert_eq!(
            question("userName", "ada@contoso.com"),
            "/Users?filter=userName+eq+%22ada%40contoso.com%22"
        );
        assert_eq!(question("userName", "50%"), "/Users?filter=userName+eq+%2250%%22");
    }
}
