//! In which ways can a server be unusual and still be right?
//!
//! No row here has a problem to find: a client that complains about one of them is wrong.

use std::time::Duration;

use super::row::Scenario;
use crate::answer::Delivery;
use crate::plan::{Address, Plan, ProxyMood, Spoken};
use crate::trelica::quirks::{Quirks, RolesShown};

pub(super) const ROWS: &[Scenario] = &[
    Scenario::healthy("healthy", &["as documented"], |_| Plan::default()),
    Scenario::healthy("healthy-slow", &["1.2 s an answer", "200 ms an answer"], |variant| {
        let milliseconds = super::row::either(variant, 1200, 200);
        Plan::speaking(Spoken::Slowly(Duration::from_millis(milliseconds)))
    }),
    Scenario::healthy("healthy-chunked", &["chunks of 37 bytes"], |_| {
        Plan::speaking(Spoken::Delivered(Delivery::Chunked))
    }),
    Scenario::healthy("healthy-gzip", &["gzip where the client accepts it"], |_| {
        Plan::speaking(Spoken::Gzipped)
    }),
    Scenario::healthy(
        "healthy-content-type",
        &["application/json", "text/json", "application/json with a charset"],
        |variant| {
            Plan::speaking(Spoken::Typed(match variant {
                0 => "application/json",
                1 => "text/json",
                _ => "application/json;charset=UTF-8",
            }))
        },
    ),
    Scenario::healthy("healthy-unknown-attributes", &["in the list and in people"], |_| {
        Plan::speaking(Spoken::WithUnknownAttributes)
    }),
    Scenario::healthy("healthy-discovery-missing", &["404"], |_| Plan::default()),
    Scenario::healthy("healthy-discovery-present", &["all three documents"], |_| {
        Plan::with(Quirks { shows_discovery: true, ..Quirks::default() })
    }),
    Scenario::healthy("healthy-empty", &["nobody there yet"], |_| {
        Plan::with(Quirks { knows_nobody: true, ..Quirks::default() })
    }),
    Scenario::healthy("healthy-no-final-slash", &["Base URL without it"], |_| {
        Plan::at(Address::OwnWithoutFinalSlash)
    }),
    Scenario::healthy("healthy-proxy", &["a proxy that tunnels"], |_| Plan::behind(ProxyMood::Tunnels)),
    Scenario::healthy(
        "healthy-roles-shape",
        &["no roles attribute", "only display", "bare text"],
        |variant| {
            let roles_shown = match variant {
                0 => RolesShown::Absent,
                1 => RolesShown::DisplayOnly,
                _ => RolesShown::BareText,
            };
            Plan::with(Quirks { roles_shown, ..Quirks::default() })
        },
    )
    .of_person(),
];
