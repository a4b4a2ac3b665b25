//! The routes: the page's files, its commands, and the stream of views.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Json, Router, middleware};
use futures_util::stream::{self, Stream};
use host::{App, View};
use tokio::sync::broadcast;
use wizard::command::{Command, SaveToken};
use wizard::view::WindowCapabilities;

use super::auth::{Auth, OpenSession, Refused, SESSION};
use super::{connections::Connection, open_pages::OpenPages, peer::Peer};
use crate::ui;

/// What every route needs.
#[derive(Clone)]
pub struct Shared {
    pub app: App,
    /// Sends a view to every open page.
    pub views: broadcast::Sender<View>,
    /// Who may send requests.
    pub auth: Arc<Auth>,
    /// Shows the code of the link in the terminal.
    pub show_code: Arc<dyn Fn() + Send + Sync>,
    /// The pages that listen.
    pub pages: OpenPages,
}

/// Every route, behind its checks.
pub fn router(shared: Shared) -> Router {
    Router::new()
        .route("/api/view", get(view))
        .route("/api/proof", get(async || StatusCode::NO_CONTENT))
        .route("/api/act", post(act))
        .route("/api/token", post(token))
        .route("/api/events", get(events))
        .layer(middleware::from_fn_with_state(shared.clone(), only_the_session))
        .route("/api/session", post(session))
        .layer(middleware::from_fn_with_state(shared.clone(), only_our_page))
        .fallback(get(file))
        .layer(middleware::from_fn_with_state(shared.clone(), only_our_host))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .with_state(shared)
}

/// Opens the session of the page that has the link. 401 asks for the code of the terminal.
async fn session(
    State(shared): State<Shared>,
    Extension(connection): Extension<Connection>,
    Json(page): Json<OpenSession>,
) -> Response {
    let needs_code = connection.peer == Peer::Unknown;
    match shared.auth.open(&page, needs_code) {
        Ok(opened) => Json(opened).into_response(),
        Err(Refused::CodeNeeded) => {
            if page.code.is_empty() {
                (shared.show_code)();
            }
            StatusCode::UNAUTHORIZED.into_response()
        }
        Err(Refused::NotThisLink) => StatusCode::FORBIDDEN.into_response(),
    }
}

async fn view(State(shared): State<Shared>) -> Json<View> {
    Json(blocking(move || shared.app.view()).await)
}

async fn act(State(shared): State<Shared>, Json(command): Json<Command>) -> Json<View> {
    let app = shared.app.clone();
    answer(&shared, move || app.act(command)).await
}

async fn token(State(shared): State<Shared>, Json(token): Json<SaveToken>) -> Json<View> {
    let app = shared.app.clone();
    answer(&shared, move || app.save_token(token)).await
}

/// Answers with the screen after a command, and sends it to the other tabs, which must not copy or save what this one does.
async fn answer(shared: &Shared, work: impl FnOnce() -> View + Send + 'static) -> Json<View> {
    let view = blocking(work).await;
    let desk = WindowCapabilities { hand_over: None, save: None, ..view.desk.clone() };
    let _ = shared.views.send(View { desk, ..view.clone() });
    Json(view)
}

/// Runs what may wait for the disk or the keyring off the server's own threads.
async fn blocking(work: impl FnOnce() -> View + Send + 'static) -> View {
    match tokio::task::spawn_blocking(work).await {
        Ok(view) => view,
        // `App` catches panics, and the task is never cancelled.
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

async fn events(State(shared): State<Shared>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let receiver = shared.views.subscribe();
    let page = shared.pages.open();
    let first = blocking(move || shared.app.view()).await;
    let stream = stream::unfold((Some(first), receiver, page), |(first, mut receiver, page)| async move {
        let view = match first {
            Some(view) => view,
            None => loop {
                match receiver.recv().await {
                    Ok(view) => break view,
                    // A slow page misses views in between. It needs only the newest.
                    Err(broadcast::error::RecvError::Lagged(_)) => {}
                    Err(broadcast::error::RecvError::Closed) => return None,
                }
            },
        };
        let event = Event::default().json_data(&view).unwrap_or_default();
        Some((Ok(event), (None, receiver, page)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

async fn file(request: Request) -> Response {
    match ui::file(request.uri().path()) {
        Some((media_type, bytes)) => ([(header::CONTENT_TYPE, media_type)], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn only_our_host(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    if !shared.auth.is_for_this_host(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    response
}

async fn only_our_page(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    if !shared.auth.is_of_our_page(request.method(), request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

async fn only_the_session(
    State(shared): State<Shared>,
    Extension(connection): Extension<Connection>,
    request: Request,
    next: Next,
) -> Response {
    let proof = shared.auth.answer(request.method(), request.uri().path(), request.headers());
    let Some(proof) = proof.and_then(|proof| HeaderValue::try_from(proof).ok()) else {
        return StatusCode::FORBIDDEN.into_response();
    };
    connection.has_session.store(true, Ordering::Relaxed);
    let mut response = next.run(request).await;
    response.headers_mut().insert(SESSION, proof);
    response
}

/// The desktop window has the same policy.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// The largest request body, in bytes: of a log that somebody pastes, the page sends a million characters at either end.
const MOST_BYTES: usize = 16 * 1024 * 1024;
