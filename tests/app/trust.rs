//! Which authorities this computer trusts while a test runs, and the address that they vouch for.
//!
//! On Linux, a file says so. Windows has a store in its registry; a test needs a key of it that it may write to and that
//! counts: `SCIM_SETUP_TEST_ROOTS`, which `cargo xtask test` sets for Wine.

use std::path::PathBuf;
use std::sync::{PoisonError, RwLock};

use standin::Authorities;
use tempfile::TempDir;

/// Authorities that are trusted until this is dropped.
pub struct Trust {
    /// The file for `SSL_CERT_FILE`.
    pub file: PathBuf,
    #[cfg(windows)]
    _in_registry: registry::Keys,
}

impl Trust {
    pub fn new(home: &TempDir, authorities: &Authorities) -> Trust {
        let file = home.path().join("trusted.pem");
        let both = [&authorities.public, &authorities.private];
        crate::terminal::save(&file, &both.map(|one| one.pem.as_str()).join("\n"));
        Trust {
            file,
            #[cfg(windows)]
            _in_registry: registry::Keys::of(home, &both.map(|one| one.der.as_slice())),
        }
    }
}

/// As long as this lives, no authority comes or goes: a program that reads a store which changes meanwhile may miss one.
pub fn unchanged() -> impl Drop {
    CHANGES.read().unwrap_or_else(PoisonError::into_inner)
}

static CHANGES: RwLock<()> = RwLock::new(());

/// The same address by name on Windows: Wine takes no certificate for a number, as Windows does.
pub fn vouched_for(address: String) -> String {
    if cfg!(windows) { address.replace("https://127.0.0.1", "https://localhost") } else { address }
}

#[cfg(windows)]
mod registry {
    use std::fmt::Write;
    use std::process::{Command, Stdio};
    use std::sync::PoisonError;

    use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
    use tempfile::TempDir;

    /// Keys of the store, which are removed with this.
    pub struct Keys(Vec<String>);

    impl Keys {
        pub fn of(home: &TempDir, certificates: &[&[u8]]) -> Keys {
            let store = std::env::var("SCIM_SETUP_TEST_ROOTS")
                .expect("SCIM_SETUP_TEST_ROOTS names no key of the registry for trusted authorities");
            let mut file = "Windows Registry Editor Version 5.00\r\n".to_owned();
            let mut keys = Vec::new();
            for certificate in certificates {
                let thumbprint = digest(&SHA1_FOR_LEGACY_USE_ONLY, certificate);
                let key = format!(r"{store}\{}", hex(thumbprint.as_ref(), "").to_uppercase());
                // One property: the certificate itself, with its number, an encoding, and its length.
                let length = u32::try_from(certificate.len()).unwrap();
                let head = [CERTIFICATE, 1, length].map(u32::to_le_bytes).concat();
                let blob = hex(&[head.as_slice(), certificate].concat(), ",");
                write!(file, "\r\n[{key}]\r\n\"Blob\"=hex:{blob}\r\n").unwrap();
                keys.push(key);
            }
            let path = home.path().join("trusted.reg");
            crate::terminal::save(&path, &file);
            let _changes = super::CHANGES.write().unwrap_or_else(PoisonError::into_inner);
            reg(&["import", path.to_str().unwrap()]);
            Keys(keys)
        }
    }

    impl Drop for Keys {
        fn drop(&mut self) {
            let _changes = super::CHANGES.write().unwrap_or_else(PoisonError::into_inner);
            for key in &self.0 {
                reg(&["delete", key, "/f"]);
            }
        }
    }

    fn reg(arguments: &[&str]) {
        let mut command = Command::new("reg");
        let status = command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert!(status.success(), "reg {arguments:?}: {status}");
    }

    fn hex(bytes: &[u8], between: &str) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(between)
    }

    /// `CERT_CERT_PROP_ID` of the Windows API.
    const CERTIFICATE: u32 = 32;
}
