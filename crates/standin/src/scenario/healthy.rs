//! In which ways can a server be unusual and still be right?
//!
//! No row here has a problem to find: a client that complains about one of them is wrong.

use std::time::Duration;

use super::row::Scenario;
use crate::plan::{Address, Plan, ProxyBehavior, ResponseBehavior};
use standin_trelica::Delivery;
use standin_trelica::{RoleFormat, ServerBehavior};

pub(super) const ROWS: &[Scenario] = &[
    Scenario::healthy("healthy", &["as documented"], |_| Plan::default()),
    Scenario::healthy("healthy-slow", &["1.2 s an answer", "200 ms an answer"], |variant| {
        let milliseconds = super::row::either(variant, 1200, 200);
        Plan::with_response(ResponseBehavior::Delayed(Duration::from_millis(milliseconds)))
    }),
    Scenario::healthy("healthy-chunked", &["chunks of 37 bytes"], |_| {
        Plan::with_response(ResponseBehavior::Delivered(Delivery::Chunked))
    }),
    Scenario::healthy("healthy-gzip", &["gzip where the client accepts it"], |_| {
        Plan::with_response(ResponseBehavior::Gzipped)
    }),
    Scenario::healthy(
        "healthy-content-type",
        &["application/json", "text/json", "application/json with a charset"],
        |variant| {
            Plan::with_response(ResponseBehavior::ContentType(match variant {
                0 => "application/json",
                1 => "text/json",
                _ => "application/json;charset=UTF-8",
            }))
        },
    ),
    Scenario::healthy("healthy-unknown-attributes", &["in the list and in people"], |_| {
        Plan::with_response(ResponseBehavior::WithUnknownAttributes)
    }),
    Scenario::healthy("healthy-discovery-missing", &["404"], |_| Plan::default()),
    Scenario::healthy("healthy-discovery-present", &["all three documents"], |_| {
        Plan::with_behavior(ServerBehavior { shows_discovery: true, ..ServerBehavior::default() })
    }),
    Scenario::healthy("healthy-empty", &["nobody there yet"], |_| {
        Plan::with_behavior(ServerBehavior { knows_nobody: true, ..ServerBehavior::default() })
    }),
    Scenario::healthy("healthy-no-final-slash", &["Base URL without it"], |_| {
        Plan::with_address(Address::OwnWithoutFinalSlash)
    }),
    Scenario::healthy("healthy-proxy", &["a proxy that tunnels"], |_| {
        Plan::with_proxy(ProxyBehavior::Tunnels)
    }),
    Scenario::healthy(
        "healthy-roles-shape",
        &["no roles attribute", "only display", "bare text"],
        |variant| {
            let role_format = match variant {
                0 => RoleFormat::Absent,
                1 => RoleFormat::DisplayOnly,
                _ => RoleFormat::BareText,
            };
            Plan::with_behavior(ServerBehavior { role_format, ..ServerBehavior::default() })
        },
    )
    .of_person(),
];
