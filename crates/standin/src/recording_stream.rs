//! Which bytes did the client send?
//!
//! The HTTP library parses the request-target. [`RecordingStream`] is below it and keeps the first bytes of each request,
//! so that tests see the target as sent. It does not support pipelined requests, which no client here sends.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// A stream that records what is read from it.
pub(crate) struct RecordingStream<S> {
    stream: S,
    received: ReceivedBytes,
}

/// The bytes read since the last request ended.
#[derive(Clone, Default)]
pub(crate) struct ReceivedBytes(Arc<Mutex<Vec<u8>>>);

impl<S> RecordingStream<S> {
    pub(crate) fn new(stream: S) -> (Self, ReceivedBytes) {
        let received = ReceivedBytes::default();
        (Self { stream, received: received.clone() }, received)
    }
}

impl ReceivedBytes {
    /// The request-target of the request that was read, byte for byte.
    pub(crate) fn target(&self) -> Vec<u8> {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let line = bytes
            .split(|byte| *byte == b'\n')
            .find(|line| !line.iter().all(u8::is_ascii_whitespace))
            .unwrap_or_default();
        let first = line.iter().position(|byte| *byte == b' ').map_or(line.len(), |at| at + 1);
        let last = line.iter().rposition(|byte| *byte == b' ').unwrap_or(line.len());
        line.get(first..last).unwrap_or_default().to_vec()
    }

    /// Clears the bytes at the end of a request.
    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn record(&self, read: &[u8]) {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let room = LONGEST_LINE.saturating_sub(bytes.len()).min(read.len());
        bytes.extend_from_slice(read.get(..room).unwrap_or_default());
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for RecordingStream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.received.record(buffer.filled().get(before..).unwrap_or_default());
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for RecordingStream<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

const LONGEST_LINE: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_target_is_kept_byte_for_byte() {
        let received = ReceivedBytes::default();
        received.record(b"\r\nGET /a?b=%22+\xff#c HTTP/1.1\r\nHost: x y\r\n\r\n");
        assert_eq!(received.target(), b"/a?b=%22+\xff#c");
        received.clear();
        assert_eq!(received.target(), b"");
    }
}
