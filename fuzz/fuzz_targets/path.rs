//! Paths that can be read are written so that they are read the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use scim::Path;

fuzz_target!(|text: &str| {
    if let Ok(path) = text.parse::<Path>() {
        assert_eq!(path.to_string().parse::<Path>().unwrap(), path);
    }
});
