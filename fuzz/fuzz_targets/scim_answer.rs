//! A server's 2xx body: read as a list, as a page and as a person, whatever it is, without harm; what was read survives.
#![no_main]

use libfuzzer_sys::fuzz_target;
use net::{Body, Reply};

fuzz_target!(|bytes: &[u8]| {
    let reply =
        Reply { status: 200, headers: Vec::new(), body: Body::Whole(bytes.to_vec()), took: Default::default() };
    if let Ok(list) = scim::read_list(&reply) {
        // The quick way, which reads no resource, finds the same ones.
        let (page, cursor) = scim::read_page(reply.clone()).unwrap();
        assert_eq!((page.total, &cursor), (list.total, &list.next_cursor));
        let quick = page.users().filter_map(Result::ok);
        assert!(quick.eq(list.users()));
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
