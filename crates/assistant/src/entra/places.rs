//! Where people sign in and where Graph answers, and as which client: from the settings, the build, or the surroundings.

use std::time::Duration;

use url::Url;

use crate::facts::Facts;
use crate::flow::Field;

/// What the surroundings say of it. The default is the real thing without a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntraPlaces {
    /// The client that this program was built with, or that practice has.
    pub client_id: Option<String>,
    /// Other hosts than those of Microsoft's clouds: sign-in and Graph.
    pub hosts: Option<(Url, Url)>,
    /// The unit in which it is waited for what was made a moment ago: a second, but in tests.
    pub rhythm: Duration,
}

impl Default for EntraPlaces {
    fn default() -> Self {
        EntraPlaces { client_id: None, hosts: None, rhythm: Duration::from_secs(1) }
    }
}

/// Where to go, as which client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The host that people sign in at.
    pub sign_in: Url,
    /// The host of Graph.
    pub graph: Url,
    /// The registered client.
    pub client_id: String,
    /// One unit of waiting.
    pub rhythm: Duration,
}

/// Where to go; `None` while there is no client.
pub fn places(facts: &Facts, around: &EntraPlaces) -> Option<Places> {
    let typed = facts.answer(Field::ClientId).trim();
    let client_id = match typed {
        "" => around.client_id.clone()?,
        typed => client_id(typed)?,
    };
    let (sign_in, graph) = match &around.hosts {
        Some(hosts) => hosts.clone(),
        None => {
            let wanted = facts.answer(Field::Cloud);
            let cloud = graph::CLOUDS.iter().find(|cloud| cloud.id == wanted).unwrap_or(&graph::CLOUDS[0]);
            (cloud.sign_in.parse().ok()?, cloud.graph.parse().ok()?)
        }
    };
    Some(Places { sign_in, graph, client_id, rhythm: around.rhythm })
}

/// A client id as people paste it: a GUID with anything around it.
pub(crate) fn client_id(typed: &str) -> Option<String> {
    let words = typed.split(|c: char| !(c.is_ascii_hexdigit() || c == '-'));
    let mut ids = words.filter(|word| word.len() == 36).filter_map(|word| uuid::Uuid::parse_str(word).ok());
    ids.next().map(|id| id.hyphenated().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLIENT: &str = "6f1d2c3b-1111-4222-8333-944445555666";

    fn with(field: Field, value: &str) -> Facts {
        let mut facts = Facts::default();
        facts.answers.insert(field, value.to_owned());
        facts
    }

    #[test]
    fn there_is_no_client_but_the_persons_own_or_the_builds() {
        let nothing = EntraPlaces::default();
        assert_eq!(places(&Facts::default(), &nothing), None);
        let typed =
            places(&with(Field::ClientId, &format!(" Application (client) ID: {CLIENT}\n")), &nothing);
        assert_eq!(typed.unwrap().client_id, CLIENT);
        assert_eq!(places(&with(Field::ClientId, "contoso"), &nothing), None);
        let built = EntraPlaces { client_id: Some("built".to_owned()), ..nothing };
        assert_eq!(places(&Facts::default(), &built).unwrap().client_id, "built");
        assert_eq!(places(&with(Field::ClientId, CLIENT), &built).unwrap().client_id, CLIENT);
    }

    #[test]
    fn every_cloud_has_its_own_hosts() {
        for cloud in graph::CLOUDS {
            let mut facts = with(Field::ClientId, CLIENT);
            facts.answers.insert(Field::Cloud, cloud.id.to_owned());
            let found = places(&facts, &EntraPlaces::default()).unwrap();
            assert_eq!(found.graph.as_str().trim_end_matches('/'), cloud.graph);
            assert_eq!(found.sign_in.as_str().trim_end_matches('/'), cloud.sign_in);
        }
    }
}
