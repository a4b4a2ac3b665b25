//! In which ways can Microsoft refuse to let somebody sign in?
//!
//! Some come back to the program, some stay on Microsoft's page, and some show only when the code is redeemed; what
//! exactly is said stands in `wire/sign-in-faults.json`.

use super::row::Scenario;

pub(super) const ROWS: &[Scenario] = &[
    Scenario::written("consent-declined", &["65004", "access_denied alone"]),
    Scenario::written("consent-needs-administrator", &["65001", "90094"]),
    Scenario::written("second-factor-needed", &["50076", "50079 from the token endpoint"]),
    Scenario::written("sign-in-blocked-by-policy", &["53003", "53003 on the page"]),
    Scenario::written("device-not-allowed", &["53000", "53001 on the page"]),
    Scenario::written("account-not-assigned-to-client", &["50105", "50105 on the page"]),
    Scenario::written("client-needs-directory", &["50194 on the page", "90002"]),
    Scenario::written("permission-unknown", &["650053", "70011"]),
    Scenario::written("client-not-in-tenant", &["700016 on the page", "700016"]),
    Scenario::written("client-is-confidential", &["7000218 with 401", "7000218 with 400"]),
    Scenario::written("redirect-not-registered", &["50011 at once", "50011 after an account was picked"]),
    Scenario::written("wrong-kind-of-account", &["50020 on the page", "50020"]),
    Scenario::written("client-not-preauthorized", &["65002", "65002 on the page"]),
    Scenario::written(
        "sign-in-refused",
        &["50053", "server_error without a number", "503 from the token endpoint"],
    ),
];
