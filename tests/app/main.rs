//! One binary for what is true of the whole product: its screens, words, layers, permissions, crashes and secrets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise and says what it was"
)]

/// As in the programs: what is freed is cleared.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

mod attacks;
mod automatic;
mod clipboard;
mod codes;
mod demonstration;
mod disk;
mod echo;
mod explain;
mod graph;
mod handover;
mod hostile;
mod http;
mod inside;
mod ipc;
mod journeys;
mod kills;
mod leaks;
mod memory;
mod modes;
mod page_session;
mod policy;
mod promise;
mod rehearsal;
mod report;
mod said;
mod saved;
mod serve;
mod serve_attacks;
mod storage;
mod terminal;
mod trust;
mod wait;
mod window_texts;
#[cfg(windows)]
mod windows;
mod words;
