//! What does the pretend Microsoft Graph answer?
//!
//! It always uses TLS with a valid certificate. Each call is checked in this order: token, route, scopes, roles, fault,
//! throttle. Then it reads or changes the same [`Entra`](crate::entra) that the pages show.

mod access;
mod applications;
mod assignments;
pub(crate) mod behavior;
pub(crate) mod call;
mod canned;
mod directory;
pub(crate) mod fault;
mod graph_request;
mod job_document;
mod jobs;
mod logs;
pub(crate) mod memory;
mod odata;
mod on_demand;
pub(crate) mod plant;
mod refusal;
mod report;
pub(crate) mod route;
mod schema;
mod secrets;
mod throttle;

use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;

use crate::authority::ServerCertificate;
use crate::state::State;
use call::Call;
use graph_request::GraphRequest;
use memory::Lost;
use refusal::Refusal;
use route::Route;
use standin_trelica::Answer;

/// Serves one connection.
pub(crate) async fn serve(state: Arc<State>, stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let config = state.signers.server(ServerCertificate::Good)?;
    let stream = timeout(TIMEOUT, TlsAcceptor::from(config).accept(stream)).await??;
    let service = service_fn(move |request| answer(Arc::clone(&state), request));
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    pin!(connection).await.map_err(io::Error::other)
}

/// Answers one call. An error closes the connection without an answer.
async fn answer(state: Arc<State>, request: Request<Incoming>) -> io::Result<Response<Body>> {
    let (head, body) = request.into_parts();
    let body = to_bytes(Body::new(body), LARGEST_CALL).await.map_err(io::Error::other)?;
    let call = Call::new(&head, &body);
    let lost = state.graph().arrived(&head.method, head.uri.path());
    if lost == Some(Lost::BeforeItIsDone) {
        state.graph().keep(call.kept(0));
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    let answer = graph_request::stamped(decided(&state, &call).await, &call);
    if lost == Some(Lost::AfterItIsDone) {
        state.graph().keep(call.kept(0));
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    state.graph().keep(call.kept(answer.status));
    answer.into_response().map_err(io::Error::other)
}

async fn decided(state: &Arc<State>, call: &Call) -> Answer {
    let scenario = state.active_scenario();
    let behavior = scenario.plan.graph_behavior;
    if let Some(answer) = canned::answer_to_any_call(&scenario, call) {
        return answer;
    }
    let answered = match GraphRequest::authorize(state, &scenario, call) {
        Ok(request) => handled(&request).await,
        Err(refusal) => Err(refusal),
    };
    answered.unwrap_or_else(|refusal| refusal.answer(behavior))
}

async fn handled(request: &GraphRequest<'_>) -> Result<Answer, Refusal> {
    if let Some(answer) = canned::instead(request) {
        return Ok(answer);
    }
    throttle::pass(request)?;
    match request.route {
        Route::Me => directory::me(request),
        Route::Organization => directory::organization(request),
        Route::MyRoles => directory::my_roles(request),
        Route::FindUsers => directory::users(request),
        Route::ReadUser => directory::user(request),
        Route::FindGroups => directory::groups(request),
        Route::FindApplications => applications::find(request),
        Route::FindRegistrations => applications::registrations(request),
        Route::ReadApplication => applications::read(request),
        Route::Instantiate => applications::instantiate(request),
        Route::DeleteApplication => applications::delete(request, |one, id| one.application_object_id == id),
        Route::DeletePrincipal => applications::delete(request, |one, id| one.object_id == id),
        Route::Templates => jobs::templates(request),
        Route::ListJobs => jobs::list(request),
        Route::CreateJob => jobs::create(request),
        Route::ReadJob => jobs::read(request),
        Route::DeleteJob => jobs::delete(request),
        Route::Start => jobs::start(request).await,
        Route::Pause => jobs::pause(request),
        Route::Restart => jobs::restart(request).await,
        Route::Validate | Route::ValidateJob => secrets::validate(request).await,
        Route::SaveSecrets => secrets::save(request),
        Route::ReadSchema => schema::read(request),
        Route::SaveSchema => schema::save(request),
        Route::ResetSchema => schema::reset(request),
        Route::ListAssignments => assignments::list(request),
        Route::Assign => assignments::assign(request),
        Route::Unassign => assignments::unassign(request),
        Route::OnDemand => on_demand::provision(request).await,
        Route::ReadLog => logs::read(request),
    }
}

const LARGEST_CALL: usize = 4 * 1024 * 1024;
const TIMEOUT: Duration = Duration::from_secs(120);
