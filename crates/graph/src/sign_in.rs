//! Signing in: in the system's own browser, with a proof key, back to this computer (RFC 6749, RFC 7636, RFC 8252).
//!
//! There is no secret in it and no device code, which Microsoft advises to block. Tokens stay in memory.

use net::{Body, Failure, Method, NetworkSettings, Request, SecretString};
use oauth2::basic::{
    BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AuthUrl, AuthorizationCode, Client, ClientId, CsrfToken, ExtraTokenFields, HttpRequest, HttpResponse,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, StandardRevocableToken,
    StandardTokenResponse, TokenResponse, TokenUrl,
};
use secrecy::ExposeSecret;
use serde_json::Value;
use url::Url;
use uuid::Uuid;

use crate::cloud::CLOUDS;
use crate::loopback::Loopback;

/// Whom and what a sign-in is for.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// The host that people sign in at, for example `https://login.microsoftonline.com`.
    pub host: Url,
    /// `organizations`, or a tenant's id or domain.
    pub tenant: String,
    /// The registered client.
    pub client_id: String,
    /// Permissions, each with Graph's address in front.
    pub scopes: Vec<String>,
    /// Who is to sign in again, by their user principal name; anybody where this is `None`.
    pub hint: Option<String>,
    /// The claims that a [`Challenge`](crate::Error::Challenge) asked for.
    pub claims: Option<String>,
}

/// A sign-in on its way: the browser has to be led to [`address`](Self::address).
#[derive(Debug)]
pub struct Started {
    what: SignIn,
    address: Url,
    redirect: String,
    state: CsrfToken,
    nonce: String,
    verifier: PkceCodeVerifier,
}

/// Whoever signed in, as far as the sign-in itself says.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// For Graph.
    pub access_token: SecretString,
    /// The tenant's id.
    pub tenant: Option<String>,
    /// `wids`: the template ids of directory roles, a hint only; empty where the sign-in does not say.
    pub roles: Vec<String>,
    /// The permissions that were given, which may be fewer than were asked for.
    pub scopes: Vec<String>,
    /// How long the token is good for, in seconds.
    pub seconds: Option<u64>,
}

/// Why nobody is signed in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSignedIn {
    /// Microsoft said no, or the person did.
    #[error("the sign-in was refused: {error} {number:?}")]
    Refused {
        /// For example `access_denied`.
        error: String,
        /// The number behind `AADSTS`, which tells the cause.
        number: Option<u32>,
    },
    /// What came back is not for this sign-in.
    #[error("the answer belongs to another sign-in")]
    Mixed,
    /// Nobody can be reached.
    #[error("no answer came: {0}")]
    Failure(#[from] Failure),
    /// The door for the browser can't be opened.
    #[error("the browser can't come back: {0}")]
    NoDoor(std::io::ErrorKind),
    /// The answer is not what is documented.
    #[error("the answer can't be read")]
    Unreadable,
}

impl SignIn {
    /// Prepares a sign-in that comes back to this door.
    ///
    /// # Errors
    /// [`NotSignedIn::Unreadable`] where the host and the tenant make no address.
    pub fn start(self, door: &Loopback) -> Result<Started, NotSignedIn> {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let nonce = Uuid::new_v4().simple().to_string();
        let redirect = door.address();
        let client = Public::new(ClientId::new(self.client_id.clone()))
            .set_auth_uri(AuthUrl::from_url(self.endpoint("authorize")?))
            .set_redirect_uri(RedirectUrl::new(redirect.clone()).map_err(|_| NotSignedIn::Unreadable)?);
        let mut request = client
            .authorize_url(CsrfToken::new_random)
            .add_extra_param("response_mode", "query")
            .add_extra_param("nonce", nonce.clone())
            .set_pkce_challenge(challenge);
        request = match &self.hint {
            Some(hint) => request.add_extra_param("login_hint", hint.clone()),
            None => request.add_extra_param("prompt", "select_account"),
        };
        if let Some(claims) = &self.claims {
            request = request.add_extra_param("claims", claims.clone());
        }
        let (address, state) = request.add_scopes(self.all_scopes()).url();
        Ok(Started { what: self, address, redirect, state, nonce, verifier })
    }

    fn all_scopes(&self) -> impl Iterator<Item = Scope> + '_ {
        let ours = ["openid", "profile"].map(str::to_owned);
        self.scopes.iter().cloned().chain(ours).map(Scope::new)
    }

    /// Whether an identity token is from this sign-in host or one of Microsoft's, and of the tenant that was asked for.
    /// A tenant that was asked for by a domain can't be compared: the token has its id only. `exp` is not compared with
    /// this computer's clock, which may be wrong: the token comes fresh from the token endpoint.
    fn is_from(&self, issuer: Option<&str>, tenant: Option<&str>) -> bool {
        let (Some(issuer), Some(tenant)) = (issuer, tenant) else { return false };
        let own = self.host.as_str().trim_end_matches('/');
        let mut hosts = CLOUDS.iter().map(|cloud| cloud.sign_in).chain([own]);
        let is_asked_for = Uuid::parse_str(&self.tenant).is_err() || self.tenant.eq_ignore_ascii_case(tenant);
        is_asked_for && hosts.any(|host| issuer == format!("{host}/{tenant}/v2.0"))
    }

    fn endpoint(&self, what: &str) -> Result<Url, NotSignedIn> {
        let mut url = self.host.clone();
        url.path_segments_mut().map_err(|()| NotSignedIn::Unreadable)?.pop_if_empty().extend([
            &self.tenant,
            "oauth2",
            "v2.0",
            what,
        ]);
        Ok(url)
    }
}

impl Started {
    /// Where the browser has to go.
    pub fn address(&self) -> &Url {
        &self.address
    }

    /// Waits for the browser and takes the tokens. Dropped, the sign-in is given up.
    pub async fn finish(
        self,
        door: &Loopback,
        network: &NetworkSettings,
        page: &str,
    ) -> Result<SignedIn, NotSignedIn> {
        let brought = door
            .answer(self.state.secret(), page)
            .await
            .map_err(|error| NotSignedIn::NoDoor(error.kind()))?;
        if let Some(error) = brought.error {
            let number = brought.error_description.as_deref().and_then(number);
            return Err(NotSignedIn::Refused { error, number });
        }
        let code = brought.code.ok_or(NotSignedIn::Unreadable)?;
        let token_url = self.what.endpoint("token")?;
        let http = net::Client::new(network, &token_url)?;
        let client = Public::new(ClientId::new(self.what.client_id.clone()))
            .set_token_uri(TokenUrl::from_url(token_url.clone()))
            .set_redirect_uri(RedirectUrl::new(self.redirect.clone()).map_err(|_| NotSignedIn::Unreadable)?);
        let scopes = self.what.all_scopes().map(|scope| scope.to_string()).collect::<Vec<_>>().join(" ");
        let send = |request: HttpRequest| sent(&http, &token_url, request);
        let tokens = client
            .exchange_code(AuthorizationCode::new(code))
            .set_pkce_verifier(self.verifier)
            .add_extra_param("scope", scopes)
            .request_async(&send)
            .await
            .map_err(|error| match error {
                RequestTokenError::ServerResponse(said) => NotSignedIn::Refused {
                    error: said.error().to_string(),
                    number: said.error_description().and_then(|words| number(words)),
                },
                RequestTokenError::Request(NotSent(failure)) => NotSignedIn::Failure(failure),
                RequestTokenError::Parse(..) | RequestTokenError::Other(_) => NotSignedIn::Unreadable,
            })?;
        let identity = identity(tokens.extra_fields().id_token.as_ref()).ok_or(NotSignedIn::Unreadable)?;
        let says = |name: &str| identity.get(name).and_then(Value::as_str);
        let is_ours = says("nonce") == Some(&self.nonce) && says("aud") == Some(&self.what.client_id);
        if !is_ours || !self.what.is_from(says("iss"), says("tid")) {
            return Err(NotSignedIn::Mixed);
        }
        let given = tokens.scopes().map(|scopes| scopes.iter().map(|scope| scope.to_string()).collect());
        Ok(SignedIn {
            access_token: SecretString::from(tokens.access_token().secret().clone()),
            tenant: says("tid").map(str::to_owned),
            roles: identity
                .get("wids")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
                .filter_map(|role| role.as_str().map(str::to_owned))
                .collect(),
            scopes: given.unwrap_or(self.what.scopes),
            seconds: tokens.expires_in().map(|length| length.as_secs()),
        })
    }
}

/// Sends a form to the token endpoint through `net`, the only HTTP client.
async fn sent(http: &net::Client, url: &Url, form: HttpRequest) -> Result<HttpResponse, NotSent> {
    let request = Request {
        method: Method::Post,
        url,
        bearer: None,
        accept: "application/json",
        headers: &[],
        body: Some(("application/x-www-form-urlencoded", form.into_body())),
    };
    let reply = http.send(request).await.map_err(NotSent)?;
    let status = reply.status;
    let body = match reply.body {
        Body::Whole(bytes) => bytes,
        Body::CutShort(_) | Body::TooLarge | Body::TooSlow => return Err(NotSent(Failure::Broken)),
    };
    let mut response = HttpResponse::new(body);
    *response.status_mut() = oauth2::http::StatusCode::from_u16(status).unwrap_or_default();
    response.headers_mut().insert("content-type", oauth2::http::HeaderValue::from_static("application/json"));
    Ok(response)
}

#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct NotSent(Failure);

/// A client without a secret, whose answers have an identity token beside the others.
type Public = Client<
    BasicErrorResponse,
    StandardTokenResponse<WithIdentity, BasicTokenType>,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
>;

/// The identity token that comes with the others.
#[derive(serde::Serialize, serde::Deserialize)]
struct WithIdentity {
    #[serde(default, skip_serializing)]
    id_token: Option<SecretString>,
}

impl std::fmt::Debug for WithIdentity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WithIdentity")
    }
}

impl ExtraTokenFields for WithIdentity {}

/// What an identity token says. Its signature is not looked at: it came from the token endpoint itself, over TLS
/// (OpenID Connect Core 1.0 section 3.1.3.7, point 6).
fn identity(token: Option<&SecretString>) -> Option<Value> {
    use base64::Engine;
    let payload = token?.expose_secret().split('.').nth(1)?;
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(payload).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// The number behind `AADSTS` in Microsoft's words, which is the only thing in them that stays the same.
fn number(words: &str) -> Option<u32> {
    let (_, rest) = words.split_once("AADSTS")?;
    rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}
