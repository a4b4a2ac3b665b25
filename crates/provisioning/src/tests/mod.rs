//! Tests of the whole setup against the stand-in: with kills and lost responses, and with every documented fault.

mod faults;
mod fixture;
mod kills;
#[path = "../../../../tests/support/unattended.rs"]
mod unattended;
