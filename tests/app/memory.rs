//! Copies of the token in the memory of the program, which a core dump or a debugger would show.

#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, TcpListener};
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use std::time::Duration;

use host::{App, Memory, Start};
use model::flow::{Field, StepId};
use wizard::command::{AppCommand, SaveToken};
use wizard::engine::WizardCommand;

use crate::hostile::read_request;
use crate::{clipboard, wait};

#[test]
fn a_removed_token_is_in_memory_no_more_after_many_requests_with_it() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let address = serve_refusals();
    let storage = Arc::new(Memory::default());
    let desk = Arc::<clipboard::Board>::default();
    let wizard = App::start(runtime.handle().clone(), desk, storage, Start::Ask, |_| {});
    let answer = |field, value: &str| wizard.act(WizardCommand::Answer { field, value: value.to_owned() });
    wizard.act(AppCommand::ChooseMode { practice: false });
    answer(Field::EmailDomains, "contoso.com");
    answer(Field::Address, &address);
    let port = address.parse::<url::Url>().unwrap().port().unwrap();
    answer(Field::HostConfirmed, &format!("127.0.0.1:{port}"));
    let hidden: Vec<u8> =
        uuid::Uuid::new_v4().simple().to_string().bytes().map(|byte| byte ^ HIDING).collect();
    let token: String = hidden.iter().map(|byte| char::from(byte ^ HIDING)).collect();
    wizard.save_token(SaveToken { value: token.into(), session_only: true });
    answer(Field::ScimEnabled, "yes");
    wizard.act(WizardCommand::Goto { step: StepId::CheckConnection });
    let is_idle = || !serde_json::to_string(&wizard.view()).unwrap().contains(r#""busy":true"#);
    for _ in 0..20 {
        wizard.act(WizardCommand::Run);
        assert!(wait::until(Duration::from_secs(40), is_idle));
    }
    // Connections that are still open hold what they sent last.
    assert!(
        wait::until(Duration::from_secs(10), || copies(&hidden) <= 1),
        "{} copies while it is used",
        copies(&hidden)
    );
    assert_eq!(copies(&hidden), 1, "the token itself");
    wizard.act(WizardCommand::ForgetSecret);
    assert!(
        wait::until(Duration::from_secs(10), || copies(&hidden) == 0),
        "{} copies afterwards",
        copies(&hidden)
    );
}

/// A server that refuses every token, and keeps nothing of a request. Gives its address.
fn serve_refusals() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/scim/v2", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                let _ = read_request(&mut BufReader::new(&stream));
                let _ = stream.write_all(
                    b"HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                );
                let _ = stream.shutdown(Shutdown::Both);
            });
        }
    });
    address
}

/// How often what is hidden here is in the memory of this process that can be written to.
fn copies(hidden: &[u8]) -> usize {
    let memory = File::open("/proc/self/mem").unwrap();
    let mut buffer = vec![0; 1 << 20];
    let own = buffer.as_ptr() as u64..buffer.as_ptr() as u64 + buffer.len() as u64;
    let mut found = 0;
    for line in fs::read_to_string("/proc/self/maps").unwrap().lines().filter(|line| line.contains(" rw")) {
        let (from, rest) = line.split_once('-').unwrap();
        let number = |hex: &str| u64::from_str_radix(hex, 16).unwrap();
        let (mut at, end) = (number(from), number(rest.split(' ').next().unwrap()));
        while at < end {
            if own.contains(&at) {
                at = own.end;
                continue;
            }
            let stop = if at < own.start { end.min(own.start) } else { end };
            let length = usize::try_from(stop - at).unwrap().min(buffer.len());
            let Ok(read) = memory.read_at(&mut buffer[..length], at) else { break };
            // The standard library looks for a byte quickly; the rest is compared where it was found.
            let mut rest = &buffer[..read];
            while rest.skip_until(hidden[0] ^ HIDING).is_ok_and(|skipped| skipped > 0) {
                let is_copy = rest.iter().zip(&hidden[1..]).all(|(byte, hidden)| byte ^ HIDING == *hidden);
                found += usize::from(is_copy && rest.len() >= hidden.len() - 1);
            }
            if read == 0 {
                break;
            }
            // What begins in the last bytes of a part is found at the beginning of the next.
            let overlap = if at + (read as u64) < stop { hidden.len() - 1 } else { 0 };
            at += (read - overlap.min(read - 1)) as u64;
        }
    }
    // What was read is no copy to be found the next time.
    buffer.fill(0);
    found
}

/// The search must not find what it looks for in its own variables.
const HIDING: u8 = 0x5a;
