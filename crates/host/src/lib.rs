//! The real surroundings without Tauri, and the practice ones: keyring, files, clipboard, clock, and the choice
//! between setting up for real and practising.
//!
//! Practice is the same program given other addresses, another store and another vault. What only a desktop window
//! or only a browser has comes in through [`Surface`].

mod app;
mod clipboard;
mod crash;
mod demonstration;
mod directory;
mod drawer;
mod files;
mod journal;
mod keyring;
mod local;
mod places;
mod practice;
mod real;
mod surface;
mod vault;

pub use app::{App, Start};
pub use clipboard::Clipboard;
pub use files::{PlainFiles, save_new};
pub use journal::JournalFile;
pub use local::Local;
pub use places::{built_client_id, graph_hosts};
pub use real::now;
pub use surface::{Files, Surface};
pub use vault::{MemoryVault, Vault};
pub use wizard::view::View;

/// Sets up what every program needs; first thing in every `main`: the one cryptography provider, and a panic hook that
/// says where a panic was and not what it said, which may quote something that was typed.
pub fn prepare() {
    // A second call finds the provider installed, which is all that is wanted.
    let _ = rustls::crypto::ring::default_provider().install_default();
    crash::install_hook();
}
