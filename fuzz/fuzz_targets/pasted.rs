//! What people paste: address and token in any order, and Entra's messages.
#![no_main]

use model::address::Address;
use model::domains;
use connection::{paste, token};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|pasted: (&str, &str)| {
    let (address, secret) = pasted;
    let mut sorted = paste::sort_out(address, secret);
    let _ = Address::read(&sorted.address, &mut sorted.tidied);
    let _ = token::judge(&sorted.token, Timestamp::UNIX_EPOCH);
    let _ = token::ends_in(&sorted.token);
    let _ = domains::read(address);
    let _ = explain::explain_connection_test(address);
    let _ = explain::explain_provisioning(address, secret);
});
