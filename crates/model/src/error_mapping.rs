//! Where errors of `net` and `scim` become problems. No wildcard arm: a new failure breaks the build
//! until someone writes its words.

use jiff::Timestamp;
use net::{CertificateFault, Failure, Reply};
use scim::NotAList;

use crate::address::TRELICA_HOSTS;
use crate::problem::{Param, Problem, ProblemId};

/// Whether a failure leaves it open how the server is, because it is this computer that could not find out.
pub fn is_unclear(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::Offline | Failure::ProxyScript | Failure::NoCommonCipher | Failure::NotSent { .. }
    )
}

/// What it means that no status came from `url`.
pub fn failure(failure: &Failure, url: &url::Url) -> Problem {
    let host = url.host_str().unwrap_or_default();
    let port = url.port_or_known_default().unwrap_or_default();
    let about = |id: ProblemId| Problem::new(id).with(Param::Host, host);
    match failure {
        Failure::NameNotFound { host } => {
            let kind = if TRELICA_HOSTS.contains(&host.as_str()) { "known" } else { "unknown" };
            Problem::new(ProblemId::HostNotFound).with(Param::Host, host).with(Param::Kind, kind)
        }
        Failure::Offline => about(ProblemId::ComputerOffline),
        Failure::Refused => about(ProblemId::ConnectionRefused).with(Param::Port, port),
        Failure::ConnectTimedOut(limit) => {
            about(ProblemId::ConnectionTimedOut).with(Param::Port, port).with(Param::Seconds, limit.as_secs())
        }
        Failure::Broken => about(ProblemId::ConnectionBroken),
        Failure::Proxy { proxy, status } => {
            let status = status.map_or_else(|| "–".to_owned(), |status| status.to_string());
            about(ProblemId::ProxyInTheWay).with(Param::Proxy, proxy).with(Param::Status, status)
        }
        Failure::ProxyScript => about(ProblemId::ProxyScript),
        Failure::Certificate(fault) => certificate(fault, host),
        Failure::NoCommonCipher => about(ProblemId::TlsCiphersUnknownHere),
        Failure::NotTls => about(ProblemId::NotTls).with(Param::Port, port),
        Failure::NotHttp => about(ProblemId::AnswerNotHttp).with(Param::Port, port),
        Failure::Tls { detail } => about(ProblemId::CertificateRefused).with(Param::Detail, detail),
        Failure::AnswerTimedOut(limit) => about(ProblemId::ServerSlow).with(Param::Seconds, limit.as_secs()),
        Failure::NotSent { detail } => Problem::new(ProblemId::CheckCrashed).with(Param::Detail, detail),
    }
}

fn certificate(fault: &CertificateFault, host: &str) -> Problem {
    let about = |id: ProblemId| Problem::new(id).with(Param::Host, host);
    match fault {
        CertificateFault::UnknownIssuer { self_signed, issuer } => about(ProblemId::CertificateUntrusted)
            .with(Param::Names, issuer)
            .with(Param::SelfSigned, if *self_signed { "yes" } else { "no" }),
        CertificateFault::ChainIncomplete { issuer } => {
            about(ProblemId::CertificateChainIncomplete).with(Param::Names, issuer)
        }
        CertificateFault::Expired { not_after } => {
            about(ProblemId::CertificateExpired).with(Param::Expires, day(*not_after))
        }
        CertificateFault::NotYetValid { not_before } => {
            about(ProblemId::CertificateNotYetValid).with(Param::ValidFrom, day(*not_before))
        }
        CertificateFault::WrongName { names } => {
            about(ProblemId::CertificateWrongName).with(Param::Names, names.join(", "))
        }
        CertificateFault::Unnamed { detail } | CertificateFault::Other { detail } => {
            about(ProblemId::CertificateRefused).with(Param::Detail, detail)
        }
    }
}

/// What a body that is no list means.
pub fn not_a_list(error: &NotAList, reply: &Reply, limit_seconds: u64) -> Problem {
    let about = |id: ProblemId| Problem::new(id).with(Param::Status, reply.status);
    match error {
        NotAList::Empty => about(ProblemId::AnswerEmpty),
        NotAList::CutShort => about(ProblemId::AnswerCutShort),
        NotAList::TooLarge => about(ProblemId::AnswerTooLarge),
        NotAList::TooSlow => about(ProblemId::ServerSlow).with(Param::Seconds, limit_seconds),
        NotAList::WrongEncoding => about(ProblemId::AnswerWrongEncoding),
        NotAList::WebPage => about(ProblemId::AnswerIsAWebPage),
        NotAList::NotJson { line, column } => {
            about(ProblemId::AnswerNotJson).with(Param::Detail, format!("line {line}, column {column}"))
        }
        NotAList::Scim1 => about(ProblemId::AnswerScim1),
        NotAList::NotScim => about(ProblemId::AnswerNotScim),
    }
}

/// What a status other than 2xx means, where it means the same for every question. `None` for 2xx, and for 4xx,
/// which every question judges for itself.
pub fn status(reply: &Reply, url: &url::Url) -> Option<Problem> {
    let host = url.host_str().unwrap_or_default();
    let about = |id: ProblemId| Problem::new(id).with(Param::Status, reply.status).with(Param::Host, host);
    match reply.status {
        300..=399 => Some(about(ProblemId::AddressRedirects).with(Param::Where, where_to(reply, url))),
        429 => Some(
            about(ProblemId::ServerBusy).with(Param::RetryAfter, reply.header("retry-after").unwrap_or("–")),
        ),
        502..=504 => Some(about(ProblemId::ServerUnavailable)),
        501 => None,
        500..=599 => Some(about(ProblemId::ServerError)),
        _ => None,
    }
}

/// Which host a redirect points to. Not its path or query: a server may put anything there, secrets too.
fn where_to(reply: &Reply, url: &url::Url) -> String {
    reply
        .header("location")
        .and_then(|location| url.join(location).ok())
        .map_or_else(|| "–".to_owned(), |target| target.origin().ascii_serialization())
}

fn day(second: Option<i64>) -> String {
    second
        .and_then(|second| Timestamp::from_second(second).ok())
        .map_or_else(|| "–".to_owned(), |at| at.strftime("%-d %B %Y").to_string())
}
