//! What does the pretend Microsoft Graph answer?
//!
//! It always uses TLS with a valid certificate. Each call is checked in this order: token, route, scopes, roles, fault,
//! throttle. Then it reads or changes the same [`Entra`](crate::entra) that the pages show.

mod access;
mod applications;
pub(crate) mod call;
mod directory;
pub(crate) mod fault;
mod graph_request;
mod jobs;
mod odata;
mod refusal;
mod report;
mod route;
mod secrets;

use std::{io, sync::Arc, time::Duration};

use axum::body::{Body, to_bytes};
use hyper::{Request, Response, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::{net::TcpStream, time::timeout};
use tokio_rustls::TlsAcceptor;
use uuid::Uuid;

use crate::authority::ServerCertificate;
use crate::state::{ActiveScenario, State};
use call::{Call, Lost};
use graph_request::GraphRequest;
use refusal::Refusal;
use route::{Handler, Route};
use standin_trelica::{Answer, clock::now};

/// Serves one connection.
pub(crate) async fn serve(state: Arc<State>, stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let config = state.signers.server(ServerCertificate::Good)?;
    let stream = timeout(TIMEOUT, TlsAcceptor::from(config).accept(stream)).await??;
    let service = service_fn(move |request| answer(Arc::clone(&state), request));
    http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.map_err(io::Error::other)
}

/// Answers one call. An error closes the connection without an answer.
async fn answer(state: Arc<State>, request: Request<Incoming>) -> io::Result<Response<Body>> {
    let (head, body) = request.into_parts();
    let body = to_bytes(Body::new(body), LARGEST_CALL).await.map_err(io::Error::other)?;
    let call = Call::new(head, &body);
    let lost = state.graph().arrived(&call);
    let answer = match lost {
        Some(Lost::BeforeItIsDone) => None,
        _ => Some(stamped(decided(&state, &call).await, &call)).filter(|_| lost.is_none()),
    };
    state.graph().keep(&call, answer.as_ref().map_or(0, |answer| answer.status));
    answer.ok_or(io::ErrorKind::ConnectionAborted)?.into_response().map_err(io::Error::other)
}

async fn decided(state: &Arc<State>, call: &Call) -> Answer {
    let scenario = state.active_scenario();
    let answered = match access::answer_to_any_call(&scenario, call) {
        Some(answer) => Ok(answer),
        None => handled(state, &scenario, call).await,
    };
    answered.unwrap_or_else(|refusal| refusal.answer(scenario.plan.graph_behavior))
}

async fn handled(state: &Arc<State>, scenario: &ActiveScenario, call: &Call) -> Result<Answer, Refusal> {
    let token = access::token(state, scenario, call)?;
    let (version, path) = call.route();
    if version != "v1.0" {
        return Err(Refusal::new(404, "ResourceNotFound", format!("Invalid version: {version}.")));
    }
    let Some(route) = Route::of(call.method(), &path) else {
        let segment = path.last().unwrap_or(&"");
        let message = format!("Resource not found for the segment '{segment}'.");
        return Err(Refusal::new(400, "BadRequest", message));
    };
    if !call.is_json {
        return Err(Refusal::new(400, "BadRequest", "Unable to read JSON request payload."));
    }
    route.permission.refuses(state, scenario, &token)?;
    let canned = access::instead(scenario, call, route.name, &state.entra());
    if let Some(answer) = canned {
        return Ok(answer);
    }
    let request = GraphRequest { state, scenario, call, token };
    match route.handler {
        Handler::Sync(handler) => handler(&request),
        Handler::Async(handler) => handler(&request).await,
    }
}

/// Adds the headers of every answer, and date and ids to the inner error, where there is one.
fn stamped(mut answer: Answer, call: &Call) -> Answer {
    let request = Uuid::new_v4().to_string();
    let client_request = call.header("client-request-id").unwrap_or(&request).to_owned();
    let mut body = answer.document();
    if let Some(Value::Object(error)) = body.get_mut("error").filter(|_| answer.status >= 400) {
        for name in ["innerError", "innererror"] {
            if let Some(Value::Object(inner)) = error.get_mut(name) {
                inner.insert("date".into(), now().strftime("%Y-%m-%dT%H:%M:%S").to_string().into());
                inner.insert("request-id".into(), request.as_str().into());
                inner.insert("client-request-id".into(), client_request.as_str().into());
            }
        }
        answer = answer.with_document(&body);
    }
    answer.with("request-id", &request).with("client-request-id", &client_request)
}

const LARGEST_CALL: usize = 4 * 1024 * 1024;
const TIMEOUT: Duration = Duration::from_secs(120);
