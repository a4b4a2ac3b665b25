//! Where an organization's policy is on this system, and reading it, once, when it is first asked for.
//!
//! The first place where there is one counts; they are not merged. Only an administrator can write to any of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use model::policy::{Policy, PolicyValue};

/// What the organization has set for this computer, as it was at the start.
pub fn policy() -> &'static Policy {
    static READ: OnceLock<Policy> = OnceLock::new();
    READ.get_or_init(|| match of_this_computer().or_else(tried_out) {
        None => Policy::default(),
        Some(Ok(values)) => Policy::read(values),
        Some(Err(Unreadable)) => Policy::unreadable(),
    })
}

type Values = BTreeMap<String, PolicyValue>;

/// There is a policy, and it can't be read.
struct Unreadable;

/// A JSON file that is tried out where no policy is set: `SCIM_SETUP_POLICY`. It can take a freedom away, never give one.
fn tried_out() -> Option<Result<Values, Unreadable>> {
    let path = PathBuf::from(std::env::var_os("SCIM_SETUP_POLICY").filter(|name| !name.is_empty())?);
    // A name with no file behind it is a mistake, not an absence.
    Some(json_at(&path).unwrap_or(Err(Unreadable)))
}

/// The JSON object in a file; `None` where there is no file.
fn json_at(path: &Path) -> Option<Result<Values, Unreadable>> {
    let bytes = content(path)?;
    Some(bytes.and_then(|bytes| serde_json::from_slice(&bytes).map_err(|_| Unreadable)))
}

/// The first bytes of a file, many more than a policy has; `None` where there is no file.
fn content(path: &Path) -> Option<Result<Vec<u8>, Unreadable>> {
    use std::io::Read;
    let file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
        Err(_) => return Some(Err(Unreadable)),
    };
    let mut bytes = Vec::new();
    let read = file.take(MOST_BYTES).read_to_end(&mut bytes);
    Some(read.map(|_| bytes).map_err(|_| Unreadable))
}

/// The registry keys that Group Policy and Intune write: of the computer, then of the person.
#[cfg(windows)]
fn of_this_computer() -> Option<Result<Values, Unreadable>> {
    use windows_registry::{CURRENT_USER, LOCAL_MACHINE};
    const KEY: &str = r"SOFTWARE\Policies\SCIM Setup Assistant";
    /// `HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)`
    const NOT_FOUND: i32 = 0x8007_0002_u32.cast_signed();
    [LOCAL_MACHINE, CURRENT_USER].into_iter().find_map(|hive| match hive.open(KEY) {
        // An empty key may stay behind when a policy is taken away.
        Ok(key) => registry_values(&key)
            .map_or(Some(Err(Unreadable)), |values| (!values.is_empty()).then_some(Ok(values))),
        Err(error) if error.code().0 == NOT_FOUND => None,
        Err(_) => Some(Err(Unreadable)),
    })
}

#[cfg(windows)]
fn registry_values(key: &windows_registry::Key) -> Option<Values> {
    use windows_registry::{Type, Value};
    let read = |value: Value| match value.ty() {
        Type::U32 => u32::try_from(value).map(|number| PolicyValue::Number(number.into())).ok(),
        Type::String | Type::ExpandString => String::try_from(value).map(PolicyValue::Text).ok(),
        Type::MultiString => Vec::<String>::try_from(value).map(PolicyValue::Texts).ok(),
        Type::U64 | Type::Bytes | Type::Other(_) => None,
    };
    let values = key.values().ok()?;
    Some(values.map(|(name, value)| (name, read(value).unwrap_or_else(PolicyValue::other))).collect())
}

/// The property lists that a management profile writes: for the computer, then for the person.
#[cfg(target_os = "macos")]
fn of_this_computer() -> Option<Result<Values, Unreadable>> {
    const FOLDER: &str = "/Library/Managed Preferences";
    const FILE: &str = "org.scim-setup.assistant.plist";
    let of_person = std::env::var_os("USER").map(|user| Path::new(FOLDER).join(user).join(FILE));
    [Some(Path::new(FOLDER).join(FILE)), of_person].into_iter().flatten().find_map(|path| {
        let bytes = content(&path)?;
        let values = bytes.and_then(|bytes| plist::from_bytes::<Values>(&bytes).map_err(|_| Unreadable));
        // What the profile says of itself is no setting.
        Some(
            values
                .map(|values| values.into_iter().filter(|(name, _)| !name.starts_with("Payload")).collect()),
        )
    })
}

/// The file of the computer's administrator.
#[cfg(not(any(windows, target_os = "macos")))]
fn of_this_computer() -> Option<Result<Values, Unreadable>> {
    json_at(Path::new("/etc/scim-setup-assistant/policy.json"))
}

/// What of a policy is read, in bytes.
const MOST_BYTES: u64 = 256 * 1024;
