//! Messages of any bytes: explaining and masking survive them, and nothing of them comes back.
#![no_main]

use explain::explain;
use model::spoken_code;
use support::redact::mask_secrets;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let explanation = explain(&text);
    assert!(explanation.matches.len() <= 4);
    let masked = mask_secrets(&text);
    // What is masked once stays as it is: masking is done again whenever a text is saved again.
    assert_eq!(mask_secrets(&masked), masked);
    let _ = spoken_code::read(&text);
});
