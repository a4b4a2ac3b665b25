//! A server's 2xx body: read as a list and as a person, whatever it is, without harm; what was read survives.
#![no_main]

use libfuzzer_sys::fuzz_target;
use net::{Body, Reply};

fuzz_target!(|bytes: &[u8]| {
    let reply =
        Reply { status: 200, headers: Vec::new(), body: Body::Whole(bytes.to_vec()), took: Default::default() };
    if let Ok(list) = scim::read_list(&reply) {
        let _ = list.is_nobody();
        for user in list.users() {
            let _ = (user.id(), user.user_name(), user.external_id(), user.is_active(), user.roles());
            let _ = user.last_modified();
        }
    }
    if let Ok(person) = scim::read_resource(&reply) {
        for path in ["emails[type eq \"work\"].value", "name.givenName", "urn:a:b:c.d"] {
            let path: scim::Path = path.parse().unwrap();
            let _ = path.find(&person);
        }
    }
});
