//! The program around the wizard, without Tauri: the choice between the real set-up and practice, where things are kept,
//! and what a shell needs of this computer.
//!
//! A shell implements [`wizard::host::Host`]; [`Browser`] is the one of `serve`. Practice is the same wizard with
//! [`Memory`] as its storage and a stand-in for Trelica and Entra.

mod app;
mod browser;
mod clipboard;
pub mod computer;
mod data_directory;
mod demonstration;
mod directory;
mod endpoints;
mod faults;
mod journal;
mod keyring;
mod memory;
mod panic_hook;
mod practice;

pub use app::{App, Start};
pub use browser::Browser;
pub use clipboard::Clipboard;
pub use computer::now;
pub use data_directory::data_directory;
pub use directory::{Directory, save_new};
pub use endpoints::{built_client_id, graph_hosts};
pub use journal::JournalFile;
pub use memory::Memory;
pub use wizard::view::View;

/// Sets up what every program needs, first thing in each `main`: the cryptography provider, and a panic hook that reports
/// where a panic happened without its message, which may quote what was typed.
pub fn prepare() {
    // An error means that a provider is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    panic_hook::install();
}
