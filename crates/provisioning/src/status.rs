//! Reading who is signed in and what exists, for the command line. Changes nothing.

use jiff::Timestamp;
use net::{NetworkSettings, SecretString};
use url::Url;

use crate::sign_in::{identify_user, sign_in};
use crate::{Context, ProvisioningError, SignInRequest, SnapshotRequest};
use crate::{SignInEndpoints, read_snapshot::read_snapshot};
use model::entra::{AccessLevel, EntraFacts, SignedInUser, Snapshot};
use model::{catalog, problem::Problem};

/// How the command line signs in.
#[derive(Debug, Clone)]
pub enum SignInMethod {
    /// With an access token for Graph.
    Token(SecretString),
    Browser,
}

/// What the command line reports.
#[derive(Debug)]
pub struct TenantStatus {
    pub user: SignedInUser,
    /// The snapshot, or why it can't be read.
    pub snapshot: Result<Snapshot, Box<ProvisioningError>>,
}

/// Signs in with read permissions, and reads a snapshot.
pub async fn read_status(
    network: &NetworkSettings,
    endpoints: SignInEndpoints,
    method: SignInMethod,
    request: &SnapshotRequest,
    now: &(dyn Fn() -> Timestamp + Send + Sync),
    open: &(dyn Fn(&Url) + Send + Sync),
) -> Result<TenantStatus, Problem> {
    let (graph, user) = match method {
        SignInMethod::Token(token) => {
            identify_user(network, &endpoints, token, Some(AccessLevel::Read), (&[], None)).await?
        }
        SignInMethod::Browser => {
            let request = SignInRequest { endpoints, reach: AccessLevel::Read, hint: None, claims: None };
            let page = catalog::page("sign-in-page");
            let (graph, user, _) = sign_in(network, request, &page, now, open).await?;
            (graph, user)
        }
    };
    let context = Context {
        graph: &graph,
        user: &user,
        entra: EntraFacts::default(),
        token: None,
        note: &|_| {},
        waiting: &|_| {},
        now,
    };
    let snapshot = read_snapshot(&context, request).await;
    Ok(TenantStatus { user, snapshot })
}
