//! One look for the terminal: who is signed in, and what is there. It changes nothing.

use jiff::Timestamp;
use net::{Line, SecretString};
use url::Url;

use super::look::look;
use super::sign_in::{known, sign_in};
use super::{Asked, Desk, Looking, Trouble};
use crate::entra::{EntraFacts, Places, Reach, Seen, Who};
use crate::problem::Problem;
use crate::words;

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
    pub who: Who,
    /// What is there, or why that can't be seen.
    pub seen: Result<Seen, Box<Trouble>>,
}

/// Signs in to look, and looks.
///
/// # Errors
/// Why nobody is signed in.
pub async fn survey(
    line: &Line,
    places: Places,
    entry: Entry,
    looking: &Looking,
    now: &(dyn Fn() -> Timestamp + Send + Sync),
    open: &(dyn Fn(&Url) + Send + Sync),
) -> Result<Survey, Problem> {
    let (graph, who) = match entry {
        Entry::Token(token) => known(line, &places, token, Some(Reach::Read), (&[], None)).await?,
        Entry::Browser => {
            let asked = Asked { places, reach: Reach::Read, hint: None, claims: None };
            let page = words::page("sign-in-page");
            let (graph, who, _) = sign_in(line, asked, &page, now, open).await?;
            (graph, who)
        }
    };
    let desk = Desk {
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
