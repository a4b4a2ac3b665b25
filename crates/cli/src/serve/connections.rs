//! Accepts connections, so that nobody else on this computer can keep the page from being served.

use std::sync::atomic::{AtomicBool, Ordering};
use std::{collections::VecDeque, sync::Arc, time::Duration};

use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::peer::{self, Peer};

/// What the routes know of a connection.
#[derive(Clone)]
pub struct Connection {
    pub peer: Peer,
    /// Whether a request of the session came on it.
    pub has_session: Arc<AtomicBool>,
}

/// Serves connections until it is dropped. Those of other users are closed at once, and told of once.
///
/// Of the connections that no request of the session came on, only the newest [`WITHOUT_SESSION`] are kept.
pub async fn serve(listener: TcpListener, router: Router, other_user: impl Fn()) {
    let mut without_session: VecDeque<(Arc<AtomicBool>, JoinHandle<()>)> = VecDeque::new();
    let mut is_told = false;
    loop {
        let Ok((stream, from)) = listener.accept().await else {
            // Out of descriptors: others have to close first.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let Ok(local) = stream.local_addr() else { continue };
        let peer = peer::of(from, local);
        if peer == Peer::OtherUser {
            if !std::mem::replace(&mut is_told, true) {
                other_user();
            }
            continue;
        }
        without_session
            .retain(|(has_session, task)| !task.is_finished() && !has_session.load(Ordering::Relaxed));
        if without_session.len() >= WITHOUT_SESSION
            && let Some((_, oldest)) = without_session.pop_front()
        {
            oldest.abort();
        }
        let connection = Connection { peer, has_session: Arc::default() };
        let has_session = Arc::clone(&connection.has_session);
        let task = tokio::spawn(answer(stream, router.clone().layer(Extension(connection))));
        without_session.push_back((has_session, task));
    }
}

async fn answer(stream: TcpStream, router: Router) {
    // An error means that the browser went away, or was too slow.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router))
        .await;
}

/// A browser opens at most six connections to one origin at a time.
const WITHOUT_SESSION: usize = 64;
/// The longest wait for the headers of a request, and for the next request.
const HEADERS: Duration = Duration::from_secs(10);
