//! One binary for what is true of the whole product: its screens, words, layers, permissions, crashes and secrets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test stops at the first surprise and says what it was"
)]

mod automatic;
mod clipboard;
mod codes;
mod demonstration;
mod explain;
mod graph;
mod handover;
mod hostile;
mod http;
mod ipc;
mod journeys;
mod kills;
mod leaks;
mod modes;
mod page_session;
mod rehearsal;
mod report;
mod said;
mod saved;
mod serve;
mod serve_attacks;
mod storage;
mod terminal;
mod wait;
mod window_texts;
mod words;
