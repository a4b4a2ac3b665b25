//! The HTTP client: one request, one bounded reply, no redirect, no retry behind our back.

use std::fmt;
use std::time::Duration;

use futures_util::StreamExt;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use tokio::time::{Instant, timeout_at};

use crate::failure::{self, Failure};
use crate::line::{NetworkSettings, ProxyChoice};
use crate::{proxy, tls};

/// A client for one address. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    line: NetworkSettings,
}

/// What a request does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates.
    Post,
    /// Puts a whole in the place of what was there.
    Put,
    /// Changes a part (RFC 5789).
    Patch,
    /// Removes.
    Delete,
}

impl Method {
    /// As it stands in the request line.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }

    /// Whether asking twice does no more than asking once (RFC 9110 section 9.2.2).
    pub fn is_idempotent(self) -> bool {
        matches!(self, Method::Get | Method::Put | Method::Delete)
    }

    fn as_http(self) -> reqwest::Method {
        match self {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
            Method::Put => reqwest::Method::PUT,
            Method::Patch => reqwest::Method::PATCH,
            Method::Delete => reqwest::Method::DELETE,
        }
    }
}

/// One request.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// What it does.
    pub method: Method,
    /// The whole address, sent byte for byte as it is.
    pub url: &'a url::Url,
    /// The bearer token, if one is sent (RFC 6750 section 2.1).
    pub bearer: Option<&'a SecretString>,
    /// The media type asked for.
    pub accept: &'a str,
    /// Headers beside those.
    pub headers: &'a [(&'a str, &'a str)],
    /// The media type of the body and its bytes, where one is sent.
    pub body: Option<(&'a str, Vec<u8>)>,
    /// Who looks at the answer's body while it comes, if anybody does.
    pub watcher: Option<&'a dyn Watcher>,
}

/// Looks at a body while it comes, which is while its bytes are at hand.
pub trait Watcher: fmt::Debug + Send + Sync {
    /// Memory that the body is read into; it may have been used before. A body begins, once more where it is asked again.
    fn memory(&self) -> Vec<u8>;

    /// Everything that came of the body so far, after each part.
    fn more(&self, so_far: &[u8]);
}

/// What came back. A reply is a reply whatever its status.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The headers in the order received, names in lower case, values as text.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Body,
    /// From the request to the headers.
    pub took: Duration,
}

/// A body, or why it is not whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// All of it, decompressed.
    Whole(Vec<u8>),
    /// The connection ended in the middle, or the compression was broken; what came before that.
    CutShort(Vec<u8>),
    /// It went past the limit and was not read on.
    TooLarge,
    /// It did not end within the time of one request.
    TooSlow,
}

impl Reply {
    /// The value of a header by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The bytes that came, whole or not.
    pub fn bytes(&self) -> &[u8] {
        match &self.body {
            Body::Whole(bytes) | Body::CutShort(bytes) => bytes,
            Body::TooLarge | Body::TooSlow => &[],
        }
    }
}

impl Client {
    /// A client for `url` and addresses on the same host.
    ///
    /// # Errors
    /// [`Failure::NotSent`] where this computer's trusted authorities can't be read, or the proxy's address can't.
    #[expect(clippy::disallowed_methods, reason = "the one place that builds an HTTP client")]
    pub fn new(line: &NetworkSettings, url: &url::Url) -> Result<Self, Failure> {
        let not_sent = |error: reqwest::Error| Failure::NotSent { detail: error.to_string() };
        let (config, _) = tls::config(&line.trust)?;
        let mut builder = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .tls_backend_preconfigured(config)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .http1_only()
            .connect_timeout(line.limits.connect);
        builder = match &line.proxy {
            ProxyChoice::Through(proxy) => {
                builder.proxy(reqwest::Proxy::all(proxy.as_str()).map_err(not_sent)?)
            }
            ProxyChoice::Direct => builder.no_proxy(),
            ProxyChoice::System if proxy::is_loopback(url) => builder.no_proxy(),
            ProxyChoice::System => builder,
        };
        Ok(Client { http: builder.build().map_err(not_sent)?, line: line.clone() })
    }

    /// Asks once.
    ///
    /// # Errors
    /// A [`Failure`] where no status came. Once a status came, what went wrong with the body is in [`Reply::body`].
    pub async fn ask(&self, ask: Request<'_>) -> Result<Reply, Failure> {
        let limits = &self.line.limits;
        let start = Instant::now();
        let deadline = start + limits.answer;
        let mut request = self.http.request(ask.method.as_http(), ask.url.clone()).header(ACCEPT, ask.accept);
        for (name, value) in ask.headers {
            request = request.header(*name, *value);
        }
        if let Some((media_type, bytes)) = ask.body {
            request = request.header(CONTENT_TYPE, media_type).body(bytes);
        }
        if let Some(token) = ask.bearer {
            let mut value =
                HeaderValue::from_str(&format!("Bearer {}", token.expose_secret())).map_err(|_| {
                    Failure::NotSent { detail: "the token can't be put into a header".to_owned() }
                })?;
            value.set_sensitive(true);
            request = request.header(AUTHORIZATION, value);
        }
        let response = match timeout_at(deadline, request.send()).await {
            Err(_) => return Err(Failure::AnswerTimedOut(limits.answer)),
            Ok(Err(error)) => return Err(failure::of_request(&error, limits.connect, limits.answer)),
            Ok(Ok(response)) => response,
        };
        let took = start.elapsed();
        let status = response.status().as_u16();
        let headers = response
            .headers()
            .iter()
            .map(|(name, value)| {
                (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned())
            })
            .collect();
        let body = read(response, limits.body_bytes, deadline, ask.watcher).await;
        Ok(Reply { status, headers, body, took })
    }
}

async fn read(
    response: reqwest::Response,
    most: usize,
    deadline: Instant,
    watcher: Option<&dyn Watcher>,
) -> Body {
    let mut bytes = watcher.map(Watcher::memory).unwrap_or_default();
    bytes.clear();
    // What the server says of the length spares moving what came; what it really sends is held against the limit.
    let said = response.content_length().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    bytes.reserve(said.min(most));
    let mut stream = response.bytes_stream();
    loop {
        match timeout_at(deadline, stream.next()).await {
            Err(_) => return Body::TooSlow,
            Ok(None) => return Body::Whole(bytes),
            Ok(Some(Err(_))) => return Body::CutShort(bytes),
            Ok(Some(Ok(part))) if bytes.len() + part.len() > most => return Body::TooLarge,
            Ok(Some(Ok(part))) => {
                bytes.extend_from_slice(&part);
                if let Some(watcher) = watcher {
                    watcher.more(&bytes);
                }
            }
        }
    }
}

/// We say who we are; Entra's own name is not documented, and pretending would not be honest.
const USER_AGENT: &str = concat!("scim-setup-assistant/", env!("CARGO_PKG_VERSION"));
