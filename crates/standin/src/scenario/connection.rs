//! What can be wrong between a client and a good SCIM answer?
//!
//! In the order of the chain that a client walks: name, connection, certificate, path, token, answer, question.

use super::row::{Scenario, either};
use crate::authority::ServerCertificate;
use crate::plan::{Address, Plan, ProxyBehavior, ResponseBehavior, TransportBehavior};
use standin_trelica::Delivery;
use standin_trelica::{Filtering, PlusSign, ServerBehavior};

pub(super) const ROWS: &[Scenario] = &[
    Scenario::fault("host-not-found", &["trelica.invalid", "eu.trelica.invalid"], |variant| {
        Plan::with_address(Address::Elsewhere(either(
            variant,
            "https://trelica.invalid/api/scim/v2/",
            "https://eu.trelica.invalid/api/scim/v2",
        )))
    }),
    Scenario::fault("connection-refused", &["127.0.0.1", "localhost"], |variant| {
        Plan::with_address(Address::ClosedPort(either(variant, "127.0.0.1", "localhost")))
    }),
    Scenario::fault(
        "connection-timed-out",
        &["accepted and never read", "ClientHello read, then silence"],
        |variant| {
            Plan::with_transport(either(
                variant,
                TransportBehavior::NeverReads,
                TransportBehavior::NeverWrites,
            ))
        },
    ),
    Scenario::fault(
        "connection-broken",
        &["closed inside the handshake", "closed once the request was read"],
        |variant| {
            let in_handshake = Plan::with_transport(TransportBehavior::ClosesInHandshake);
            either(variant, in_handshake, Plan::with_response(ResponseBehavior::ClosesConnection))
        },
    ),
    Scenario::fault("proxy-in-the-way", &["407", "403"], |variant| {
        Plan::with_proxy(either(variant, ProxyBehavior::RequiresPassword, ProxyBehavior::Forbids))
    }),
    Scenario::fault(
        "certificate-untrusted",
        &["stranger's root in the chain", "leaf alone, no AIA", "self-signed"],
        |variant| {
            Plan::with_certificate(match variant {
                0 => ServerCertificate::StrangerWithRoot,
                1 => ServerCertificate::StrangerLeafAlone,
                _ => ServerCertificate::SelfSigned,
            })
        },
    ),
    Scenario::fault("certificate-expired", &["yesterday", "years ago"], |variant| {
        Plan::with_certificate(either(
            variant,
            ServerCertificate::ExpiredYesterday,
            ServerCertificate::ExpiredYearsAgo,
        ))
    }),
    Scenario::fault("certificate-not-yet-valid", &["tomorrow", "next year"], |variant| {
        Plan::with_certificate(either(
            variant,
            ServerCertificate::ValidTomorrow,
            ServerCertificate::ValidNextYear,
        ))
    }),
    Scenario::fault("certificate-wrong-name", &["another name", "another address"], |variant| {
        Plan::with_certificate(either(variant, ServerCertificate::OtherName, ServerCertificate::OtherAddress))
    }),
    Scenario::warning("certificate-not-public", &["leaf alone", "with the private root"], |variant| {
        Plan::with_certificate(either(
            variant,
            ServerCertificate::Private,
            ServerCertificate::PrivateWithRoot,
        ))
    }),
    Scenario::fault(
        "certificate-chain-incomplete",
        &["leaf alone, with AIA", "leaf and an unrelated intermediate"],
        |variant| {
            Plan::with_certificate(either(
                variant,
                ServerCertificate::LeafAlone,
                ServerCertificate::LeafWithUnrelated,
            ))
        },
    ),
    Scenario::fault(
        "tls-ciphers-unknown-here",
        &["handshake_failure", "insufficient_security", "protocol_version"],
        |variant| {
            Plan::with_transport(TransportBehavior::Sends(match variant {
                0 => ALERT_HANDSHAKE_FAILURE,
                1 => ALERT_INSUFFICIENT_SECURITY,
                _ => ALERT_PROTOCOL_VERSION,
            }))
        },
    ),
    Scenario::fault("not-tls", &["plain HTTP", "an SSH banner"], |variant| {
        Plan::with_transport(TransportBehavior::Sends(either(variant, PLAIN_HTTP, SSH_BANNER)))
    }),
    Scenario::fault(
        "address-redirects",
        &["301 to another origin", "302 to /login", "307 to /login"],
        canned,
    ),
    Scenario::fault("address-path-not-found", &["404 JSON", "404 HTML"], canned),
    Scenario::fault(
        "token-rejected",
        &["problem+json", "SCIM error", "empty HTML", "text, token expired"],
        canned,
    ),
    Scenario::fault(
        "access-forbidden",
        &["SCIM is not enabled", "a firewall's page", "missing rights"],
        canned,
    ),
    Scenario::warning("token-not-checked", &["any token", "any token, JSON type"], |variant| Plan {
        response: either(
            variant,
            ResponseBehavior::Unchanged,
            ResponseBehavior::ContentType("application/json"),
        ),
        ..Plan::with_behavior(ServerBehavior { accepts_any_token: true, ..ServerBehavior::default() })
    }),
    Scenario::fault("answer-is-a-web-page", &["HTML", "HTML that says JSON"], canned),
    Scenario::fault("answer-not-json", &["text", "broken JSON"], canned),
    Scenario::fault("answer-not-scim", &["another API's object", "a bare array"], canned),
    Scenario::fault("answer-cut-short", &["before its length", "before the last chunk"], |variant| {
        let delivery = either(variant, Delivery::CutShort, Delivery::ChunksCut);
        Plan::with_response(ResponseBehavior::Delivered(delivery))
    }),
    Scenario::fault("answer-too-large", &["200 MB", "1 GB in gzip"], |variant| {
        Plan::with_response(either(variant, ResponseBehavior::Endless, ResponseBehavior::GzipBomb))
    }),
    Scenario::fault("answer-wrong-encoding", &["UTF-16 with BOM", "broken UTF-8"], canned),
    Scenario::fault("answer-empty", &["200", "204"], canned),
    Scenario::fault("answer-scim-1", &["1.1 list", "1.0 list"], canned),
    Scenario::fault("filter-refused", &["400 invalidFilter", "501"], canned),
    Scenario::fault("filter-ignored", &["everybody", "one stranger"], |variant| {
        filtering(either(variant, Filtering::ReturnsEveryone, Filtering::ReturnsStranger))
    }),
    Scenario::fault("nobody-is-an-error", &["404 SCIM error", "404 problem+json"], canned),
    Scenario::warning("filter-case-sensitive", &["exact case", "exact case, JSON type"], |variant| Plan {
        response: either(
            variant,
            ResponseBehavior::Unchanged,
            ResponseBehavior::ContentType("application/json"),
        ),
        ..filtering(Filtering::CaseSensitive)
    }),
    Scenario::fault("plus-not-decoded", &["400", "finds nobody"], |variant| {
        let plus_sign = either(variant, PlusSign::Refused, PlusSign::FindsNobody);
        Plan::with_behavior(ServerBehavior { plus_sign, ..ServerBehavior::default() })
    }),
    Scenario::fault("server-error", &["500 JSON", "500 HTML"], canned),
    Scenario::fault("server-unavailable", &["503", "502 HTML"], canned),
    Scenario::fault("server-busy", &["429 with Retry-After", "429 without"], canned),
    Scenario::fault("server-slow", &["no answer", "a byte a second"], |variant| {
        let dripping = ResponseBehavior::Delivered(Delivery::Dripping);
        Plan::with_response(either(variant, ResponseBehavior::NoResponse, dripping))
    }),
];

fn canned(_variant: usize) -> Plan {
    Plan::with_response(ResponseBehavior::Canned)
}

fn filtering(filtering: Filtering) -> Plan {
    Plan::with_behavior(ServerBehavior { filtering, ..ServerBehavior::default() })
}

/// Fatal TLS alerts (RFC 8446, 6) in a record of their own.
const ALERT_HANDSHAKE_FAILURE: &[u8] = &[0x15, 3, 3, 0, 2, 2, 40];
const ALERT_INSUFFICIENT_SECURITY: &[u8] = &[0x15, 3, 3, 0, 2, 2, 71];
const ALERT_PROTOCOL_VERSION: &[u8] = &[0x15, 3, 3, 0, 2, 2, 70];
const PLAIN_HTTP: &[u8] = b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n\
    Content-Length: 43\r\nConnection: close\r\n\r\nThis port speaks HTTP; a request was wanted";
const SSH_BANNER: &[u8] = b"SSH-2.0-OpenSSH_9.6p1\r\n";
