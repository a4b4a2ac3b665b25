//! Which calls does Microsoft Graph accept, and to which does it give a fixed answer?
//!
//! A fixed answer of `wire/graph-faults.json` names the calls that it applies to: `all`, `reads`, `writes`, `application`
//! for each path with an application in it, or the name of one call.

use std::time::Instant;

use serde_json::Value;

use super::fault::{Challenge, Ends, GraphBehavior, GraphFault};
use super::{call::Call, refusal::Refusal};
use crate::state::{ActiveScenario, State};
use crate::{entra::Entra, sign_in::grants::Token, wire::GRAPH_FAULTS};
use standin_trelica::Answer;
use standin_trelica::wire::{elements, text};

/// What a call needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Permission {
    Profile,
    Users,
    Groups,
    Applications,
    Logs,
    ManageApplications,
    Assign,
    Jobs,
    ManageJobs,
}

impl Permission {
    /// The scopes of which one is enough; those that write include those that read.
    fn scopes(self, behavior: GraphBehavior) -> &'static [&'static str] {
        match self {
            Self::Profile => &["User.Read", "User.Read.All", "Directory.Read.All"],
            Self::Users => &["User.ReadBasic.All", "User.Read.All", "Directory.Read.All"],
            Self::Groups => {
                &["Group.ReadBasic.All", "Group.Read.All", "GroupMember.Read.All", "Directory.Read.All"]
            }
            Self::Applications => {
                &["Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All"]
            }
            Self::Logs => &["ProvisioningLog.Read.All", "AuditLog.Read.All", "Directory.Read.All"],
            Self::ManageApplications => &["Application.ReadWrite.All"],
            Self::Assign if behavior.assigning_has_own_scope => &["AppRoleAssignment.ReadWrite.All"],
            Self::Assign => &["Application.ReadWrite.All", "AppRoleAssignment.ReadWrite.All"],
            Self::Jobs => &["Synchronization.Read.All", "Synchronization.ReadWrite.All"],
            Self::ManageJobs => &["Synchronization.ReadWrite.All"],
        }
    }

    /// The roles of which the person needs one; nothing where everybody may.
    fn roles(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Profile | Self::Users | Self::Groups | Self::Applications => None,
            Self::Logs => Some(&READERS),
            Self::ManageApplications | Self::Assign | Self::Jobs | Self::ManageJobs => Some(&ADMINISTRATORS),
        }
    }

    /// Refuses calls for which a scope or a role is missing, or is not in the token.
    pub(super) fn refuses(
        self,
        state: &State,
        scenario: &ActiveScenario,
        token: &Token,
    ) -> Result<(), Refusal> {
        let scopes = self.scopes(scenario.plan.graph_behavior);
        if !scopes.iter().any(|scope| token.grant.scopes.contains(*scope)) {
            let message =
                format!("Calling principal does not have required MSGraph permissions {}.", scopes.join(","));
            return Err(Refusal::new(403, "Authentication_MSGraphPermissionMissing", message));
        }
        let fault = scenario.plan.graph_fault;
        let Some(accepted) = self.roles() else { return Ok(()) };
        if !token.grant.account.roles_under(fault).iter().any(|role| accepted.contains(role)) {
            return Err(denied());
        }
        match fault {
            GraphFault::RoleNotInToken(status) if self != Self::Logs && is_old(state, token) => {
                Err(if status == 401 { unauthorized() } else { denied() })
            }
            _ => Ok(()),
        }
    }
}

pub(super) fn unauthorized() -> Refusal {
    Refusal::new(401, "Unauthorized", "The caller is not authorized.")
}

pub(super) fn denied() -> Refusal {
    Refusal::new(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
}

/// The token of a call, which the scenario may have expire, or lack claims.
pub(super) fn token(state: &State, scenario: &ActiveScenario, call: &Call) -> Result<Token, Refusal> {
    let refused = |message: &str| Refusal::new(401, "InvalidAuthenticationToken", message);
    let value = match call.header("authorization").and_then(|header| header.split_once(' ')) {
        Some((scheme, value)) if scheme.eq_ignore_ascii_case("bearer") => value.trim(),
        _ => "",
    };
    let expired = "Lifetime validation failed, the token is expired.";
    let message = if value.is_empty() { "Access token is empty." } else { expired };
    let token = state.sign_in().called_with(value, call.reads()).ok_or_else(|| refused(message))?;
    let more = match scenario.plan.graph_fault {
        GraphFault::TokenEnds(ends) => {
            let over = match ends {
                Ends::AtThirdCall => token.calls >= 3,
                Ends::AtFirstWrite => token.writes >= 1,
            };
            return if over && is_old(state, &token) { Err(refused(expired)) } else { Ok(token) };
        }
        GraphFault::Challenged(Challenge::OnEverything) if !token.grant.has_claims => "",
        GraphFault::Challenged(Challenge::OnWrites) if !token.grant.has_claims && !call.reads() => {
            " authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", \
             client_id=\"00000003-0000-0000-c000-000000000000\","
        }
        _ => return Ok(token),
    };
    let message = "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: \
                   TokenIssuedBeforeRevocationTimestamp";
    let header = format!("Bearer realm=\"\",{more} error=\"insufficient_claims\", claims=\"{CLAIMS}\"");
    Err(refused(message).with("WWW-Authenticate", header))
}

/// Whether a token was issued before the first one was refused, which is now if none was.
fn is_old(state: &State, token: &Token) -> bool {
    token.issued < *state.graph().refused.get_or_insert_with(Instant::now)
}

/// The answer to a call before its token is checked.
pub(super) fn answer_to_any_call(scenario: &ActiveScenario, call: &Call) -> Option<Answer> {
    let written = written(scenario).filter(|written| written["unasked"] == true)?;
    applies(written, call, "").then(|| Answer::canned(written))
}

/// The answer to an authorized call of this name.
pub(super) fn instead(scenario: &ActiveScenario, call: &Call, name: &str, entra: &Entra) -> Option<Answer> {
    let written = written(scenario).filter(|written| applies(written, call, name))?;
    let is_time = match text(written, "once") {
        "job" => entra.application(call.id(1)).is_some_and(|found| found.job().is_some()),
        "group" => entra.group(text(&call.body, "principalId")).is_some(),
        _ => true,
    };
    is_time.then(|| Answer::canned(written))
}

/// The entry of the active scenario. Entries without a status are not answers.
pub(super) fn written(scenario: &ActiveScenario) -> Option<&'static Value> {
    GRAPH_FAULTS.get(scenario.id).and_then(|all| all.get(scenario.variant))
}

fn applies(written: &Value, call: &Call, name: &str) -> bool {
    elements(&written["on"]).filter_map(Value::as_str).any(|on| match on {
        "all" => true,
        "reads" => call.reads(),
        "writes" => !call.reads(),
        "application" => call.id(0) == "servicePrincipals" && !call.id(1).is_empty(),
        on => on == name,
    })
}

const ADMINISTRATORS: [&str; 3] =
    ["Application Administrator", "Cloud Application Administrator", "Global Administrator"];
const READERS: [&str; 4] =
    ["Application Administrator", "Cloud Application Administrator", "Global Administrator", "Global Reader"];
/// `{"access_token":{"nbf":{"essential":true, "value":"1795435200"}}}`
const CLAIMS: &str =
    "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwgInZhbHVlIjoiMTc5NTQzNTIwMCJ9fX0=";
