//! In which ways can Microsoft refuse to let somebody sign in?
//!
//! Some come back to the program, some stay on Microsoft's page, and some show only when the code is redeemed; what
//! exactly is said stands in `wire/sign-in-faults.json`.

use super::row::Scenario;
use crate::plan::Plan;

pub(super) const ROWS: &[Scenario] = &[
    row("consent-declined", &["65004", "access_denied alone"]),
    row("consent-needs-administrator", &["65001", "90094"]),
    row("second-factor-needed", &["50076", "50079 from the token endpoint"]),
    row("sign-in-blocked-by-policy", &["53003", "53003 on the page"]),
    row("device-not-allowed", &["53000", "53001 on the page"]),
    row("account-not-assigned-to-client", &["50105", "50105 on the page"]),
    row("client-needs-directory", &["50194 on the page", "90002"]),
    row("permission-unknown", &["650053", "70011"]),
    row("client-not-in-tenant", &["700016 on the page", "700016"]),
    row("client-is-confidential", &["7000218 with 401", "7000218 with 400"]),
    row("redirect-not-registered", &["50011 at once", "50011 after an account was picked"]),
    row("wrong-kind-of-account", &["50020 on the page", "50020"]),
    row("client-not-preauthorized", &["65002", "65002 on the page"]),
    row("sign-in-refused", &["50053", "server_error without a number", "503 from the token endpoint"]),
];

const fn row(id: &'static str, variants: &'static [&'static str]) -> Scenario {
    Scenario { at: super::Stage::SignIn, ..Scenario::fault(id, variants, |_| Plan::default()) }
}
