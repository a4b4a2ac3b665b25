//! Why a request failed, told apart by the type of the error found in the chain.
//!
//! Libraries wrap errors in errors, and `io::Error` hides its inner error from `source()`; so the finder walks both
//! `source()` and `io::Error::get_ref()` and takes the innermost I/O error. No message text is ever matched.

use std::error::Error as StdError;
use std::io;
use std::time::Duration;

use rustls::{AlertDescription, CertificateError};

/// Why no answer came.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The name does not exist, or has no address.
    #[error("the name {host} was not found")]
    NameNotFound {
        /// The name asked for.
        host: String,
    },
    /// Names can't be looked up at the moment: this computer is offline, or its name server does not answer.
    #[error("names can't be looked up from this computer")]
    Offline,
    /// The computer there refuses connections on this port, or no way leads there.
    #[error("the connection was refused")]
    Refused,
    /// Nothing answered within the limit while connecting or agreeing on encryption.
    #[error("nothing answered within {0:?}")]
    ConnectTimedOut(Duration),
    /// The connection was closed or reset in the middle.
    #[error("the connection was closed")]
    Broken,
    /// The proxy could not be reached, or refused to connect us; 407 asks for a sign-in.
    #[error("the proxy {proxy} is in the way ({status:?})")]
    Proxy {
        /// The proxy's host and port.
        proxy: String,
        /// What it answered; `None` if nothing.
        status: Option<u16>,
    },
    /// The certificate is not acceptable.
    #[error("the certificate is not acceptable: {0:?}")]
    Certificate(CertificateFault),
    /// Both sides speak TLS but share no version or cipher.
    #[error("no common way to encrypt")]
    NoCommonCipher,
    /// What answered does not speak TLS.
    #[error("what answered does not speak TLS")]
    NotTls,
    /// TLS failed in a way that has no words of its own.
    #[error("TLS failed: {detail}")]
    Tls {
        /// The library's own description, for the evidence only.
        detail: String,
    },
    /// What answered does not speak HTTP.
    #[error("what answered does not speak HTTP")]
    NotHttp,
    /// The request was sent and no complete answer came within the limit.
    #[error("no answer within {0:?}")]
    AnswerTimedOut(Duration),
    /// The request could not be made at all, for example because no trusted authorities could be read.
    #[error("the request could not be made: {detail}")]
    NotSent {
        /// The library's own description, for the evidence only.
        detail: String,
    },
}

/// What is wrong with a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateFault {
    /// Issued by an authority that this computer does not trust.
    UnknownIssuer {
        /// The certificate was issued by itself.
        self_signed: bool,
        /// The issuer's name as the certificate gives it.
        issuer: String,
    },
    /// The server left out the certificates between its own and a public authority.
    ChainIncomplete {
        /// The issuer's name as the certificate gives it.
        issuer: String,
    },
    /// It has ended. Unix seconds where known.
    Expired {
        /// The end of its time.
        not_after: Option<i64>,
    },
    /// It has not begun, or this computer's clock is behind. Unix seconds where known.
    NotYetValid {
        /// The beginning of its time.
        not_before: Option<i64>,
    },
    /// It is for other names.
    WrongName {
        /// Those names.
        names: Vec<String>,
    },
    /// It was revoked, can't be read, or is not meant for servers.
    Other {
        /// The library's own description, for the evidence only.
        detail: String,
    },
}

/// What the chain of an error holds that we can tell apart.
pub(crate) struct Found<'a> {
    pub tls: Option<&'a rustls::Error>,
    pub io: Option<&'a io::Error>,
    pub hyper: Option<&'a hyper::Error>,
}

/// Walks the whole chain, inside I/O errors too.
pub(crate) fn find<'a>(error: &'a (dyn StdError + 'static)) -> Found<'a> {
    let mut found = Found { tls: None, io: None, hyper: None };
    let mut next = Some(error);
    while let Some(current) = next {
        if let Some(tls) = current.downcast_ref::<rustls::Error>() {
            found.tls = Some(tls);
        }
        if let Some(hyper) = current.downcast_ref::<hyper::Error>() {
            found.hyper = Some(hyper);
        }
        next = current.source();
        if let Some(io) = current.downcast_ref::<io::Error>() {
            found.io = Some(io);
            if let Some(inner) = io.get_ref() {
                next = Some(inner);
            }
        }
    }
    found
}

/// What an I/O error while connecting means.
pub(crate) fn of_io(error: &io::Error, limit: Duration) -> Failure {
    let found = find(error);
    if let Some(tls) = found.tls {
        return of_tls(tls);
    }
    match found.io.unwrap_or(error).kind() {
        io::ErrorKind::ConnectionRefused
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::AddrNotAvailable => Failure::Refused,
        io::ErrorKind::NetworkUnreachable | io::ErrorKind::NetworkDown => Failure::Offline,
        io::ErrorKind::TimedOut => Failure::ConnectTimedOut(limit),
        _ => Failure::Broken,
    }
}

/// What a TLS error means. The chain is not known here, so an unknown issuer is told in the plainest way.
pub(crate) fn of_tls(error: &rustls::Error) -> Failure {
    use rustls::Error;
    match error {
        Error::InvalidCertificate(fault) => Failure::Certificate(of_certificate(fault)),
        Error::InvalidMessage(_) => Failure::NotTls,
        Error::PeerIncompatible(_)
        | Error::AlertReceived(
            AlertDescription::HandshakeFailure
            | AlertDescription::InsufficientSecurity
            | AlertDescription::ProtocolVersion,
        ) => Failure::NoCommonCipher,
        other => Failure::Tls { detail: other.to_string() },
    }
}

fn of_certificate(fault: &CertificateError) -> CertificateFault {
    match fault {
        // A signature that does not fit is an authority of the same name with another key.
        CertificateError::UnknownIssuer | CertificateError::BadSignature => {
            CertificateFault::UnknownIssuer { self_signed: false, issuer: String::new() }
        }
        CertificateError::Expired => CertificateFault::Expired { not_after: None },
        CertificateError::ExpiredContext { not_after, .. } => {
            CertificateFault::Expired { not_after: i64::try_from(not_after.as_secs()).ok() }
        }
        CertificateError::NotValidYet => CertificateFault::NotYetValid { not_before: None },
        CertificateError::NotValidYetContext { not_before, .. } => {
            CertificateFault::NotYetValid { not_before: i64::try_from(not_before.as_secs()).ok() }
        }
        CertificateError::NotValidForName => CertificateFault::WrongName { names: Vec::new() },
        CertificateError::NotValidForNameContext { presented, .. } => {
            CertificateFault::WrongName { names: presented.clone() }
        }
        other => CertificateFault::Other { detail: format!("{other:?}") },
    }
}

/// What an error of the HTTP client means. `limit` is the limit of one request, `connect` that of connecting.
pub(crate) fn of_request(error: &reqwest::Error, connect: Duration, limit: Duration) -> Failure {
    let found = find(error);
    if let Some(tls) = found.tls {
        return of_tls(tls);
    }
    if error.is_builder() {
        return Failure::NotSent { detail: error.to_string() };
    }
    if error.is_timeout() {
        return if error.is_connect() {
            Failure::ConnectTimedOut(connect)
        } else {
            Failure::AnswerTimedOut(limit)
        };
    }
    if let Some(io) = found.io {
        return of_io(io, connect);
    }
    match found.hyper {
        Some(hyper) if hyper.is_parse() => Failure::NotHttp,
        Some(_) => Failure::Broken,
        None if error.is_connect() => Failure::Refused,
        None => Failure::Broken,
    }
}
