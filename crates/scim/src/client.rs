//! What this product asks of a SCIM server. Whatever writes says so in its name.

use net::{Failure, Method, NetworkSettings, Reply, Request, RetryPolicy, SecretString, Watcher};
use serde_json::Value;
use url::Url;

use crate::error::{Error, ServerError};
use crate::filter::{Attribute, Filter};
use crate::list::{List, read_list};
use crate::query::{Spaces, endpoint, escaped, filter_query};

/// A SCIM server as seen with one token. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    http: net::Client,
    base: Url,
    token: SecretString,
    patience: RetryPolicy,
}

/// The endpoints a server describes itself with (RFC 7644 section 4).
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
    /// A client for the server at `base`, for example `https://app.trelica.com/api/scim/v2`.
    ///
    /// # Errors
    /// [`Failure::NotSent`] where this computer's trusted authorities can't be read.
    pub fn new(line: &NetworkSettings, base: &Url, token: SecretString) -> Result<Self, Failure> {
        Ok(Client {
            http: net::Client::new(line, base)?,
            base: base.clone(),
            token,
            patience: RetryPolicy::default(),
        })
    }

    /// The same server asked at another pace; without this, every request goes out once and at once.
    pub fn with_retry_policy(&self, patience: RetryPolicy) -> Self {
        Client { patience, ..self.clone() }
    }

    /// The base address.
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// The same server seen with another token.
    pub fn with_token(&self, token: SecretString) -> Self {
        Client { token, ..self.clone() }
    }

    /// `GET {base}/Users?filter=…` (RFC 7644 section 3.4.2), unjudged.
    ///
    /// # Errors
    /// A [`Failure`] where no status came.
    pub async fn search(&self, filter: &Filter, spaces: Spaces) -> Result<Reply, Failure> {
        self.get("Users", Some(&filter_query(filter, spaces))).await
    }

    /// `GET {base}/Users?count=1`: anybody at all, unjudged.
    ///
    /// # Errors
    /// A [`Failure`] where no status came.
    pub async fn anybody(&self) -> Result<Reply, Failure> {
        self.get("Users", Some("count=1")).await
    }

    /// `GET {base}/Users?{query}`, unjudged, looked at while it comes.
    pub(crate) async fn list(&self, query: &str, watcher: &dyn Watcher) -> Result<Reply, Failure> {
        self.ask(Method::Get, &endpoint(&self.base, "Users", Some(query)), None, Some(watcher)).await
    }

    /// What the server says of itself, unjudged.
    ///
    /// # Errors
    /// A [`Failure`] where no status came.
    pub async fn discover(&self, what: Discovery) -> Result<Reply, Failure> {
        let path = match what {
            Discovery::ServiceProviderConfig => "ServiceProviderConfig",
            Discovery::Schemas => "Schemas",
            Discovery::ResourceTypes => "ResourceTypes",
        };
        self.get(path, None).await
    }

    /// Everybody who has this user name, asked for as Entra does.
    ///
    /// Some servers answer a filter they don't understand with everyone, so what came back is held against what was
    /// asked for: people with another user name are left out.
    ///
    /// # Errors
    /// [`Error`] where there is no list.
    pub async fn by_user_name(&self, user_name: &str) -> Result<List, Error> {
        let reply = self.search(&Filter::equals(Attribute::UserName, user_name), Spaces::Plus).await?;
        if reply.status != 200 {
            return Err(Error::Status { status: reply.status, document: ServerError::read(&reply) });
        }
        let mut list = read_list(&reply)?;
        let wanted = user_name.to_lowercase();
        list.resources.retain(|resource| {
            crate::User::from(resource.clone()).user_name().is_some_and(|name| name.to_lowercase() == wanted)
        });
        list.total = u64::try_from(list.resources.len()).ok();
        Ok(list)
    }

    /// `GET {base}/Users/{id}` (RFC 7644 section 3.4.1), unjudged.
    ///
    /// # Errors
    /// A [`Failure`] where no status came.
    pub async fn read(&self, id: &str) -> Result<Reply, Failure> {
        self.get(&one(id)?, None).await
    }

    /// `POST {base}/Users` (RFC 7644 section 3.3), unjudged: **creates** a person.
    ///
    /// # Errors
    /// A [`Failure`] where no status came; the person may be there all the same.
    pub async fn create(&self, person: &Value) -> Result<Reply, Failure> {
        self.send(Method::Post, "Users", Some(person)).await
    }

    /// `PATCH {base}/Users/{id}` (RFC 7644 section 3.5.2), unjudged: **changes** a person.
    ///
    /// # Errors
    /// A [`Failure`] where no status came; the person may be changed all the same.
    pub async fn change(&self, id: &str, patch: &Value) -> Result<Reply, Failure> {
        self.send(Method::Patch, &one(id)?, Some(patch)).await
    }

    /// `DELETE {base}/Users/{id}` (RFC 7644 section 3.6), unjudged: **removes** a person.
    ///
    /// # Errors
    /// A [`Failure`] where no status came; the person may be gone all the same.
    pub async fn delete(&self, id: &str) -> Result<Reply, Failure> {
        self.send(Method::Delete, &one(id)?, None).await
    }

    /// The address of a person.
    ///
    /// # Errors
    /// [`Failure::NotSent`] where the id can't stand in an address.
    pub fn address_of(&self, id: &str) -> Result<Url, Failure> {
        Ok(endpoint(&self.base, &one(id)?, None))
    }

    async fn get(&self, path: &str, query: Option<&str>) -> Result<Reply, Failure> {
        self.ask(Method::Get, &endpoint(&self.base, path, query), None, None).await
    }

    async fn send(&self, method: Method, path: &str, body: Option<&Value>) -> Result<Reply, Failure> {
        self.ask(method, &endpoint(&self.base, path, None), body, None).await
    }

    async fn ask(
        &self,
        method: Method,
        url: &Url,
        body: Option<&Value>,
        watcher: Option<&dyn Watcher>,
    ) -> Result<Reply, Failure> {
        // The media type byte for byte as Entra sends it.
        let body = body.map(|body| ("application/scim+json; charset=utf-8", body.to_string().into_bytes()));
        let ask = Request {
            method,
            url,
            bearer: Some(&self.token),
            accept: "application/scim+json",
            headers: &[],
            body,
            watcher,
        };
        self.http.send_with_retry(&ask, &self.patience).await
    }
}

/// The path of one person. An id that a server made up must not lead anywhere else: an empty one would stand for
/// everybody, and points would climb up.
fn one(id: &str) -> Result<String, Failure> {
    if id.is_empty() || id.chars().all(|c| c == '.') {
        return Err(Failure::NotSent {
            detail: "the server gave an id that can't stand in an address".to_owned(),
        });
    }
    Ok(format!("Users/{}", escaped(id)))
}
