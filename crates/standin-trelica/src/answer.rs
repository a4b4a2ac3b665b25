//! How is an answer sent?

use std::io;

use axum::body::{Body, Bytes};
use futures_util::{StreamExt, stream};
use hyper::{Response, ext::ReasonPhrase};
use serde_json::Value;

use crate::clock::{SECOND, pause};
use crate::wire::{members, text};

/// An HTTP answer before it is sent.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// A reason phrase other than the usual one for the status.
    pub reason: Option<String>,
    /// The headers in order.
    pub headers: Vec<(String, String)>,
    /// The body before it is delivered.
    pub body: Vec<u8>,
    /// How the body is sent.
    pub delivery: Delivery,
}

/// How a body is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    /// In one piece, with its length.
    #[default]
    Whole,
    /// Chunked, a few bytes at a time.
    Chunked,
    /// With a length that is too high, before the connection closes.
    CutShort,
    /// Chunked, without the last chunk.
    ChunksCut,
    /// These bytes, and then the body this many times.
    Repeated(&'static [u8], u32),
    /// The body, and then a byte every second until the client closes the connection.
    Dripping,
}

impl Answer {
    pub fn json(status: u16, content_type: &str, body: &Value) -> Self {
        Self::bytes(status, content_type, body.to_string().into_bytes())
    }

    /// An answer without a body.
    pub fn empty(status: u16) -> Self {
        Self { status, ..Self::default() }
    }

    pub fn bytes(status: u16, content_type: &str, body: Vec<u8>) -> Self {
        Self { status, body, ..Self::default() }.with("Content-Type", content_type)
    }

    /// Reads an answer as written in `wire/canned.json`: `status`, `reason`, `headers` and one of `json`, `text`
    /// and `hex`.
    pub fn canned(written: &Value) -> Self {
        let status = written["status"].as_u64().and_then(|status| u16::try_from(status).ok());
        let body = match (written.get("json"), written.get("hex")) {
            (Some(json), _) => json.to_string().into_bytes(),
            (None, Some(hex)) => from_hex(hex.as_str().unwrap_or_default()),
            (None, None) => text(written, "text").as_bytes().to_vec(),
        };
        let header =
            |(name, value): (&String, &Value)| (name.clone(), value.as_str().unwrap_or_default().to_owned());
        Self {
            status: status.unwrap_or(500),
            reason: written["reason"].as_str().map(str::to_owned),
            headers: members(&written["headers"]).map(header).collect(),
            body,
            ..Self::default()
        }
    }

    /// Sets a header, replacing any of the same name.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(found, _)| !found.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The body as JSON, or null if it is not JSON.
    pub fn document(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// Replaces the body.
    pub fn with_document(self, document: &Value) -> Self {
        Self { body: document.to_string().into_bytes(), ..self }
    }

    /// Sets how the body is sent.
    pub fn delivered(self, delivery: Delivery) -> Self {
        Self { delivery, ..self }
    }

    /// Turns the answer into a response of the HTTP library.
    ///
    /// # Errors
    /// If a status, a header name or a header value is invalid.
    pub fn into_response(self) -> Result<Response<Body>, hyper::http::Error> {
        let mut response = Response::builder().status(self.status);
        for (name, value) in &self.headers {
            response = response.header(name.as_str(), value.as_str());
        }
        if self.delivery == Delivery::CutShort {
            response = response.header("Content-Length", self.body.len() + 200);
        }
        if let Some(reason) = self.reason.and_then(|text| ReasonPhrase::try_from(text).ok()) {
            response = response.extension(reason);
        }
        response.body(body(self.body, self.delivery))
    }
}

fn body(bytes: Vec<u8>, delivery: Delivery) -> Body {
    match delivery {
        Delivery::Whole if bytes.is_empty() => Body::empty(),
        Delivery::Whole => Body::from(bytes),
        Delivery::Chunked => Body::from_stream(stream::iter(pieces(&bytes))),
        Delivery::CutShort | Delivery::ChunksCut => {
            let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
            let cut = stream::once(async {
                // The half must have left before the error closes the connection.
                pause(SECOND / 20).await;
                Err(io::Error::from(io::ErrorKind::ConnectionAborted))
            });
            Body::from_stream(stream::iter(pieces(half)).chain(cut))
        }
        Delivery::Repeated(head, times) => {
            let (head, bytes) = (Bytes::from_static(head), Bytes::from(bytes));
            let again = (0..times).map(move |_| bytes.clone());
            let all = std::iter::once(head).chain(again).map(Ok::<_, io::Error>);
            Body::from_stream(stream::iter(all))
        }
        Delivery::Dripping => {
            let first = stream::iter(pieces(&bytes));
            let drops = stream::unfold((), |()| async {
                pause(SECOND).await;
                Some((Ok::<_, io::Error>(Bytes::from_static(b" ")), ()))
            });
            Body::from_stream(first.chain(drops))
        }
    }
}

fn pieces(bytes: &[u8]) -> Vec<io::Result<Bytes>> {
    bytes.chunks(PIECE).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect()
}

fn from_hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> =
        text.chars().filter_map(|c| c.to_digit(16)).filter_map(|digit| u8::try_from(digit).ok()).collect();
    digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | digit)).collect()
}

const PIECE: usize = 37;
