//! The packages in `target/packages`, installed, started and removed where nothing of ours was before: a Debian and an RPM
//! database in clean roots, and a Windows under Wine. `cargo xtask test --only packages`, as root.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a test stops at the first surprise and says what it was"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Budgets for what is downloaded.
const MOST_OF_DEB: u64 = 10_000_000;
const MOST_OF_ZIP: u64 = 12_000_000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The package whose name ends so.
fn package(ending: &str) -> PathBuf {
    let folder = root().join("target/packages");
    let entries =
        fs::read_dir(&folder).unwrap_or_else(|_| panic!("there are no packages: cargo xtask package"));
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_str().unwrap().ends_with(ending))
        .collect();
    assert_eq!(found.len(), 1, "{ending}: {found:?}");
    found.remove(0)
}

fn is_within(package: &Path, budget: u64) {
    let size = fs::metadata(package).unwrap().len();
    println!("{}: {:.2} MB", package.file_name().unwrap().display(), size as f64 / 1e6);
    assert!(size <= budget, "{size} bytes, and {budget} is the budget");
}

fn run(program: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().unwrap();
    assert!(
        output.status.success(),
        "{program} {arguments:?}: {}\n{}{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// A Debian with nothing in it but itself, made once and copied for each test.
static CLEAN: LazyLock<PathBuf> = LazyLock::new(|| {
    let clean = root().join("target/clean-debian");
    if !clean.join("usr/bin/apt-get").exists() {
        let _ = fs::remove_dir_all(&clean);
        run("debootstrap", &["--variant=minbase", "bookworm", clean.to_str().unwrap(), &mirror()]);
        // It installs from where this computer does.
        for from in
            ["/etc/apt/sources.list", "/etc/apt/sources.list.d", "/etc/apt/apt.conf.d", "/etc/resolv.conf"]
        {
            if Path::new(from).exists() {
                let to = clean.join(from.trim_start_matches('/'));
                run("cp", &["-rT", from, to.to_str().unwrap()]);
            }
        }
    }
    clean
});

/// The mirror that this computer uses.
fn mirror() -> String {
    let policy = said(&run("apt-cache", &["policy"]));
    let mut words =
        policy.split_whitespace().filter(|word| word.starts_with("http") && word.contains("/debian"));
    words.find(|word| !word.contains("security")).expect("apt names no mirror of Debian").to_owned()
}

/// A root of its own, with this computer's devices; gone with this.
struct CleanRoot(PathBuf);

impl CleanRoot {
    fn new(name: &str) -> CleanRoot {
        let path = root().join("target").join(format!("clean-root-{name}"));
        let this = CleanRoot(path);
        this.unmount();
        let _ = fs::remove_dir_all(&this.0);
        run("cp", &["-a", CLEAN.to_str().unwrap(), this.path()]);
        for (kind, place) in [("proc", "proc"), ("devpts", "dev/pts")] {
            let place = this.0.join(place);
            fs::create_dir_all(&place).unwrap();
            run("mount", &["-t", kind, kind, place.to_str().unwrap()]);
        }
        // The screen that xvfb-run shows is reached by a socket in this folder.
        let sockets = this.0.join("tmp/.X11-unix");
        fs::create_dir_all(&sockets).unwrap();
        run("mount", &["--bind", "/tmp/.X11-unix", sockets.to_str().unwrap()]);
        if let Some(cookie) = std::env::var_os("XAUTHORITY") {
            fs::copy(cookie, this.0.join("root/.Xauthority")).unwrap();
        }
        this
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    fn inside(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new("chroot");
        command.arg(&self.0).args(["/usr/bin/env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root"]);
        command.args(["DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]);
        for name in ["DISPLAY", "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"] {
            if let Ok(value) = std::env::var(name) {
                command.arg(format!("{name}={value}"));
            }
        }
        command.arg(program).args(arguments).stdin(Stdio::null());
        command
    }

    fn run(&self, program: &str, arguments: &[&str]) -> String {
        let output = self.inside(program, arguments).output().unwrap();
        let all = format!("{}{}", said(&output), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{program} {arguments:?}: {}\n{all}", output.status);
        all
    }

    /// Every file, link and folder, but for what every installation of any package changes.
    fn files(&self) -> Vec<String> {
        let listed =
            run("find", &[self.path(), "-xdev", "-not", "-path", "*/proc/*", "-not", "-path", "*/tmp/*"]);
        let names = said(&listed);
        let mut names: Vec<String> = names
            .lines()
            .map(|line| line.trim_start_matches(self.path()).to_owned())
            .filter(|name| name.contains("scim-setup") || name.contains("SCIM Setup"))
            .collect();
        names.sort();
        names
    }

    /// Starts the window program and waits until its window is there.
    fn shows_its_window(&self) {
        self.run("scim-setup", &["--version"]);
        let mut program = Running(self.inside("scim-setup-assistant", &["--practice"]).spawn().unwrap());
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            let found = Command::new("xdotool")
                .args(["search", "--onlyvisible", "--name", "SCIM Setup Assistant"])
                .output()
                .unwrap();
            if !said(&found).is_empty() {
                break;
            }
            assert!(program.0.try_wait().unwrap().is_none(), "it ended by itself");
            assert!(Instant::now() < end, "no window came");
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    fn unmount(&self) {
        for place in ["tmp/.X11-unix", "dev/pts", "proc"] {
            let _ = Command::new("umount").arg("-l").arg(self.0.join(place)).stderr(Stdio::null()).status();
        }
    }
}

impl Drop for CleanRoot {
    fn drop(&mut self) {
        self.unmount();
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A program that ends with this.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn the_deb_is_installed_started_and_removed_in_a_clean_debian() {
    let deb = package(".deb");
    is_within(&deb, MOST_OF_DEB);
    let clean = CleanRoot::new("deb");
    fs::copy(&deb, clean.0.join("root/package.deb")).unwrap();
    clean.run("apt-get", &["update", "--quiet"]);
    clean.run("apt-get", &["install", "--yes", "--quiet", "--no-install-recommends", "/root/package.deb"]);
    let version = clean.run("scim-setup", &["--version"]);
    assert_eq!(version.trim(), format!("scim-setup {}", env!("CARGO_PKG_VERSION")));
    let installed = clean.files();
    for wanted in [
        "/usr/bin/scim-setup",
        "/usr/bin/scim-setup-assistant",
        "/usr/share/applications/scim-setup-assistant.desktop",
        "/usr/share/doc/scim-setup-assistant/THIRD-PARTY-LICENSES",
        "/usr/share/metainfo/org.scim-setup.assistant.metainfo.xml",
    ] {
        assert!(installed.iter().any(|name| name == wanted), "{wanted} is not in {installed:#?}");
    }
    clean.shows_its_window();
    clean.run("apt-get", &["purge", "--yes", "--quiet", "scim-setup-assistant"]);
    let left: Vec<String> = clean
        .files()
        .into_iter()
        .filter(|name| !name.starts_with("/root/") && !name.starts_with("/var/log"))
        .collect();
    assert_eq!(left, [""; 0], "something stayed behind");
}

#[test]
fn the_rpm_is_installed_started_and_removed_in_a_root_of_its_own() {
    let rpm = package(".rpm");
    let clean = CleanRoot::new("rpm");
    // A Debian has the libraries by other names, so that what it depends on is installed from there.
    let needs = said(&run("rpm", &["--query", "--requires", "--package", rpm.to_str().unwrap()]));
    assert!(needs.contains("webkit2gtk4.1") || needs.contains("libwebkit2gtk-4.1.so.0"), "{needs}");
    clean.run("apt-get", &["update", "--quiet"]);
    let libraries =
        ["install", "--yes", "--quiet", "--no-install-recommends", "libwebkit2gtk-4.1-0", "libgtk-3-0"];
    clean.run("apt-get", &libraries);
    run("rpm", &["--root", clean.path(), "--initdb"]);
    run("rpm", &["--root", clean.path(), "--install", "--nodeps", rpm.to_str().unwrap()]);
    run("rpm", &["--root", clean.path(), "--verify", "--nodeps", "scim-setup-assistant"]);
    clean.shows_its_window();
    run("rpm", &["--root", clean.path(), "--erase", "scim-setup-assistant"]);
    // Tauri's RPM has files only, and its empty folder of documents stays.
    let is_file = |name: &String| !clean.0.join(name.trim_start_matches('/')).is_dir();
    let left: Vec<String> =
        clean.files().into_iter().filter(|name| !name.starts_with("/root/")).filter(is_file).collect();
    assert_eq!(left, [""; 0], "something stayed behind");
}

#[test]
fn the_zip_is_unpacked_and_started_from_a_folder_with_spaces() {
    let zip = package("windows-x64.zip");
    is_within(&zip, MOST_OF_ZIP);
    let folder = tempfile::Builder::new().prefix("a folder with spaces ").tempdir().unwrap();
    run("unzip", &["-q", zip.to_str().unwrap(), "-d", folder.path().to_str().unwrap()]);
    let inside = folder.path().join("SCIM Setup Assistant");
    for name in [
        "LICENSE-MIT.txt",
        "LICENSE-APACHE.txt",
        "THIRD-PARTY-LICENSES.txt",
        "Read me.txt",
        "WebView2Loader.dll",
    ] {
        assert!(inside.join(name).is_file(), "{name} is missing");
    }
    // What Debian's Wine lacks; it is never packaged.
    let helpers = PathBuf::from(std::env::var("SCIM_SETUP_WINE_HELPERS").unwrap());
    fs::copy(helpers.join("bcryptprimitives.dll"), inside.join("bcryptprimitives.dll")).unwrap();
    let version = run("wine", &[inside.join("scim-setup.exe").to_str().unwrap(), "--version"]);
    assert_eq!(said(&version), format!("scim-setup {}", env!("CARGO_PKG_VERSION")));
    // Without WebView2, it goes on in the browser: the program that lies beside it is found.
    let opened = root().join("target/opened-link");
    let _ = fs::remove_file(&opened);
    let browser = root().join("tests/windows/note-link.sh");
    let key = r"HKCU\Software\Wine\WineBrowser";
    run("wine", &["reg", "add", key, "/v", "Browsers", "/d", browser.to_str().unwrap(), "/f"]);
    let mut window = Command::new("wine");
    let _running =
        Running(window.arg(inside.join("SCIM Setup Assistant.exe")).stdin(Stdio::null()).spawn().unwrap());
    let end = Instant::now() + Duration::from_secs(60);
    while !opened.exists() {
        assert!(Instant::now() < end, "no link was opened");
        std::thread::sleep(Duration::from_millis(200));
    }
    let link = fs::read_to_string(&opened).unwrap();
    let page = run("curl", &["--silent", "--fail", "--noproxy", "*", link.split('#').next().unwrap()]);
    assert!(said(&page).contains("id=\"app\""), "{link}");
    let _ = Command::new("wine").args(["taskkill", "/F", "/IM", "scim-setup.exe"]).output();
    run("wine", &["reg", "delete", key, "/v", "Browsers", "/f"]);
}
