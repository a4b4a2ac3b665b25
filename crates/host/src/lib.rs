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
mod environment;
mod faults;
mod journal;
mod keyring;
mod memory;
mod panic_hook;
mod policy;
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
pub use policy::policy;
pub use wizard::view::View;

/// Sets up what every program needs, first thing in each `main`: no core dump, which would hold the token; the cryptography
/// provider; and a panic hook that reports where a panic happened without its message, which may quote what was typed.
pub fn prepare() {
    no_core_dump();
    // An error means that a provider is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    panic_hook::install();
}

#[cfg(unix)]
fn no_core_dump() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    // Where a limit cannot be set, dumps are as the system wants them.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    // A program that receives dumps gets them in spite of the limit. This also keeps other processes of this user from
    // reading the memory, except debuggers that may read any.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

/// Windows asks the person before it sends a dump anywhere, and keeps none by itself.
#[cfg(not(unix))]
fn no_core_dump() {}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #[test]
    fn a_prepared_program_cannot_be_dumped() {
        super::prepare();
        let behavior = rustix::process::dumpable_behavior().unwrap();
        assert_eq!(behavior, rustix::process::DumpableBehavior::NotDumpable);
    }
}
