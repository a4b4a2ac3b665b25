//! The HTTP client: one request, one reply of limited size, no redirects, no hidden retries.

use std::{net::SocketAddr, time::Duration};

use futures_util::StreamExt;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use tokio::time::{Instant, timeout_at};

use crate::failure::{self, Failure};
use crate::settings::{NetworkSettings, ProxyChoice};
use crate::{proxy, tls};

/// An HTTP client for one host. Cheap to clone; clones share their connections.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    network: NetworkSettings,
}

/// The method of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads a resource (RFC 9110 section 9.3.1).
    Get,
    /// Creates a resource (RFC 9110 section 9.3.3).
    Post,
    /// Replaces a resource (RFC 9110 section 9.3.4).
    Put,
    /// Changes part of a resource (RFC 5789).
    Patch,
    /// Removes a resource (RFC 9110 section 9.3.5).
    Delete,
}

impl Method {
    /// The method as written in the request line.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }

    /// Whether sending the request twice has the same effect as sending it once (RFC 9110 section 9.2.2).
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
    /// The method.
    pub method: Method,
    /// The complete address. Its path and query are sent byte for byte.
    pub url: &'a url::Url,
    /// The bearer token, if one is sent (RFC 6750 section 2.1).
    pub bearer: Option<&'a SecretString>,
    /// The value of `Accept`.
    pub accept: &'a str,
    /// Further headers.
    pub headers: &'a [(&'a str, &'a str)],
    /// The media type and the bytes of the body, if one is sent.
    pub body: Option<(&'a str, Vec<u8>)>,
}

/// A response, whatever its status.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The headers in the order received; names in lower case, bytes that are not UTF-8 replaced.
    pub headers: Vec<(String, String)>,
    /// The body, or why it is incomplete.
    pub body: Body,
    /// The time from sending the request to receiving the headers.
    pub took: Duration,
}

/// A response body, or why it is incomplete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// The complete body, decompressed.
    Whole(Vec<u8>),
    /// The connection ended early or the compression was broken; the bytes received before that.
    CutShort(Vec<u8>),
    /// The body is larger than [`Limits::body_bytes`](crate::Limits::body_bytes); reading stopped there.
    TooLarge,
    /// The body did not end within [`Limits::answer`](crate::Limits::answer).
    TooSlow,
}

impl Reply {
    /// The value of a header by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The bytes received, complete or not.
    pub fn bytes(&self) -> &[u8] {
        match &self.body {
            Body::Whole(bytes) | Body::CutShort(bytes) => bytes,
            Body::TooLarge | Body::TooSlow => &[],
        }
    }

    /// As [`bytes`](Self::bytes), without copying them.
    pub fn into_bytes(self) -> Vec<u8> {
        match self.body {
            Body::Whole(bytes) | Body::CutShort(bytes) => bytes,
            Body::TooLarge | Body::TooSlow => Vec::new(),
        }
    }
}

impl Client {
    /// Creates a client for `url` and other addresses on the same host.
    ///
    /// # Errors
    /// [`Failure::NotSent`] if this computer's trusted authorities cannot be loaded or the proxy address is invalid.
    #[expect(clippy::disallowed_methods, reason = "the one place that builds an HTTP client")]
    pub fn new(network: &NetworkSettings, url: &url::Url) -> Result<Self, Failure> {
        let not_sent = |error: reqwest::Error| Failure::NotSent { detail: failure::named(&error) };
        let (config, _) = tls::config(&network.trust)?;
        let mut builder = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .tls_backend_preconfigured(config)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .http1_only()
            .resolve_to_addrs(proxy::LOCALHOST, &proxy::LOOPBACK.map(|address| SocketAddr::new(address, 0)))
            .connect_timeout(network.limits.connect);
        builder = match &network.proxy {
            ProxyChoice::Through(proxy) => {
                builder.proxy(reqwest::Proxy::all(proxy.as_str()).map_err(not_sent)?)
            }
            ProxyChoice::Direct => builder.no_proxy(),
            ProxyChoice::System if proxy::is_loopback(url) => builder.no_proxy(),
            ProxyChoice::System => builder,
        };
        Ok(Client { http: builder.build().map_err(not_sent)?, network: network.clone() })
    }

    /// Sends a request once and reads the whole body.
    ///
    /// # Errors
    /// A [`Failure`] if no status was received. After that, problems with the body are in [`Reply::body`].
    pub async fn send(&self, request: Request<'_>) -> Result<Reply, Failure> {
        let limits = &self.network.limits;
        let start = Instant::now();
        let deadline = start + limits.answer;
        let mut builder =
            self.http.request(request.method.as_http(), request.url.clone()).header(ACCEPT, request.accept);
        for (name, value) in request.headers {
            builder = builder.header(*name, *value);
        }
        if let Some((media_type, bytes)) = request.body {
            builder = builder.header(CONTENT_TYPE, media_type).body(bytes);
        }
        if let Some(token) = request.bearer {
            let mut value =
                HeaderValue::from_str(&format!("Bearer {}", token.expose_secret())).map_err(|_| {
                    Failure::NotSent {
                        detail: "the token contains characters that a header cannot hold".to_owned(),
                    }
                })?;
            value.set_sensitive(true);
            builder = builder.header(AUTHORIZATION, value);
        }
        let response = match timeout_at(deadline, builder.send()).await {
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
        let body = read(response, limits.body_bytes, deadline).await;
        Ok(Reply { status, headers, body, took })
    }
}

async fn read(response: reqwest::Response, limit: usize, deadline: Instant) -> Body {
    // Content-Length saves reallocations; the limit applies to the bytes actually received.
    let length = response.content_length().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    let mut bytes = Vec::with_capacity(length.min(limit));
    let mut stream = response.bytes_stream();
    loop {
        match timeout_at(deadline, stream.next()).await {
            Err(_) => return Body::TooSlow,
            Ok(None) => return Body::Whole(bytes),
            Ok(Some(Err(_))) => return Body::CutShort(bytes),
            Ok(Some(Ok(part))) if bytes.len() + part.len() > limit => return Body::TooLarge,
            Ok(Some(Ok(part))) => bytes.extend_from_slice(&part),
        }
    }
}

/// Our own name. Entra's user agent is not documented, and imitating it would mislead whoever reads the server's log.
const USER_AGENT: &str = concat!("scim-setup-assistant/", env!("CARGO_PKG_VERSION"));
