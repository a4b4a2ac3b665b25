//! What tests share: a stand-in, a line that trusts it, and the connection check run to its end.

use std::sync::{Mutex, Once};
use std::time::Duration;

use assistant::checks::connection::{Connection, check};
use assistant::engine::CheckReport;
use assistant::facts::Verdict;
use assistant::input::address::Address;
use net::{Limits, NetworkSettings, ProxyChoice, SecretString, Trust};
use standin::Standin;

pub fn install_cryptography() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
}

/// A line that trusts the stand-in's authorities as this computer and the public would, and waits little.
pub fn line(standin: &Standin) -> NetworkSettings {
    let authorities = standin.authorities();
    let der = |bytes: &[u8]| rustls::pki_types::CertificateDer::from(bytes.to_vec());
    NetworkSettings {
        trust: Trust {
            device_extra: vec![der(&authorities.public.der), der(&authorities.private.der)],
            public_extra: vec![der(&authorities.public.der)],
        },
        proxy: standin.proxy_url().map_or(ProxyChoice::Direct, ProxyChoice::Through),
        limits: Limits {
            connect: Duration::from_millis(700),
            answer: Duration::from_millis(2500),
            body_bytes: 1024 * 1024,
        },
    }
}

/// Every report of the connection check, in the order in which they came.
pub async fn connection(standin: &Standin, token: &str) -> Vec<CheckReport> {
    let address = Address::read(&standin.base_url(), &mut Default::default()).unwrap();
    let reports = Mutex::new(Vec::new());
    let report = |report: CheckReport| reports.lock().unwrap().push(report);
    let what = Connection {
        line: line(standin),
        base: address.url,
        token: SecretString::from(token.to_owned()),
        nobody: "3f2504e0-4f89-41d3-9a0c-0305e82c3301".to_owned(),
    };
    check(what, &report).await;
    reports.into_inner().unwrap()
}

/// The ids of everything that was said: failures first, then warnings.
pub fn said(reports: &[CheckReport]) -> (Vec<&'static str>, Vec<&'static str>) {
    let mut broken = Vec::new();
    let mut warned = Vec::new();
    for report in reports {
        match &report.verdict {
            Verdict::Failed(problem) | Verdict::CouldNotCheck(problem) => broken.push(problem.id.as_str()),
            Verdict::Warned(problems) => warned.extend(problems.iter().map(|problem| problem.id.as_str())),
            Verdict::Passed | Verdict::NotChecked | Verdict::Confirmed => {}
        }
    }
    (broken, warned)
}
