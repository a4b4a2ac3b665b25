//! Where a trial goes, as whom, and with what: named by variables, or a pretend one.

use std::time::Duration;

use model::entra::{AccessLevel, EntraEndpoints, RoleMapping};
use model::facts::Facts;
use model::flow::{Field, StepId};
use net::{ExposeSecret, NetworkSettings, SecretString, Trust};
use provisioning::{DesiredState, SignInEndpoints, sign_in_endpoints};
use standin::Standin;

pub struct Tenant {
    pub network: NetworkSettings,
    pub places: SignInEndpoints,
    pub graph_token: SecretString,
    pub address: String,
    pub scim_token: SecretString,
    /// The user principal name.
    pub pilot: String,
    pub role: String,
    pub may_start: bool,
    /// What the application is called, and no other.
    pub name: String,
}

pub const NEEDED: [&str; 4] =
    ["SCIM_TENANT_GRAPH_TOKEN", "SCIM_TENANT_ADDRESS", "SCIM_TENANT_SCIM_TOKEN", "SCIM_TENANT_PILOT"];
pub const OPTIONAL: [&str; 3] = ["SCIM_TENANT_ROLE", "SCIM_TENANT_CLOUD", "SCIM_TENANT_START"];

impl Tenant {
    /// The one that the variables name; which of them are missing otherwise.
    pub fn of_the_variables() -> Result<Tenant, Vec<&'static str>> {
        let missing: Vec<&str> = NEEDED.into_iter().filter(|name| said(name).is_none()).collect();
        let [Some(graph_token), Some(address), Some(scim_token), Some(pilot)] = NEEDED.map(said) else {
            return Err(missing);
        };
        let [role, cloud, start] = OPTIONAL.map(said);
        Ok(Tenant {
            network: NetworkSettings::default(),
            places: in_the_cloud(&cloud.unwrap_or_else(|| "worldwide".to_owned())),
            graph_token: graph_token.into(),
            address,
            scim_token: scim_token.into(),
            pilot,
            role: role.unwrap_or_else(|| ROLE.to_owned()),
            may_start: start.as_deref() == Some("yes"),
            name: a_name_of_its_own(),
        })
    }

    /// The pretend one. The token has what the wizard asks for, and no more.
    pub fn of_the_standin(standin: &Standin, scim_token: &str, unit: Duration) -> Tenant {
        let certificate = standin.authorities().public.der;
        let scopes: Vec<&str> = AccessLevel::Write.scopes().map(|scope| scope.name).collect();
        Tenant {
            network: NetworkSettings {
                trust: Trust {
                    instead: vec![certificate.clone().into()],
                    public_extra: vec![certificate.into()],
                },
                ..NetworkSettings::default()
            },
            places: SignInEndpoints {
                sign_in: standin.sign_in_url().parse().unwrap(),
                graph: standin.graph_url().parse().unwrap(),
                client_id: standin.client_id(),
                tenant: standin.tenant_id(),
                rhythm: unit,
            },
            graph_token: standin.graph_token(&scopes).into(),
            address: standin.base_url(),
            scim_token: scim_token.to_owned().into(),
            pilot: "ada@contoso.com".to_owned(),
            role: ROLE.to_owned(),
            may_start: true,
            name: a_name_of_its_own(),
        }
    }

    /// What the steps are to do.
    pub fn wants(&self) -> DesiredState {
        let mut facts = Facts::default();
        facts.answers.set(Field::Address, self.address.clone());
        facts.answers.set(Field::PilotUpn, self.pilot.clone());
        let role = Some(RoleMapping::Constant { role: self.role.clone(), only_at_creation: false });
        DesiredState { role, ..DesiredState::of(&facts, StepId::CreateApplication, &self.name) }
    }

    /// What may stand on no page.
    pub fn secrets(&self) -> [&str; 2] {
        [self.graph_token.expose_secret(), self.scim_token.expose_secret()]
    }
}

fn said(name: &str) -> Option<String> {
    std::env::var(name).ok().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn in_the_cloud(cloud: &str) -> SignInEndpoints {
    let known = ["worldwide", "us-gov-l4", "us-gov-l5", "china"];
    assert!(known.contains(&cloud), "SCIM_TENANT_CLOUD is one of {}", known.join(", "));
    let mut facts = Facts::default();
    facts.answers.set(Field::Cloud, cloud.to_owned());
    // An access token needs no client.
    let environment = EntraEndpoints { client_id: Some(String::new()), ..EntraEndpoints::default() };
    sign_in_endpoints(&facts, &environment).unwrap()
}

fn a_name_of_its_own() -> String {
    format!("scim-setup-test-{}", uuid::Uuid::new_v4())
}

const ROLE: &str = "Read-only";
