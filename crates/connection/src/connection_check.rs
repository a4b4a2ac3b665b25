//! The connection check: whether Entra's *Test connection* will pass, as far as it can be seen from here.
//!
//! First the way (name, connection, encryption), then all questions that don't depend on each other at once, then
//! those about a person who exists. `links` judges what came back.

use net::{ExposeSecret, NetworkSettings, SecretString};
use scim::{Attribute, Client, Discovery, Filter, Spaces, User, read_list};
use url::Url;

use crate::observations::{AboutSomeone, Answers, Observations};
use crate::{Reports, links::judge};
use model::evidence::Masked;

/// What the connection check needs.
#[derive(Clone, Debug)]
pub struct Connection {
    /// How this computer gets out.
    pub network: NetworkSettings,
    /// The base address.
    pub base: Url,
    pub token: SecretString,
    /// The name of nobody: a random GUID, as Entra asks for.
    pub nobody: String,
}

/// Runs the whole check; every link that is reached is reported once. Returns how many requests were sent.
pub async fn check(what: Connection, report: Reports<'_>) -> u32 {
    let mut network = what.network.clone();
    network.limits.body_bytes = network.limits.body_bytes.min(MOST_BYTES);
    let probe = net::probe(&network, &what.base).await;
    let filter = Filter::equals(Attribute::UserName, &what.nobody);
    let mut seen = Observations {
        base: what.base.clone(),
        network: network.clone(),
        probe,
        question: format!("GET …/Users?filter=userName+eq+%22{}%22", what.nobody),
        answers: None,
        about_someone: None,
        masked: Masked::new(what.token.expose_secret()),
    };
    if seen.probe.failure.is_none() {
        // What is known already is shown while the questions are on their way.
        judge(&seen).into_iter().map(|link| seen.masked.report(link)).for_each(report);
        match Client::new(&network, &what.base, what.token.clone()) {
            Ok(client) => {
                ask(&client, &filter, &mut seen).await;
            }
            Err(failure) => seen.probe.failure = Some((net::Phase::Encryption, failure)),
        }
    }
    let known = if seen.answers.is_some() { THE_WAY } else { 0 };
    judge(&seen).into_iter().skip(known).map(|link| seen.masked.report(link)).for_each(report);
    let first = if seen.answers.is_some() { 6 } else { 0 };
    first + seen.about_someone.as_ref().map_or(0, AboutSomeone::count)
}

impl AboutSomeone {
    fn count(&self) -> u32 {
        [&self.with_plus, &self.with_percent, &self.other_case, &self.nobody_with_percent]
            .iter()
            .map(|answer| u32::from(answer.is_some()))
            .sum()
    }
}

async fn ask(client: &Client, filter: &Filter, seen: &mut Observations) {
    let stranger = client.with_token(SecretString::from(WRONG_TOKEN));
    let discover = |what| client.discover(what);
    let (question, anybody, wrong_token, provider, schemas, types) = tokio::join!(
        client.search(filter, Spaces::Plus),
        client.first_user(),
        stranger.search(filter, Spaces::Plus),
        discover(Discovery::ServiceProviderConfig),
        discover(Discovery::Schemas),
        discover(Discovery::ResourceTypes),
    );
    let someone = anybody.as_ref().ok().and_then(|reply| read_list(reply).ok()).and_then(|list| {
        list.users()
            .find_map(|user: User| user.user_name().filter(|name| !name.is_empty()).map(str::to_owned))
    });
    if let Some(name) = &someone {
        seen.masked.add_name(name);
    }
    let refused =
        question.as_ref().is_ok_and(|reply| (400..500).contains(&reply.status) && reply.status != 401);
    if someone.is_some() || refused {
        seen.about_someone = Some(about(client, filter, someone, refused, &mut seen.masked).await);
    }
    seen.answers =
        Some(Answers { question, anybody, wrong_token, discovery: vec![provider, schemas, types] });
}

/// The questions about a person who exists, side by side.
async fn about(
    client: &Client,
    nobody: &Filter,
    someone: Option<String>,
    refused: bool,
    masked: &mut Masked,
) -> AboutSomeone {
    let exact = someone.as_deref().map(|name| Filter::equals(Attribute::UserName, name));
    let swapped = someone.as_deref().map(swap_case).filter(|swapped| Some(swapped) != someone.as_ref());
    let other = swapped.as_deref().map(|name| Filter::equals(Attribute::UserName, name));
    if let Some(name) = swapped {
        masked.add_name(&name);
    }
    let search = async |filter: Option<&Filter>, spaces| match filter {
        Some(filter) => Some(client.search(filter, spaces).await),
        None => None,
    };
    let (with_plus, with_percent, other_case, nobody_with_percent) = tokio::join!(
        search(exact.as_ref(), Spaces::Plus),
        search(exact.as_ref(), Spaces::Percent),
        search(other.as_ref(), Spaces::Plus),
        search(refused.then_some(nobody), Spaces::Percent),
    );
    AboutSomeone { user_name: someone, with_plus, with_percent, other_case, nobody_with_percent }
}

/// The same name in the other case: what Entra's sources differ in most often.
fn swap_case(name: &str) -> String {
    name.chars()
        .map(|c| if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() })
        .collect()
}

/// The largest answer, in bytes: ten are kept until they are judged, and one has a user or two. Our choice.
const MOST_BYTES: usize = 2 * 1024 * 1024;
/// How many links are about the way and not about the answers.
const THE_WAY: usize = 3;
/// A token that nobody has: a server that accepts it too does not look at tokens.
const WRONG_TOKEN: &str = "scim-setup-this-token-is-wrong-on-purpose";
