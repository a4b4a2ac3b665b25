//! The hosts for sign-in and Graph, and the client id: from the settings, the build or the environment.

use std::time::Duration;

use url::Url;

use model::{entra::EntraEndpoints, facts::Facts, flow::Field};

/// The hosts to use, and as which client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInEndpoints {
    /// The host for sign-in.
    pub sign_in: Url,
    /// The host of Graph.
    pub graph: Url,
    /// The id of the registered client.
    pub client_id: String,
    /// The tenant to sign in to: its id, one of its domains, or `organizations` for any.
    pub tenant: String,
    /// The unit of all waits: a second, except in tests.
    pub rhythm: Duration,
}

/// The endpoints to use; `None` while no client is configured.
pub fn sign_in_endpoints(facts: &Facts, environment: &EntraEndpoints) -> Option<SignInEndpoints> {
    let answers = &facts.answers;
    let (client_id, tenant) = match answers.typed(Field::ClientId) {
        None => {
            let tenant = environment.tenant.clone().unwrap_or_else(|| "organizations".to_owned());
            (environment.client_id.clone()?, tenant)
        }
        // A client that an organization registers for itself works in that organization only.
        Some(_) => (answers.client_id()?.to_owned(), answers.directory_id()?.to_owned()),
    };
    let (sign_in, graph) = match &environment.hosts {
        Some(hosts) => hosts.clone(),
        None => {
            let cloud = answers.cloud();
            (cloud.sign_in.parse().ok()?, cloud.graph.parse().ok()?)
        }
    };
    Some(SignInEndpoints { sign_in, graph, client_id, tenant, rhythm: environment.rhythm })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLIENT: &str = "6f1d2c3b-1111-4222-8333-944445555666";

    fn with(field: Field, value: &str) -> Facts {
        let mut facts = Facts::default();
        facts.answers.set(field, value.to_owned());
        facts.answers.set(Field::DirectoryId, "contoso.com".to_owned());
        facts
    }

    #[test]
    fn there_is_no_client_but_the_persons_own_or_the_builds() {
        let nothing = EntraEndpoints::default();
        assert_eq!(sign_in_endpoints(&Facts::default(), &nothing), None);
        let typed = sign_in_endpoints(
            &with(Field::ClientId, &format!(" Application (client) ID: {CLIENT}\n")),
            &nothing,
        );
        let typed = typed.unwrap();
        assert_eq!((typed.client_id.as_str(), typed.tenant.as_str()), (CLIENT, "contoso.com"));
        let mut alone = with(Field::ClientId, CLIENT);
        alone.answers.set(Field::DirectoryId, " ".to_owned());
        assert_eq!(
            sign_in_endpoints(&alone, &nothing),
            None,
            "a client of one's own is for one organization"
        );
        assert_eq!(sign_in_endpoints(&with(Field::ClientId, "contoso"), &nothing), None);
        let built = EntraEndpoints { client_id: Some("built".to_owned()), ..nothing };
        assert_eq!(sign_in_endpoints(&Facts::default(), &built).unwrap().client_id, "built");
        assert_eq!(sign_in_endpoints(&with(Field::ClientId, CLIENT), &built).unwrap().client_id, CLIENT);
    }

    #[test]
    fn every_cloud_has_its_own_hosts() {
        for cloud in graph::CLOUDS {
            let mut facts = with(Field::ClientId, CLIENT);
            facts.answers.set(Field::Cloud, cloud.id.to_owned());
            let found = sign_in_endpoints(&facts, &EntraEndpoints::default()).unwrap();
            assert_eq!(found.graph.as_str().trim_end_matches('/'), cloud.graph);
            assert_eq!(found.sign_in.as_str().trim_end_matches('/'), cloud.sign_in);
        }
    }
}
