//! Why a request failed, recognized by the types of the errors in the chain.
//!
//! Libraries nest errors, and `io::Error` hides its inner error from `source()`; the search therefore follows both
//! `source()` and `io::Error::get_ref()` and uses the innermost I/O error. Message texts are never matched.

use std::{error::Error as StdError, io, time::Duration};

use rustls::{AlertDescription, CertificateError};

/// Why no response was received.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The name does not exist or has no address.
    #[error("the name {host} was not found")]
    NameNotFound {
        /// The name that was looked up.
        host: String,
    },
    /// Names cannot be looked up: this computer is offline, or its name server does not answer.
    #[error("this computer is offline or its name server does not answer")]
    Offline,
    /// The host refuses connections on this port or cannot be reached.
    #[error("the connection was refused")]
    Refused,
    /// Connecting or the TLS handshake did not finish within the limit.
    #[error("no connection within {0:?}")]
    ConnectTimedOut(Duration),
    /// The connection was closed or reset before the response was complete.
    #[error("the connection was closed early")]
    Broken,
    /// The proxy could not be reached or refused the tunnel; status 407 means that it asks for a sign-in.
    #[error("the proxy {proxy} {}", proxy_outcome(*.status))]
    Proxy {
        /// The proxy's host and port.
        proxy: String,
        /// The HTTP status of its answer to CONNECT; `None` if it did not answer.
        status: Option<u16>,
    },
    /// There was no direct way, and this computer's way is in a script (a proxy auto-configuration file), which is not run.
    #[error("no direct connection, and the proxy is named by a script that is not run")]
    ProxyScript,
    /// The certificate was rejected.
    #[error("the certificate was rejected: {0}")]
    Certificate(CertificateFault),
    /// Both sides speak TLS but share no version or cipher suite.
    #[error("no TLS version or cipher suite in common")]
    NoCommonCipher,
    /// The server does not speak TLS on this port.
    #[error("the server does not speak TLS on this port")]
    NotTls,
    /// TLS failed for another reason.
    #[error("TLS failed: {detail}")]
    Tls {
        /// The library's description, for evidence only.
        detail: String,
    },
    /// The server does not speak HTTP on this port.
    #[error("the server does not speak HTTP on this port")]
    NotHttp,
    /// The request was sent, but no response started within the limit.
    #[error("no response within {0:?}")]
    AnswerTimedOut(Duration),
    /// The request was not sent, for example because the trusted authorities could not be loaded.
    #[error("the request could not be sent: {detail}")]
    NotSent {
        /// The library's error with its type, for evidence only.
        detail: String,
    },
}

/// What is wrong with a certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CertificateFault {
    /// This computer does not trust the issuer.
    #[error("unknown issuer {issuer:?}")]
    UnknownIssuer {
        /// The certificate signed itself.
        self_signed: bool,
        /// The issuer's name from the certificate; empty if unknown.
        issuer: String,
    },
    /// The server did not send the intermediate certificates.
    #[error("the server did not send the certificate of the issuer {issuer:?}")]
    ChainIncomplete {
        /// The issuer's name from the certificate; empty if unknown.
        issuer: String,
    },
    /// It has expired.
    #[error("expired")]
    Expired {
        /// The end of its validity in Unix seconds, if known.
        not_after: Option<i64>,
    },
    /// It is not valid yet, or this computer's clock is slow.
    #[error("not valid yet")]
    NotYetValid {
        /// The start of its validity in Unix seconds, if known.
        not_before: Option<i64>,
    },
    /// It was issued for other names.
    #[error("issued for other names: {}", names.join(", "))]
    WrongName {
        /// The names in the certificate.
        names: Vec<String>,
    },
    /// The operating system rejected it for a reason that has no name here.
    #[error("{detail}")]
    Unnamed {
        /// The system's description, for evidence only.
        detail: String,
    },
    /// It was revoked, is malformed, or is not meant for servers.
    #[error("{detail}")]
    Other {
        /// The library's description, for evidence only.
        detail: String,
    },
}

fn proxy_outcome(status: Option<u16>) -> String {
    match status {
        Some(status) => format!("refused the tunnel (HTTP {status})"),
        None => "did not answer".to_owned(),
    }
}

/// What an error says, with its type and those of the errors behind it that say more, for engineers.
pub(crate) fn named<E: StdError>(error: &E) -> String {
    let mut said = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let more = cause.to_string();
        if !said.contains(&more) {
            said = format!("{said}: {more}");
        }
        next = cause.source();
    }
    format!("{}: {said}", std::any::type_name::<E>())
}

/// The errors in a chain that can be classified.
pub(crate) struct Found<'a> {
    pub tls: Option<&'a rustls::Error>,
    pub io: Option<&'a io::Error>,
    pub hyper: Option<&'a hyper::Error>,
}

/// Searches the whole chain, including the inside of I/O errors.
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

/// Classifies an I/O error while connecting; `limit` is the limit for connecting.
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

/// Classifies a TLS error. The chain is not known here, so an unknown issuer has no name yet.
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
        // A wrong signature means an authority of the same name with a different key.
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
        CertificateError::Other(error) => CertificateFault::Unnamed { detail: error.to_string() },
        other => CertificateFault::Other { detail: format!("{other:?}") },
    }
}

/// Classifies an error of the HTTP client. `limit` is the limit for one request, `connect` the one for connecting.
pub(crate) fn of_request(error: &reqwest::Error, connect: Duration, limit: Duration) -> Failure {
    let found = find(error);
    if let Some(tls) = found.tls {
        return of_tls(tls);
    }
    if error.is_builder() {
        return Failure::NotSent { detail: named(error) };
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    const LIMIT: Duration = Duration::from_secs(15);

    #[test]
    fn an_io_error_is_classified_by_its_kind() {
        for (kind, failure) in [
            (io::ErrorKind::ConnectionRefused, Failure::Refused),
            (io::ErrorKind::HostUnreachable, Failure::Refused),
            (io::ErrorKind::NetworkUnreachable, Failure::Offline),
            (io::ErrorKind::TimedOut, Failure::ConnectTimedOut(LIMIT)),
            (io::ErrorKind::ConnectionReset, Failure::Broken),
            (io::ErrorKind::UnexpectedEof, Failure::Broken),
        ] {
            assert_eq!(of_io(&kind.into(), LIMIT), failure, "{kind:?}");
        }
    }

    #[test]
    fn the_innermost_error_counts_however_it_is_nested() {
        let refused = io::Error::from(io::ErrorKind::ConnectionRefused);
        let nested = io::Error::other(io::Error::other(refused));
        assert_eq!(of_io(&nested, LIMIT), Failure::Refused);
        let tls = rustls::Error::AlertReceived(AlertDescription::ProtocolVersion);
        let nested = io::Error::new(io::ErrorKind::InvalidData, tls);
        assert_eq!(of_io(&nested, LIMIT), Failure::NoCommonCipher);
    }

    #[test]
    fn a_certificate_error_is_classified_with_what_is_known_of_it() {
        let names = vec!["a.example".to_owned()];
        let unknown = CertificateFault::UnknownIssuer { self_signed: false, issuer: String::new() };
        for (error, fault) in [
            (CertificateError::UnknownIssuer, unknown.clone()),
            (CertificateError::BadSignature, unknown),
            (CertificateError::Expired, CertificateFault::Expired { not_after: None }),
            (CertificateError::NotValidYet, CertificateFault::NotYetValid { not_before: None }),
            (CertificateError::NotValidForName, CertificateFault::WrongName { names: Vec::new() }),
            (
                CertificateError::NotValidForNameContext {
                    expected: rustls_pki_types::ServerName::try_from("b.example").unwrap(),
                    presented: names.clone(),
                },
                CertificateFault::WrongName { names },
            ),
            (CertificateError::Revoked, CertificateFault::Other { detail: "Revoked".to_owned() }),
        ] {
            let error = rustls::Error::InvalidCertificate(error);
            assert_eq!(of_tls(&error), Failure::Certificate(fault));
        }
        let other = rustls::Error::Other(rustls::OtherError(Arc::new(io::Error::other("x"))));
        assert!(matches!(of_tls(&other), Failure::Tls { .. }));
    }

    #[test]
    fn a_failure_reads_as_a_sentence() {
        let proxy = |status| Failure::Proxy { proxy: "proxy:8080".to_owned(), status };
        let expired = CertificateFault::Expired { not_after: Some(0) };
        let other_names = CertificateFault::WrongName { names: vec!["a".to_owned(), "b".to_owned()] };
        for (failure, text) in [
            (proxy(Some(407)), "the proxy proxy:8080 refused the tunnel (HTTP 407)"),
            (proxy(None), "the proxy proxy:8080 did not answer"),
            (Failure::Certificate(expired), "the certificate was rejected: expired"),
            (Failure::Certificate(other_names), "the certificate was rejected: issued for other names: a, b"),
            (Failure::ConnectTimedOut(LIMIT), "no connection within 15s"),
        ] {
            assert_eq!(failure.to_string(), text);
        }
    }
}
