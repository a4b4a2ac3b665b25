//! Which tokens and roles does the scenario have Microsoft Graph refuse?

use std::time::Instant;

use super::call::Call;
use super::fault::{Challenge, Ends, GraphFault};
use super::refusal::Refusal;
use super::route::Route;
use crate::sign_in::grants::Token;
use crate::state::{ActiveScenario, State};

/// Refuses tokens that the scenario has expire, or that lack claims.
pub(super) fn refuses_token(
    state: &State,
    scenario: &ActiveScenario,
    call: &Call,
    token: &Token,
) -> Result<(), Refusal> {
    let old = || {
        let refused = state.graph().happened.refused;
        refused.is_none_or(|refused| token.issued < refused)
    };
    let noticed = || {
        state.graph().happened.refused.get_or_insert_with(Instant::now);
    };
    match scenario.plan.graph_fault {
        GraphFault::TokenEnds(ends) if old() => {
            let over = match ends {
                Ends::AtThirdCall => token.calls >= 3,
                Ends::AtFirstWrite => token.writes >= 1,
            };
            if over {
                noticed();
                let expired = "Lifetime validation failed, the token is expired.";
                return Err(Refusal::new(401, "InvalidAuthenticationToken", expired));
            }
            Ok(())
        }
        GraphFault::Challenged(Challenge::OnEverything) if !token.has_claims => {
            let header = format!("Bearer realm=\"\", error=\"insufficient_claims\", claims=\"{CLAIMS}\"");
            Err(challenged().with("WWW-Authenticate", &header))
        }
        GraphFault::Challenged(Challenge::OnWrites) if !token.has_claims && !call.reads() => {
            let header = format!(
                "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", \
                 client_id=\"00000003-0000-0000-c000-000000000000\", error=\"insufficient_claims\", claims=\"{CLAIMS}\""
            );
            Err(challenged().with("WWW-Authenticate", &header))
        }
        _ => Ok(()),
    }
}

fn challenged() -> Refusal {
    let message = "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: \
                   TokenIssuedBeforeRevocationTimestamp";
    Refusal::new(401, "InvalidAuthenticationToken", message)
}

/// Refuses calls for which a role is missing, or is not in the token.
pub(super) fn refuses_role(
    state: &State,
    scenario: &ActiveScenario,
    route: Route,
    token: &Token,
) -> Result<(), Refusal> {
    let denied = "Insufficient privileges to complete the operation.";
    let denied = |status| match status {
        401 => Refusal::new(401, "Unauthorized", "The caller is not authorized."),
        status => Refusal::new(status, "Authorization_RequestDenied", denied),
    };
    let fault = scenario.plan.graph_fault;
    if fault == GraphFault::RolesUnknown && route == Route::MyRoles {
        return Err(denied(403));
    }
    let roles = token.roles_under(fault);
    let administers = |roles: &[&str]| roles.iter().any(|role| ADMINISTRATORS.contains(role));
    if route == Route::ReadLog && !administers(&roles) && !roles.contains(&"Global Reader") {
        return Err(denied(403));
    }
    if route.is_privileged() && !administers(&roles) {
        return Err(denied(403));
    }
    if let (GraphFault::RoleNotInToken(status), true) = (fault, route.is_privileged()) {
        let first = *state.graph().happened.refused.get_or_insert_with(Instant::now);
        if token.issued < first {
            return Err(denied(status));
        }
    }
    Ok(())
}

const ADMINISTRATORS: [&str; 3] =
    ["Application Administrator", "Cloud Application Administrator", "Global Administrator"];
/// `{"access_token":{"nbf":{"essential":true, "value":"1795435200"}}}`
const CLAIMS: &str =
    "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwgInZhbHVlIjoiMTc5NTQzNTIwMCJ9fX0=";
