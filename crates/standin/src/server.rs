//! How does a connection to the pretend Trelica begin, and how can it fail below HTTP?
//!
//! One port speaks TLS and plain HTTP: the first byte of a ClientHello is 0x16 and no HTTP method begins with it. What
//! follows the handshake is in [`http`].

use std::{io, pin::pin, sync::Arc, time::Duration};

use hyper::{server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::{task::JoinSet, time::timeout};
use tokio_rustls::TlsAcceptor;
use tokio_util::io::InspectReader;

use crate::http::{self, ReceivedBytes};
use crate::plan::{ResponseBehavior, TransportBehavior};
use crate::state::State;
use standin_trelica::clock::{SECOND, pause};

/// Accepts connections until it is dropped, which ends each of them as well.
pub(crate) async fn listen<F, Work>(listener: TcpListener, state: Arc<State>, serve: F)
where
    F: Fn(Arc<State>, TcpStream) -> Work,
    Work: Future<Output = io::Result<()>> + Send + 'static,
{
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve(Arc::clone(&state), stream));
                }
                // Out of descriptors, most likely: others have to close first.
                Err(_) => pause(SECOND / 10).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

/// Serves one connection in the active scenario.
pub(crate) async fn serve(state: Arc<State>, mut stream: TcpStream) -> io::Result<()> {
    let scenario = state.active_scenario();
    let changed = state.until_next_choice();
    stream.set_nodelay(true)?;
    if let TransportBehavior::NeverReads = scenario.plan.transport {
        return hold(changed).await;
    }
    let speaks_tls = first_byte(&stream).await? == TLS_HANDSHAKE;
    match scenario.plan.transport {
        TransportBehavior::NeverWrites => {
            read_some(&mut stream).await?;
            return hold(changed).await;
        }
        TransportBehavior::ClosesInHandshake => return read_some(&mut stream).await,
        TransportBehavior::Sends(bytes) if speaks_tls => return say(stream, bytes).await,
        TransportBehavior::Normal | TransportBehavior::NeverReads | TransportBehavior::Sends(_) => {}
    }
    if let ResponseBehavior::ClosesConnection = scenario.plan.response {
        stream.set_zero_linger()?;
    }
    if speaks_tls {
        let config = state.signers.server(scenario.plan.certificate)?;
        let stream = timeout(TIMEOUT, TlsAcceptor::from(config).accept(stream)).await??;
        speak_http(state, stream, changed).await
    } else {
        speak_http(state, stream, changed).await
    }
}

/// HTTP until the client goes or another scenario is chosen: its answers must not travel on connections that an
/// earlier one had let through.
async fn speak_http<S>(state: Arc<State>, stream: S, changed: impl Future<Output = ()>) -> io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let received = ReceivedBytes::default();
    let recording = received.clone();
    let stream = InspectReader::new(stream, move |read: &[u8]| recording.record(read));
    let service = service_fn(move |request| http::answer(Arc::clone(&state), received.clone(), request));
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    tokio::select! {
        ended = connection.as_mut() => return ended.map_err(io::Error::other),
        () = changed => connection.as_mut().graceful_shutdown(),
    }
    connection.await.map_err(io::Error::other)
}

async fn first_byte(stream: &TcpStream) -> io::Result<u8> {
    let mut first = [0];
    timeout(TIMEOUT, stream.peek(&mut first)).await??;
    let [byte] = first;
    Ok(byte)
}

async fn read_some(stream: &mut TcpStream) -> io::Result<()> {
    let mut buffer = vec![0; 16 * 1024];
    timeout(TIMEOUT, stream.read(&mut buffer)).await??;
    Ok(())
}

/// Says these bytes instead of a ServerHello, and reads on until the client has gone, so that the close does not
/// overtake what was said.
async fn say(mut stream: TcpStream, bytes: &[u8]) -> io::Result<()> {
    read_some(&mut stream).await?;
    stream.write_all(bytes).await?;
    stream.shutdown().await?;
    let rest = timeout(SECOND, tokio::io::copy(&mut stream, &mut tokio::io::sink())).await;
    rest.unwrap_or(Ok(0)).map(|_| ())
}

async fn hold(changed: impl Future<Output = ()>) -> io::Result<()> {
    // Either end of the wait is a good moment to close.
    let _ = timeout(TIMEOUT, changed).await;
    Ok(())
}

const TLS_HANDSHAKE: u8 = 0x16;
/// Longer than any client waits.
const TIMEOUT: Duration = Duration::from_secs(120);
