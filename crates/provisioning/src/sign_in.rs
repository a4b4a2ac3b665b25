//! Signing in with the system's browser, and finding out who signed in and whether their roles are sufficient.

use graph::{Graph, Loopback, SignIn};
use jiff::Timestamp;
use net::{NetworkSettings, SecretString};
use url::Url;

use crate::refusal::{About, not_signed_in, problem_of};
use crate::{SignInEndpoints, read_snapshot::display_name};
use model::entra::{AccessLevel, Roles, SignedInUser};
use model::problem::{Param, Problem, ProblemId};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInRequest {
    /// The hosts and the client.
    pub endpoints: SignInEndpoints,
    /// The permissions to request.
    pub reach: AccessLevel,
    /// The user principal name to suggest.
    pub hint: Option<String>,
    /// The claims that a challenge of Graph requested.
    pub claims: Option<String>,
}

/// Sends the browser to Microsoft and waits for it to return. Also returns when the session expires.
pub(crate) async fn sign_in(
    network: &NetworkSettings,
    request: SignInRequest,
    page: &str,
    now: &(dyn Fn() -> Timestamp + Send + Sync),
    open: &(dyn Fn(&Url) + Send + Sync),
) -> Result<(Graph, SignedInUser, Option<Timestamp>), Problem> {
    let SignInRequest { endpoints, reach, hint, claims } = request;
    let loopback = Loopback::open()
        .await
        .map_err(|error| Problem::new(ProblemId::SignInCannotReturn).with(Param::Detail, error.kind()))?;
    let host = endpoints.graph.as_str().trim_end_matches('/').to_owned();
    let scopes = reach.scopes().map(|scope| format!("{}/{}", resource(&host), scope.name)).collect();
    let what = SignIn {
        host: endpoints.sign_in.clone(),
        tenant: endpoints.tenant.clone(),
        client_id: endpoints.client_id.clone(),
        scopes,
        hint,
        claims,
    };
    let started = what.start(&loopback).map_err(|error| not_signed_in(&error))?;
    open(started.address());
    let signed_in = started.finish(&loopback, network, page).await.map_err(|error| not_signed_in(&error))?;
    let until = signed_in.seconds.and_then(|seconds| {
        let length = jiff::SignedDuration::from_secs(i64::try_from(seconds).unwrap_or(0));
        now().checked_add(length).ok()
    });
    let given = AccessLevel::of(&signed_in.scopes);
    let hints = (signed_in.roles.as_slice(), signed_in.tenant.as_deref());
    let (graph, user) = identify_user(network, &endpoints, signed_in.access_token, given, hints).await?;
    Ok((graph, user, until))
}

/// Finds out whose access token this is.
///
/// # Errors
/// The problem of the call that failed, or `GraphPermissionMissing` if the token's permissions are too few.
pub async fn identify_user(
    network: &NetworkSettings,
    endpoints: &SignInEndpoints,
    token: SecretString,
    given: Option<AccessLevel>,
    (hinted, tenant): (&[String], Option<&str>),
) -> Result<(Graph, SignedInUser), Problem> {
    let graph = Graph::new(network, &endpoints.graph, token)
        .map_err(|failure| Problem::new(ProblemId::GraphUnreachable).with(Param::Detail, failure))?
        .with_rhythm(endpoints.rhythm);
    let mut user = SignedInUser {
        id: String::new(),
        name: String::new(),
        user_principal_name: String::new(),
        organization_id: String::new(),
        organization: String::new(),
        roles: Roles::Unknown,
        reach: given.ok_or_else(|| Problem::new(ProblemId::GraphPermissionMissing))?,
    };
    let (me, organization, roles) = tokio::join!(graph.me(), graph.organization(), graph.my_roles());
    let me = me.map_err(|error| problem_of(&error, About::Reading, &user))?;
    // Not every tenant shows its name to people who may only read. The id token names the tenant then.
    let of_name = || me.user_principal_name.rsplit('@').next().unwrap_or_default().to_owned();
    (user.organization_id, user.organization) = match organization {
        Ok(organization) => (organization.id, display_name(&organization.name)),
        Err(error) => match tenant {
            Some(tenant) => (tenant.to_owned(), of_name()),
            None => return Err(problem_of(&error, About::Reading, &user)),
        },
    };
    user.id = me.id;
    user.name = display_name(&me.name);
    user.user_principal_name = me.user_principal_name;
    user.roles = roles_of(roles.ok().as_deref(), hinted);
    Ok((graph, user))
}

/// The prefix of permissions: the cloud's own Graph, or the worldwide one for a stand-in.
fn resource(host: &str) -> &str {
    let is_microsofts = graph::CLOUDS.iter().any(|cloud| cloud.graph == host);
    if is_microsofts { host } else { graph::CLOUDS[0].graph }
}

/// Whether the roles are sufficient. The id token lists every role, but not every tenant includes them.
fn roles_of(told: Option<&[String]>, hinted: &[String]) -> Roles {
    let is_enough = |role: &String| ENOUGH.iter().any(|enough| role.eq_ignore_ascii_case(enough));
    match told {
        Some(told) if told.iter().any(is_enough) => Roles::Enough,
        _ if hinted.iter().any(is_enough) => Roles::Enough,
        None if hinted.is_empty() => Roles::Unknown,
        _ => Roles::Missing,
    }
}

/// Application Administrator, Cloud Application Administrator, Global Administrator ("Microsoft Entra built-in roles").
const ENOUGH: [&str; 3] = [
    "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
    "158c047a-c907-4556-b7ef-446551a6b5f7",
    "62e90394-69f5-4237-9190-012177145e10",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_are_judged_by_what_is_told_and_by_the_hint() {
        let cloud_application = ENOUGH[1].to_uppercase();
        let reader = "f2ef992c-3afb-46b9-b7cf-a126ee74c451".to_owned();
        assert_eq!(roles_of(Some(std::slice::from_ref(&cloud_application)), &[]), Roles::Enough);
        assert_eq!(roles_of(None, std::slice::from_ref(&cloud_application)), Roles::Enough);
        assert_eq!(roles_of(Some(&[]), std::slice::from_ref(&reader)), Roles::Missing);
        assert_eq!(roles_of(Some(std::slice::from_ref(&reader)), &[]), Roles::Missing);
        assert_eq!((roles_of(Some(&[]), &[]), roles_of(None, &[])), (Roles::Missing, Roles::Unknown));
    }
}
