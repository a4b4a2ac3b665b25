//! One look for the terminal: who is signed in, and what is there. It changes nothing.

use jiff::Timestamp;
use net::{NetworkSettings, SecretString};
use url::Url;

use crate::SignInEndpoints;
use crate::read_snapshot::look;
use crate::sign_in::{known, sign_in};
use crate::{Context, ProvisioningError, SignInRequest, SnapshotRequest};
use model::catalog;
use model::entra::{AccessLevel, EntraFacts, SignedInUser, Snapshot};
use model::problem::Problem;

/// How the terminal gets in.
#[derive(Debug, Clone)]
pub enum Entry {
    /// With an access token for Graph that the engineer has.
    Token(SecretString),
    /// Through the browser.
    Browser,
}

/// What was found.
#[derive(Debug)]
pub struct Survey {
    /// Who is signed in.
    pub who: SignedInUser,
    /// What is there, or why that can't be seen.
    pub seen: Result<Snapshot, Box<ProvisioningError>>,
}

/// Signs in to look, and looks.
///
/// # Errors
/// Why nobody is signed in.
pub async fn survey(
    line: &NetworkSettings,
    places: SignInEndpoints,
    entry: Entry,
    looking: &SnapshotRequest,
    now: &(dyn Fn() -> Timestamp + Send + Sync),
    open: &(dyn Fn(&Url) + Send + Sync),
) -> Result<Survey, Problem> {
    let (graph, who) = match entry {
        Entry::Token(token) => known(line, &places, token, Some(AccessLevel::Read), (&[], None)).await?,
        Entry::Browser => {
            let asked = SignInRequest { places, reach: AccessLevel::Read, hint: None, claims: None };
            let page = catalog::page("sign-in-page");
            let (graph, who, _) = sign_in(line, asked, &page, now, open).await?;
            (graph, who)
        }
    };
    let desk = Context {
        graph: &graph,
        who: &who,
        entra: EntraFacts::default(),
        token: None,
        note: &|_| {},
        waiting: &|_| {},
        now,
    };
    let seen = look(&desk, looking).await;
    Ok(Survey { who, seen })
}
