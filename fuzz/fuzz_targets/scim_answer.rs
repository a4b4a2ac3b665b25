//! The body of a 2xx reply, read as a list, as a page and as a user: no panic, and page and list agree.
#![no_main]

use libfuzzer_sys::fuzz_target;
use net::{Body, Reply};

fuzz_target!(|bytes: &[u8]| {
    let reply =
        Reply { status: 200, headers: Vec::new(), body: Body::Whole(bytes.to_vec()), took: Default::default() };
    let list = scim::read_list(&reply);
    // A page skips what it does not read, so it can be deeper nested than a list.
    if let (Ok(page), Ok(list)) = (scim::read_page(&reply), &list) {
        assert_eq!((page.total, page.users.len()), (list.total, list.resources.len()));
        for (listed, user) in page.users.iter().zip(list.users()) {
            assert_eq!((listed.id.as_deref(), listed.active), (user.id().as_deref(), user.is_active()));
            assert_eq!(listed.user_name.as_deref(), user.user_name());
            assert_eq!(listed.external_id.as_deref(), user.external_id());
        }
    }
    if let Ok(list) = list {
        let _ = list.is_nobody();
        for user in list.users() {
            let _ = (user.roles(), user.last_modified());
        }
    }
    if let Ok(person) = scim::read_resource(&reply) {
        for path in ["emails[type eq \"work\"].value", "name.givenName", "urn:a:b:c.d"] {
            let path: scim::Path = path.parse().unwrap();
            let _ = path.find(&person);
        }
    }
});
