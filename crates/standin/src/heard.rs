//! Which bytes did the client really write?
//!
//! The HTTP library hands over a parsed request-target. [`Heard`] sits below it and keeps the first bytes of each
//! request, so that the target can be recorded as it was on the wire. Pipelined requests are not told apart; no client
//! here sends any.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// A stream that remembers what was read from it.
pub(crate) struct Heard<S> {
    stream: S,
    ear: Ear,
}

/// What was read since the last request was answered.
#[derive(Clone, Default)]
pub(crate) struct Ear(Arc<Mutex<Vec<u8>>>);

impl<S> Heard<S> {
    pub(crate) fn new(stream: S) -> (Self, Ear) {
        let ear = Ear::default();
        (Self { stream, ear: ear.clone() }, ear)
    }
}

impl Ear {
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

    /// The request is over; what comes next belongs to the next one.
    pub(crate) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn remember(&self, heard: &[u8]) {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let room = LONGEST_LINE.saturating_sub(bytes.len()).min(heard.len());
        bytes.extend_from_slice(heard.get(..room).unwrap_or_default());
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Heard<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.ear.remember(buffer.filled().get(before..).unwrap_or_default());
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Heard<S> {
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
        let ear = Ear::default();
        ear.remember(b"\r\nGET /a?b=%22+\xff#c HTTP/1.1\r\nHost: x y\r\n\r\n");
        assert_eq!(ear.target(), b"/a?b=%22+\xff#c");
        ear.forget();
        assert_eq!(ear.target(), b"");
    }
}
