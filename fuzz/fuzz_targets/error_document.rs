//! A server's refusal, in any form.
#![no_main]

use libfuzzer_sys::fuzz_target;
use net::{Body, Reply};

fuzz_target!(|bytes: &[u8]| {
    let reply =
        Reply { status: 400, headers: Vec::new(), body: Body::Whole(bytes.to_vec()), took: Default::default() };
    let _ = scim::ServerError::read(&reply);
    let text = String::from_utf8_lossy(bytes);
    let masked = net::SecretMask::new(["secret-token"]).mask(&text);
    assert!(!masked.to_ascii_lowercase().contains("secret-token"));
});
