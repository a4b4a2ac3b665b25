//! The questions that this product asks a SCIM server. All of them read; none writes.

use net::{Ask, Failure, Line, Reply, SecretString};
use url::Url;

use crate::error::{Error, ServerError};
use crate::filter::{Attribute, Filter};
use crate::list::{List, read_list};
use crate::query::{Spaces, endpoint, filter_query};

/// A SCIM server as seen with one token. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Client {
    http: net::Client,
    base: Url,
    token: SecretString,
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
    pub fn new(line: &Line, base: &Url, token: SecretString) -> Result<Self, Failure> {
        Ok(Client { http: net::Client::new(line, base)?, base: base.clone(), token })
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

    async fn get(&self, path: &str, query: Option<&str>) -> Result<Reply, Failure> {
        let url = endpoint(&self.base, path, query);
        self.http.get(Ask { url: &url, bearer: Some(&self.token), accept: "application/scim+json" }).await
    }
}
