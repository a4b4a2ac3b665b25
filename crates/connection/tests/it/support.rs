//! What tests share: the connection check run to its end.

use std::sync::Mutex;
use std::time::Duration;

use connection::connection_check::{Connection, check};
use model::address::Address;
use model::check::{CheckReport, Verdict};
use net::{NetworkSettings, SecretString};
use standin::Standin;

#[path = "../../../../tests/support/network.rs"]
mod network;

pub use network::{install_cryptography, network};

/// Every report of the connection check, in the order in which they came.
pub async fn connection(standin: &Standin, token: &str) -> Vec<CheckReport> {
    connection_over(network(standin), standin, token).await
}

/// The same where the stand-in lets the time limits pass.
pub async fn connection_in_a_hurry(standin: &Standin, token: &str) -> Vec<CheckReport> {
    let mut network = network(standin);
    network.limits.connect = Duration::from_millis(700);
    network.limits.answer = Duration::from_millis(2500);
    connection_over(network, standin, token).await
}

async fn connection_over(network: NetworkSettings, standin: &Standin, token: &str) -> Vec<CheckReport> {
    let address = Address::read(&standin.base_url(), &mut Default::default()).unwrap();
    let reports = Mutex::new(Vec::new());
    let report = |report: CheckReport| reports.lock().unwrap().push(report);
    let what = Connection {
        network,
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
