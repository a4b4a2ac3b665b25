//! Which problem each failure and each answer of a server is.

use std::collections::BTreeMap;
use std::time::Duration;

use model::error_mapping::{failure, is_unclear, not_a_list, status};
use model::problem::{Problem, ProblemId};
use model::rehearsal::{RehearsalOutcome, Severity};
use net::{Body, CertificateFault, Failure, Reply};
use scim::NotAList;
use url::Url;

/// What the words of a problem are filled in with.
type Params = Vec<(&'static str, &'static str)>;

fn url() -> Url {
    "https://h.example/scim/v2".parse().unwrap()
}

fn reply(status: u16, headers: &[(&str, &str)]) -> Reply {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Reply {
        status,
        headers: headers.iter().map(owned).collect(),
        body: Body::Whole(Vec::new()),
        took: Duration::ZERO,
    }
}

fn assert_says(problem: &Problem, id: &str, params: &[(&str, &str)]) {
    let wanted: BTreeMap<&str, &str> = params.iter().copied().collect();
    let said: BTreeMap<&str, &str> =
        problem.params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!((problem.id.as_str(), said), (id, wanted));
}

#[test]
fn every_failure_to_connect_is_its_own_problem_with_what_was_seen() {
    let detail = || "as the library says".to_owned();
    let host = ("host", "h.example");
    let (port, said) = (("port", "443"), ("detail", "as the library says"));
    let limit = Duration::from_secs(5);
    let proxy = |status| Failure::Proxy { proxy: "p:3128".to_owned(), status };
    let rows: Vec<(Failure, &str, Params)> = vec![
        (
            Failure::NameNotFound { host: "x.example".to_owned() },
            "host-not-found",
            vec![("host", "x.example"), ("kind", "unknown")],
        ),
        (
            Failure::NameNotFound { host: "eu.trelica.com".to_owned() },
            "host-not-found",
            vec![("host", "eu.trelica.com"), ("kind", "known")],
        ),
        (Failure::Refused, "connection-refused", vec![host, port]),
        (Failure::ConnectTimedOut(limit), "connection-timed-out", vec![host, port, ("seconds", "5")]),
        (Failure::Broken, "connection-broken", vec![host]),
        (proxy(Some(407)), "proxy-in-the-way", vec![host, ("proxy", "p:3128"), ("status", "407")]),
        (proxy(None), "proxy-in-the-way", vec![host, ("proxy", "p:3128"), ("status", "–")]),
        (Failure::NotTls, "not-tls", vec![host, port]),
        (Failure::NotHttp, "answer-not-http", vec![host, port]),
        (Failure::Tls { detail: detail() }, "certificate-refused", vec![host, said]),
        (Failure::AnswerTimedOut(limit), "server-slow", vec![host, ("seconds", "5")]),
    ];
    for (seen, id, params) in rows {
        let mapped = failure(&seen, &url());
        assert_says(&mapped, id, &params);
        assert!(!is_unclear(&seen), "{id} is a fault");
    }
    for (seen, id, params) in [
        (Failure::Offline, "computer-offline", vec![host]),
        (Failure::ProxyScript, "proxy-script", vec![host]),
        (Failure::NoCommonCipher, "tls-ciphers-unknown-here", vec![host]),
        (Failure::NotSent { detail: detail() }, "check-crashed", vec![said]),
    ] {
        let mapped = failure(&seen, &url());
        assert_says(&mapped, id, &params);
        assert!(is_unclear(&seen), "{id} says nothing about the server");
    }
}

#[test]
fn every_fault_of_a_certificate_is_its_own_problem_with_what_was_seen() {
    let issuer = || "Contoso CA".to_owned();
    let (host, names) = (("host", "h.example"), ("names", "Contoso CA"));
    // 24 November 2026, and no time at all.
    let (second, never) = (Some(1_795_478_400), None);
    let unknown = |self_signed| CertificateFault::UnknownIssuer { self_signed, issuer: issuer() };
    let rows: Vec<(CertificateFault, &str, Params)> = vec![
        (unknown(true), "certificate-untrusted", vec![host, names, ("self-signed", "yes")]),
        (unknown(false), "certificate-untrusted", vec![host, names, ("self-signed", "no")]),
        (
            CertificateFault::ChainIncomplete { issuer: issuer() },
            "certificate-chain-incomplete",
            vec![host, names],
        ),
        (
            CertificateFault::Expired { not_after: second },
            "certificate-expired",
            vec![host, ("expires", "24 November 2026")],
        ),
        (CertificateFault::Expired { not_after: never }, "certificate-expired", vec![host, ("expires", "–")]),
        (
            CertificateFault::NotYetValid { not_before: second },
            "certificate-not-yet-valid",
            vec![host, ("valid-from", "24 November 2026")],
        ),
        (
            CertificateFault::WrongName { names: vec!["a.example".to_owned(), "b.example".to_owned()] },
            "certificate-wrong-name",
            vec![host, ("names", "a.example, b.example")],
        ),
        (
            CertificateFault::Other { detail: "revoked".to_owned() },
            "certificate-refused",
            vec![host, ("detail", "revoked")],
        ),
    ];
    for (fault, id, params) in rows {
        assert_says(&failure(&Failure::Certificate(fault), &url()), id, &params);
    }
}

#[test]
fn every_body_that_is_no_list_is_its_own_problem() {
    for (error, id) in [
        (NotAList::Empty, "answer-empty"),
        (NotAList::CutShort, "answer-cut-short"),
        (NotAList::TooLarge, "answer-too-large"),
        (NotAList::WrongEncoding, "answer-wrong-encoding"),
        (NotAList::WebPage, "answer-is-a-web-page"),
        (NotAList::Scim1, "answer-scim-1"),
        (NotAList::NotScim, "answer-not-scim"),
    ] {
        assert_says(&not_a_list(&error, &reply(200, &[]), 30), id, &[("status", "200")]);
    }
    let slow = not_a_list(&NotAList::TooSlow, &reply(200, &[]), 30);
    assert_says(&slow, "server-slow", &[("status", "200"), ("seconds", "30")]);
    let not_json = not_a_list(&NotAList::NotJson { line: 2, column: 7 }, &reply(200, &[]), 30);
    assert_says(&not_json, "answer-not-json", &[("status", "200"), ("detail", "line 2, column 7")]);
}

#[test]
fn a_status_is_a_problem_only_where_it_means_the_same_for_every_question() {
    for (code, id) in [
        (500, "server-error"),
        (502, "server-unavailable"),
        (503, "server-unavailable"),
        (504, "server-unavailable"),
        (505, "server-error"),
        (599, "server-error"),
    ] {
        let code_text = code.to_string();
        let problem = status(&reply(code, &[]), &url()).unwrap();
        assert_says(&problem, id, &[("status", &code_text), ("host", "h.example")]);
    }
    for code in [200, 204, 299, 400, 401, 403, 404, 428, 501] {
        assert_eq!(status(&reply(code, &[]), &url()), None, "{code}");
    }
}

#[test]
fn a_busy_server_is_quoted_with_the_wait_that_it_asks_for() {
    let common = [("status", "429"), ("host", "h.example")];
    for (headers, wait) in [(vec![("retry-after", "120")], "120"), (vec![], "–")] {
        let problem = status(&reply(429, &headers), &url()).unwrap();
        assert_says(&problem, "server-busy", &[common[0], common[1], ("retry-after", wait)]);
    }
}

#[test]
fn a_redirect_is_quoted_with_its_host_and_nothing_else_of_it() {
    for (code, headers, target) in [
        (301, vec![("location", "https://login.example:8443/x?code=SECRET")], "https://login.example:8443"),
        (307, vec![("location", "/elsewhere")], "https://h.example"),
        (399, vec![], "–"),
        (300, vec![("location", "http://[")], "–"),
    ] {
        let code_text = code.to_string();
        let problem = status(&reply(code, &headers), &url()).unwrap();
        let params = [("status", code_text.as_str()), ("host", "h.example"), ("where", target)];
        assert_says(&problem, "address-redirects", &params);
    }
}

#[test]
fn who_acts_and_how_bad_it_is_have_the_same_names_everywhere() {
    for id in ProblemId::ALL {
        assert_eq!(serde_json::to_value(id.actor()).unwrap(), id.actor().as_str());
    }
    for severity in [Severity::Blocks, Severity::Degrades, Severity::Note] {
        assert_eq!(serde_json::to_value(severity).unwrap(), severity.as_str());
    }
}

#[test]
fn a_rehearsal_that_ended_before_its_first_request_says_why_and_nothing_else() {
    let outcome = RehearsalOutcome::stopped(ProblemId::ComputerOffline.into());
    assert_eq!(outcome.stopped, Some(Problem::new(ProblemId::ComputerOffline)));
    assert_eq!((outcome.results.len(), outcome.findings.len(), outcome.requests), (0, 0, 0));
}
