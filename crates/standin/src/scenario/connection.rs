//! What can be wrong between a client and a good SCIM answer?
//!
//! In the order of the chain that a client walks: name, connection, certificate, path, token, answer, question.

use std::time::Duration;

use super::row::Scenario;
use crate::authority::ServerCertificate as Certificate;
use crate::plan::{Address, ProxyBehavior, ResponseBehavior, TransportBehavior};
use standin_trelica::{Delivery, Filtering, PlusSign};

/// In which ways a server can be unusual and still be right: a client that complains about one of them is wrong.
pub(super) const HEALTHY: &[Scenario] = &[
    Scenario::healthy("healthy", &["as documented"], |_, _| ()),
    Scenario::healthy("healthy-slow", &["1.2 s an answer", "200 ms an answer"], |variant, plan| {
        plan.response = ResponseBehavior::Delayed(Duration::from_millis([1200, 200][variant]))
    }),
    Scenario::healthy("healthy-chunked", &["chunks of 37 bytes"], |_, plan| {
        plan.response = ResponseBehavior::Delivered(Delivery::Chunked)
    }),
    Scenario::healthy("healthy-gzip", &["gzip where the client accepts it"], |_, plan| {
        plan.response = ResponseBehavior::Gzipped
    }),
    Scenario::healthy(
        "healthy-content-type",
        &["application/json", "text/json", "application/json with a charset"],
        |variant, plan| {
            plan.response = ResponseBehavior::ContentType(
                ["application/json", "text/json", "application/json;charset=UTF-8"][variant],
            )
        },
    ),
    Scenario::healthy("healthy-unknown-attributes", &["in the list and in people"], |_, plan| {
        plan.response = ResponseBehavior::WithUnknownAttributes
    }),
    Scenario::healthy("healthy-discovery-missing", &["404"], |_, _| ()),
    Scenario::healthy("healthy-discovery-present", &["all three documents"], |_, plan| {
        plan.behavior.shows_discovery = true
    }),
    Scenario::healthy("healthy-empty", &["nobody there yet"], |_, plan| plan.behavior.knows_nobody = true),
    Scenario::healthy("healthy-no-final-slash", &["Base URL without it"], |_, plan| {
        plan.address = Address::OwnWithoutFinalSlash
    }),
    Scenario::healthy("healthy-proxy", &["a proxy that tunnels"], |_, plan| {
        plan.proxy = Some(ProxyBehavior::Tunnels)
    }),
];

pub(super) const ROWS: &[Scenario] = &[
    Scenario::fault("host-not-found", &["trelica.invalid", "eu.trelica.invalid"], |variant, plan| {
        plan.address = Address::Elsewhere(
            ["https://trelica.invalid/api/scim/v2/", "https://eu.trelica.invalid/api/scim/v2"][variant],
        )
    }),
    Scenario::fault("connection-refused", &["127.0.0.1", "localhost"], |variant, plan| {
        plan.address = Address::ClosedPort(["127.0.0.1", "localhost"][variant])
    }),
    Scenario::fault(
        "connection-timed-out",
        &["accepted and never read", "ClientHello read, then silence"],
        |variant, plan| {
            plan.transport = [TransportBehavior::NeverReads, TransportBehavior::NeverWrites][variant]
        },
    ),
    Scenario::fault(
        "connection-broken",
        &["closed inside the handshake", "closed once the request was read"],
        |variant, plan| match variant {
            0 => plan.transport = TransportBehavior::ClosesInHandshake,
            _ => plan.response = ResponseBehavior::ClosesConnection,
        },
    ),
    Scenario::fault("proxy-in-the-way", &["407", "403"], |variant, plan| {
        plan.proxy = Some([ProxyBehavior::RequiresPassword, ProxyBehavior::Forbids][variant])
    }),
    Scenario::fault(
        "certificate-untrusted",
        &["stranger's root in the chain", "leaf alone, no AIA", "self-signed"],
        |variant, plan| {
            plan.certificate =
                [Certificate::StrangerWithRoot, Certificate::StrangerLeafAlone, Certificate::SelfSigned]
                    [variant]
        },
    ),
    Scenario::fault("certificate-expired", &["yesterday", "years ago"], |variant, plan| {
        plan.certificate = [Certificate::ExpiredYesterday, Certificate::ExpiredYearsAgo][variant]
    }),
    Scenario::fault("certificate-not-yet-valid", &["tomorrow", "next year"], |variant, plan| {
        plan.certificate = [Certificate::ValidTomorrow, Certificate::ValidNextYear][variant]
    }),
    Scenario::fault("certificate-wrong-name", &["another name", "another address"], |variant, plan| {
        plan.certificate = [Certificate::OtherName, Certificate::OtherAddress][variant]
    }),
    Scenario::fault("certificate-not-public", &["leaf alone", "with the private root"], |variant, plan| {
        plan.certificate = [Certificate::Private, Certificate::PrivateWithRoot][variant]
    })
    .warning(),
    Scenario::fault(
        "certificate-chain-incomplete",
        &["leaf alone, with AIA", "leaf and an unrelated intermediate"],
        |variant, plan| plan.certificate = [Certificate::LeafAlone, Certificate::LeafWithUnrelated][variant],
    ),
    Scenario::fault(
        "tls-ciphers-unknown-here",
        &["handshake_failure", "insufficient_security", "protocol_version"],
        |variant, plan| {
            plan.transport = TransportBehavior::Sends(
                [ALERT_HANDSHAKE_FAILURE, ALERT_INSUFFICIENT_SECURITY, ALERT_PROTOCOL_VERSION][variant],
            )
        },
    ),
    Scenario::fault("not-tls", &["plain HTTP", "an SSH banner"], |variant, plan| {
        plan.transport = TransportBehavior::Sends([PLAIN_HTTP, SSH_BANNER][variant])
    }),
    Scenario::canned("address-redirects", &["301 to another origin", "302 to /login", "307 to /login"]),
    Scenario::canned("address-path-not-found", &["404 JSON", "404 HTML"]),
    Scenario::canned("token-rejected", &["problem+json", "SCIM error", "empty HTML", "text, token expired"]),
    Scenario::canned("access-forbidden", &["SCIM is not enabled", "a firewall's page", "missing rights"]),
    Scenario::fault("token-not-checked", &["any token", "any token, JSON type"], |variant, plan| {
        plan.response =
            [ResponseBehavior::Unchanged, ResponseBehavior::ContentType("application/json")][variant];
        plan.behavior.accepts_any_token = true;
    })
    .warning(),
    Scenario::canned("answer-is-a-web-page", &["HTML", "HTML that says JSON"]),
    Scenario::canned("answer-not-json", &["text", "broken JSON"]),
    Scenario::canned("answer-not-scim", &["another API's object", "a bare array"]),
    Scenario::fault("answer-cut-short", &["before its length", "before the last chunk"], |variant, plan| {
        plan.response = ResponseBehavior::Delivered([Delivery::CutShort, Delivery::ChunksCut][variant])
    }),
    Scenario::fault("answer-too-large", &["200 MB", "1 GB in gzip"], |variant, plan| {
        plan.response = [ResponseBehavior::Endless, ResponseBehavior::GzipBomb][variant]
    }),
    Scenario::canned("answer-wrong-encoding", &["UTF-16 with BOM", "broken UTF-8"]),
    Scenario::canned("answer-empty", &["200", "204"]),
    Scenario::canned("answer-scim-1", &["1.1 list", "1.0 list"]),
    Scenario::canned("filter-refused", &["400 invalidFilter", "501"]),
    Scenario::fault("filter-ignored", &["everybody", "one stranger"], |variant, plan| {
        plan.behavior.filtering = [Filtering::ReturnsEveryone, Filtering::ReturnsStranger][variant]
    }),
    Scenario::canned("nobody-is-an-error", &["404 SCIM error", "404 problem+json"]),
    Scenario::fault("filter-case-sensitive", &["exact case", "exact case, JSON type"], |variant, plan| {
        plan.response =
            [ResponseBehavior::Unchanged, ResponseBehavior::ContentType("application/json")][variant];
        plan.behavior.filtering = Filtering::CaseSensitive;
    })
    .warning(),
    Scenario::fault("plus-not-decoded", &["400", "finds nobody"], |variant, plan| {
        plan.behavior.plus_sign = [PlusSign::Refused, PlusSign::FindsNobody][variant]
    }),
    Scenario::canned("server-error", &["500 JSON", "500 HTML"]),
    Scenario::canned("server-unavailable", &["503", "502 HTML"]),
    Scenario::canned("server-busy", &["429 with Retry-After", "429 without"]),
    Scenario::fault("server-slow", &["no answer", "a byte a second"], |variant, plan| {
        let dripping = ResponseBehavior::Delivered(Delivery::Dripping);
        plan.response = [ResponseBehavior::NoResponse, dripping][variant]
    }),
];

/// Fatal TLS alerts (RFC 8446, 6) in a record of their own.
const ALERT_HANDSHAKE_FAILURE: &[u8] = &[0x15, 3, 3, 0, 2, 2, 40];
const ALERT_INSUFFICIENT_SECURITY: &[u8] = &[0x15, 3, 3, 0, 2, 2, 71];
const ALERT_PROTOCOL_VERSION: &[u8] = &[0x15, 3, 3, 0, 2, 2, 70];
const PLAIN_HTTP: &[u8] = b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n\
    Content-Length: 43\r\nConnection: close\r\n\r\nThis port speaks HTTP; a request was wanted";
const SSH_BANNER: &[u8] = b"SSH-2.0-OpenSSH_9.6p1\r\n";
