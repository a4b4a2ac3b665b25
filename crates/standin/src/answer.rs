//! How is an answer put on the wire?
//!
//! An [`Answer`] is a status, headers, bytes and a [`Delivery`]: the way in which those bytes travel, which is where
//! cut, endless and dripping answers differ from honest ones. What the bytes say is none of this module's business.

use std::io;

use axum::body::{Body, Bytes};
use futures_util::{StreamExt, stream};
use hyper::Response;
use hyper::ext::ReasonPhrase;
use serde_json::Value;

use crate::clock::{SECOND, pause};
use crate::wire::{members, text};

/// An answer before it is sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) reason: Option<String>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) delivery: Delivery,
}

/// The way in which the bytes travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// With their length, in one piece.
    #[default]
    Whole,
    /// Chunked, a few bytes at a time.
    Chunked,
    /// With a length that promises more than comes before the connection closes.
    CutShort,
    /// Chunked, without the last chunk.
    ChunksCut,
    /// These bytes, and then the body so many times.
    Repeated(&'static [u8], u32),
    /// The body, and then a byte every second for as long as anybody listens.
    Dripping,
}

impl Answer {
    pub(crate) fn json(status: u16, content_type: &str, body: &Value) -> Self {
        Self::bytes(status, content_type, body.to_string().into_bytes())
    }

    pub(crate) fn bytes(status: u16, content_type: &str, body: Vec<u8>) -> Self {
        Self { status, body, ..Self::default() }.with("Content-Type", content_type)
    }

    /// Reads an answer as it stands in `wire/canned.json`: `status`, `reason`, `headers` and one of `json`, `text`
    /// and `hex`.
    pub(crate) fn canned(written: &Value) -> Self {
        let status = written.get("status").and_then(Value::as_u64).unwrap_or(500);
        let body = match (written.get("json"), written.get("hex")) {
            (Some(json), _) => json.to_string().into_bytes(),
            (None, Some(hex)) => from_hex(hex.as_str().unwrap_or_default()),
            (None, None) => text(written, "text").as_bytes().to_vec(),
        };
        let headers = written.get("headers").unwrap_or(&Value::Null);
        Self {
            status: u16::try_from(status).unwrap_or(500),
            reason: written.get("reason").and_then(Value::as_str).map(str::to_owned),
            headers: members(headers)
                .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
                .collect(),
            body,
            delivery: Delivery::Whole,
        }
    }

    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(found, _)| !found.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn delivered(self, delivery: Delivery) -> Self {
        Self { delivery, ..self }
    }

    pub(crate) fn into_response(self) -> Result<Response<Body>, hyper::http::Error> {
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
