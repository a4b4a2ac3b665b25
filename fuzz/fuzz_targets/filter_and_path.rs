//! Filters and paths: what can be read is written so that it reads the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use scim::{AttributePath, Filter, Path};

fuzz_target!(|text: &str| {
    if let Ok(filter) = text.parse::<Filter>() {
        assert_eq!(filter.to_string().parse::<Filter>().unwrap(), filter);
    }
    if let Ok(path) = text.parse::<Path>() {
        assert_eq!(path.to_string().parse::<Path>().unwrap(), path);
    }
    if let Ok(attribute) = text.parse::<AttributePath>() {
        assert_eq!(attribute.to_string().parse::<AttributePath>().unwrap(), attribute);
    }
});
