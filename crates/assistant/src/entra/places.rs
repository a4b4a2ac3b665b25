//! Where people sign in and where Graph answers, and as which client: from the settings, the build, or the surroundings.

use std::time::Duration;

use url::Url;

use crate::facts::Facts;
use crate::flow::Field;
use crate::input::domains;

/// What the surroundings say of it. The default is the real thing without a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntraEndpoints {
    /// The client that this program was built with, or that practice has.
    pub client_id: Option<String>,
    /// The organization that this client is registered in, where it is not for every one.
    pub tenant: Option<String>,
    /// Other hosts than those of Microsoft's clouds: sign-in and Graph.
    pub hosts: Option<(Url, Url)>,
    /// The unit in which it is waited for what was made a moment ago: a second, but in tests.
    pub rhythm: Duration,
}

impl Default for EntraEndpoints {
    fn default() -> Self {
        EntraEndpoints { client_id: None, tenant: None, hosts: None, rhythm: Duration::from_secs(1) }
    }
}

/// Where to go, as which client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInEndpoints {
    /// The host that people sign in at.
    pub sign_in: Url,
    /// The host of Graph.
    pub graph: Url,
    /// The registered client.
    pub client_id: String,
    /// The organization to sign in to: its id, one of its domains, or `organizations` for any.
    pub tenant: String,
    /// One unit of waiting.
    pub rhythm: Duration,
}

/// Where to go; `None` while there is no client.
pub fn places(facts: &Facts, environment: &EntraEndpoints) -> Option<SignInEndpoints> {
    let typed = facts.answer(Field::ClientId).trim();
    let (client_id, tenant) = match typed {
        "" => {
            let known = environment.client_id.as_deref()?;
            let tenant = environment.tenant.clone().unwrap_or_else(|| "organizations".to_owned());
            (client_id(known).unwrap_or_else(|| known.to_owned()), tenant)
        }
        // A client of one's own is registered in one organization, and can be used nowhere else.
        typed => (client_id(typed)?, directory(facts.answer(Field::DirectoryId))?),
    };
    let (sign_in, graph) = match &environment.hosts {
        Some(hosts) => hosts.clone(),
        None => {
            let wanted = facts.answer(Field::Cloud);
            let cloud = graph::CLOUDS.iter().find(|cloud| cloud.id == wanted).unwrap_or(&graph::CLOUDS[0]);
            (cloud.sign_in.parse().ok()?, cloud.graph.parse().ok()?)
        }
    };
    Some(SignInEndpoints { sign_in, graph, client_id, tenant, rhythm: environment.rhythm })
}

/// A client id as people paste it: a GUID with anything around it.
pub(crate) fn client_id(typed: &str) -> Option<String> {
    let words = typed.split(|c: char| !(c.is_ascii_hexdigit() || c == '-'));
    let mut ids = words.filter(|word| word.len() == 36).filter_map(|word| uuid::Uuid::parse_str(word).ok());
    ids.next().map(|id| id.hyphenated().to_string())
}

/// An organization as people paste it: the id of its directory, or one of its domains.
fn directory(typed: &str) -> Option<String> {
    let typed = typed.trim();
    client_id(typed).or_else(|| domains::read(typed).domains.into_iter().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLIENT: &str = "6f1d2c3b-1111-4222-8333-944445555666";

    fn with(field: Field, value: &str) -> Facts {
        let mut facts = Facts::default();
        facts.answers.insert(field, value.to_owned());
        facts.answers.insert(Field::DirectoryId, "contoso.com".to_owned());
        facts
    }

    #[test]
    fn there_is_no_client_but_the_persons_own_or_the_builds() {
        let nothing = EntraEndpoints::default();
        assert_eq!(places(&Facts::default(), &nothing), None);
        let typed =
            places(&with(Field::ClientId, &format!(" Application (client) ID: {CLIENT}\n")), &nothing);
        let typed = typed.unwrap();
        assert_eq!((typed.client_id.as_str(), typed.tenant.as_str()), (CLIENT, "contoso.com"));
        let mut alone = with(Field::ClientId, CLIENT);
        alone.answers.insert(Field::DirectoryId, " ".to_owned());
        assert_eq!(places(&alone, &nothing), None, "a client of one's own is for one organization");
        assert_eq!(places(&with(Field::ClientId, "contoso"), &nothing), None);
        let built = EntraEndpoints { client_id: Some("built".to_owned()), ..nothing };
        assert_eq!(places(&Facts::default(), &built).unwrap().client_id, "built");
        assert_eq!(places(&with(Field::ClientId, CLIENT), &built).unwrap().client_id, CLIENT);
    }

    #[test]
    fn every_cloud_has_its_own_hosts() {
        for cloud in graph::CLOUDS {
            let mut facts = with(Field::ClientId, CLIENT);
            facts.answers.insert(Field::Cloud, cloud.id.to_owned());
            let found = places(&facts, &EntraEndpoints::default()).unwrap();
            assert_eq!(found.graph.as_str().trim_end_matches('/'), cloud.graph);
            assert_eq!(found.sign_in.as_str().trim_end_matches('/'), cloud.sign_in);
        }
    }
}
