//! The requests that this product sends to a SCIM server.

use net::{Failure, Method, NetworkSettings, Reply, Request, RetryPolicy, SecretString};
use serde_json::Value;
use url::Url;

use crate::error::{Error, ServerError};
use crate::filter::{Attribute, Filter};
use crate::list::{List, NotAList, read_list};
use crate::query::{Spaces, endpoint, escaped, filter_query};

/// A SCIM server and a token. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    http: net::Client,
    base: Url,
    token: SecretString,
    retry: RetryPolicy,
}

/// The endpoints at which a server describes itself (RFC 7644 section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discovery {
    /// `/ServiceProviderConfig`.
    ServiceProviderConfig,
    /// `/Schemas`.
    Schemas,
    /// `/ResourceTypes`.
    ResourceTypes,
}

impl Client {
    /// Creates a client for the server at `base`, for example `https://app.trelica.com/api/scim/v2`.
    ///
    /// # Errors
    /// [`Failure::NotSent`] if this computer's trusted authorities cannot be loaded.
    pub fn new(network: &NetworkSettings, base: &Url, token: SecretString) -> Result<Self, Failure> {
        Ok(Client {
            http: net::Client::new(network, base)?,
            base: base.clone(),
            token,
            retry: RetryPolicy::default(),
        })
    }

    /// The same client with another retry policy. By default each request is sent once, without a rate limit.
    pub fn with_retry_policy(&self, retry: RetryPolicy) -> Self {
        Client { retry, ..self.clone() }
    }

    /// The base address.
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// The same client with another token.
    pub fn with_token(&self, token: SecretString) -> Self {
        Client { token, ..self.clone() }
    }

    /// `GET {base}/Users?filter=…` (RFC 7644 section 3.4.2). Returns the reply whatever its status.
    ///
    /// # Errors
    /// A [`Failure`] if no status was received.
    pub async fn search(&self, filter: &Filter, spaces: Spaces) -> Result<Reply, Failure> {
        self.get("Users", Some(&filter_query(filter, spaces))).await
    }

    /// `GET {base}/Users?count=1` (RFC 7644 section 3.4.2.4). Returns the reply whatever its status.
    ///
    /// # Errors
    /// A [`Failure`] if no status was received.
    pub async fn first_user(&self) -> Result<Reply, Failure> {
        self.get("Users", Some("count=1")).await
    }

    /// `GET {base}/Users?{query}`.
    pub(crate) async fn list(&self, query: &str) -> Result<Reply, Failure> {
        self.get("Users", Some(query)).await
    }

    /// Reads a description of the server (RFC 7644 section 4). Returns the reply whatever its status.
    ///
    /// # Errors
    /// A [`Failure`] if no status was received.
    pub async fn discover(&self, what: Discovery) -> Result<Reply, Failure> {
        let path = match what {
            Discovery::ServiceProviderConfig => "ServiceProviderConfig",
            Discovery::Schemas => "Schemas",
            Discovery::ResourceTypes => "ResourceTypes",
        };
        self.get(path, None).await
    }

    /// The users with this user name, searched for as Entra does.
    ///
    /// Some servers answer a filter that they do not understand with all users, so users with another name are removed from
    /// the list.
    ///
    /// # Errors
    /// [`Error::Failure`] if no status was received, [`Error::Status`] for any status except 200, and
    /// [`Error::NotAList`] if the body is not a list.
    pub async fn by_user_name(&self, user_name: &str) -> Result<List, Error> {
        let reply = self.search(&Filter::equals(Attribute::UserName, user_name), Spaces::Plus).await?;
        if reply.status != 200 {
            return Err(Error::Status { status: reply.status, document: ServerError::read(&reply) });
        }
        let mut list = read_list(&reply)?;
        if list.left_out > 0 {
            return Err(NotAList::TooLarge.into());
        }
        let wanted = user_name.to_lowercase();
        list.resources.retain(|resource| {
            crate::User::from(resource.clone()).user_name().is_some_and(|name| name.to_lowercase() == wanted)
        });
        list.total = u64::try_from(list.resources.len()).ok();
        Ok(list)
    }

    /// `GET {base}/Users/{id}` (RFC 7644 section 3.4.1). Returns the reply whatever its status.
    ///
    /// # Errors
    /// A [`Failure`] if no status was received.
    pub async fn read(&self, id: &str) -> Result<Reply, Failure> {
        self.get(&user_path(id)?, None).await
    }

    /// **Creates** a user: `POST {base}/Users` (RFC 7644 section 3.3). Returns the reply whatever its status.
    ///
    /// # Errors
    /// A [`Failure`] if no status was received. The user may have been created nevertheless.
    pub async fn create(&self, person: &Value) -> Result<Reply, Failure> {
        self.send(Method::Post, &endpoint(&self.base, "Users", None), Some(person)).await
    }

    /// **Changes** a user: `PATCH {base}/Users/{id}` (RFC 7644 section 3.5.2). Returns the reply whatever its status.
    ///
    /// # Errors
    /// A [`Failure`] if no status was received. The user may have been changed nevertheless.
    pub async fn change(&self, id: &str, patch: &Value) -> Result<Reply, Failure> {
        self.send(Method::Patch, &self.address_of(id)?, Some(patch)).await
    }

    /// **Deletes** a user: `DELETE {base}/Users/{id}` (RFC 7644 section 3.6). Returns the reply whatever its status.
    ///
    /// # Errors
    /// A [`Failure`] if no status was received. The user may have been deleted nevertheless.
    pub async fn delete(&self, id: &str) -> Result<Reply, Failure> {
        self.send(Method::Delete, &self.address_of(id)?, None).await
    }

    /// The address of a user, for example as the reference to a manager.
    ///
    /// # Errors
    /// [`Failure::NotSent`] if the id cannot be part of an address.
    pub fn address_of(&self, id: &str) -> Result<Url, Failure> {
        Ok(endpoint(&self.base, &user_path(id)?, None))
    }

    async fn get(&self, path: &str, query: Option<&str>) -> Result<Reply, Failure> {
        self.send(Method::Get, &endpoint(&self.base, path, query), None).await
    }

    async fn send(&self, method: Method, url: &Url, body: Option<&Value>) -> Result<Reply, Failure> {
        // The media type byte for byte as Entra sends it.
        let body = body.map(|body| ("application/scim+json; charset=utf-8", body.to_string().into_bytes()));
        let request = Request {
            method,
            url,
            bearer: Some(&self.token),
            accept: "application/scim+json",
            headers: &[],
            body,
        };
        self.http.send_with_retry(&request, &self.retry).await
    }
}

/// The path of a user. An id from a server must not lead to another endpoint: an empty one would mean all users, and
/// `..` the parent.
fn user_path(id: &str) -> Result<String, Failure> {
    if id.is_empty() || id.chars().all(|c| c == '.') {
        return Err(Failure::NotSent {
            detail: "the server sent an id that cannot be part of an address".to_owned(),
        });
    }
    Ok(format!("Users/{}", escaped(id)))
}
