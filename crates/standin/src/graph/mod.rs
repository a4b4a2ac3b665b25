//! What does the pretend Microsoft Graph answer?
//!
//! One connection after another over TLS with a good certificate, whatever the scenario does to SCIM. Each call passes
//! the same gates in order, token, route, scopes, roles, fault, throttle, and then changes or reads the one state of
//! [`Entra`](crate::entra) that the pages show too.

mod access;
mod applications;
mod asked;
mod assignments;
pub(crate) mod call;
mod canned;
mod directory;
pub(crate) mod habits;
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
pub(crate) mod trick;

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

use crate::answer::Answer;
use crate::authority::Shown;
use crate::state::State;
use asked::Asked;
use call::Call;
use memory::Lost;
use refusal::Refusal;
use route::Route;

/// Serves one connection.
pub(crate) async fn serve(state: Arc<State>, stream: TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let config = state.signers.server(Shown::Good)?;
    let stream = timeout(PATIENCE, TlsAcceptor::from(config).accept(stream)).await??;
    let service = service_fn(move |request| answer(Arc::clone(&state), request));
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    pin!(connection).await.map_err(io::Error::other)
}

/// The whole life of one call. An error closes the connection without an answer.
async fn answer(state: Arc<State>, request: Request<Incoming>) -> io::Result<Response<Body>> {
    let (head, body) = request.into_parts();
    let body = to_bytes(Body::new(body), LARGEST_CALL).await.map_err(io::Error::other)?;
    let call = Call::new(&head, &body);
    let lost = state.graph().arrived(&head.method, head.uri.path());
    if lost == Some(Lost::BeforeItIsDone) {
        state.graph().keep(call.kept(0));
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    let answer = asked::stamped(decided(&state, &call).await, &call);
    if lost == Some(Lost::AfterItIsDone) {
        state.graph().keep(call.kept(0));
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    state.graph().keep(call.kept(answer.status));
    answer.into_response().map_err(io::Error::other)
}

async fn decided(state: &Arc<State>, call: &Call) -> Answer {
    let chosen = state.chosen();
    let habits = chosen.plan.habits;
    if let Some(answer) = canned::whatever_is_asked(&chosen, call) {
        return answer;
    }
    let answered = match Asked::at_the_gates(state, &chosen, call) {
        Ok(asked) => handled(&asked).await,
        Err(refusal) => Err(refusal),
    };
    answered.unwrap_or_else(|refusal| refusal.answer(habits))
}

async fn handled(asked: &Asked<'_>) -> Result<Answer, Refusal> {
    if let Some(answer) = canned::instead(asked) {
        return Ok(answer);
    }
    throttle::pass(asked)?;
    match asked.route {
        Route::Me => directory::me(asked),
        Route::Organization => directory::organization(asked),
        Route::MyRoles => directory::my_roles(asked),
        Route::FindUsers => directory::users(asked),
        Route::ReadUser => directory::user(asked),
        Route::FindGroups => directory::groups(asked),
        Route::FindApplications => applications::find(asked),
        Route::FindRegistrations => applications::registrations(asked),
        Route::ReadApplication => applications::read(asked),
        Route::Instantiate => applications::instantiate(asked),
        Route::DeleteApplication => applications::delete(asked, |one, id| one.application_object_id == id),
        Route::DeletePrincipal => applications::delete(asked, |one, id| one.object_id == id),
        Route::Templates => jobs::templates(asked),
        Route::ListJobs => jobs::list(asked),
        Route::CreateJob => jobs::create(asked),
        Route::ReadJob => jobs::read(asked),
        Route::DeleteJob => jobs::delete(asked),
        Route::Start => jobs::start(asked).await,
        Route::Pause => jobs::pause(asked),
        Route::Restart => jobs::restart(asked).await,
        Route::Validate | Route::ValidateJob => secrets::validate(asked).await,
        Route::SaveSecrets => secrets::save(asked),
        Route::ReadSchema => schema::read(asked),
        Route::SaveSchema => schema::save(asked),
        Route::ResetSchema => schema::reset(asked),
        Route::ListAssignments => assignments::list(asked),
        Route::Assign => assignments::assign(asked),
        Route::Unassign => assignments::unassign(asked),
        Route::OnDemand => on_demand::provision(asked).await,
        Route::ReadLog => logs::read(asked),
    }
}

const LARGEST_CALL: usize = 4 * 1024 * 1024;
const PATIENCE: Duration = Duration::from_secs(120);
