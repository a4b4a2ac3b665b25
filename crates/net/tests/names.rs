//! Names on the way to a server.

use std::time::Duration;

use net::{Failure, Limits, NetworkSettings, Phase, ProxyChoice};

#[tokio::test]
async fn a_name_that_can_never_exist_is_not_found_without_anybody_being_asked() {
    // No time at all: whoever asks a name server gets no answer.
    let limits = Limits { connect: Duration::ZERO, ..Limits::default() };
    let network = NetworkSettings { limits, proxy: ProxyChoice::Direct, ..NetworkSettings::default() };
    for name in ["trelica.invalid", "eu.Trelica.INVALID.", "invalid"] {
        let probe = net::probe(&network, &format!("https://{name}/").parse().unwrap()).await;
        let failure = probe.failure.unwrap();
        assert!(matches!(failure, (Phase::Name, Failure::NameNotFound { .. })), "{name}: {failure:?}");
    }
}

#[tokio::test]
async fn localhost_is_this_computer_and_no_name_server_is_asked() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let limits = Limits { connect: Duration::from_secs(5), ..Limits::default() };
    let network = NetworkSettings { limits, proxy: ProxyChoice::Direct, ..NetworkSettings::default() };
    let probe = net::probe(&network, &format!("http://localhost:{port}/").parse().unwrap()).await;
    assert_eq!(probe.failure, None);
}
