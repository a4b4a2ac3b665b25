//! `scim-setup`: the same engine in a terminal, and the same wizard in a browser.

use std::process::ExitCode;

/// Clears memory when it is freed: copies of the token in requests and answers do not stay behind.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    host::prepare();
    cli::run(std::env::args_os())
}
