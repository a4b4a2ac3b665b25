//! `cargo xtask bench`: is it as quick, as quiet and as small as it is meant to be?
//!
//! Everything is measured on release builds, on this machine, under a screen that nobody looks at; nothing is written
//! but a table on standard output. `docs/performance.md` says how each figure is come by and what it leaves out. Half of
//! the figures are held against an empty window that is measured in the same run, because the machine is in the other.

mod explain;
mod list;
mod processes;
mod rehearse;
mod screen;
mod scripts;
mod times;
mod window;

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use self::explain::explain;
use self::list::list;
use self::processes::pause;
use self::rehearse::rehearse;
use self::screen::Screen;
use self::scripts::{CHOICES, CLOCK, PAGES, TO_THE_CHECK};
use self::times::{Times, row};
use self::window::{Window, quoted};
use crate::{Result, setup, steps, tools, ui};

/// `cargo xtask bench [--pictures FOLDER] [--only PART]`
pub fn command(options: &[String]) -> Result {
    let mut pictures = None;
    let mut only = None;
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match (option.as_str(), options.next()) {
            ("--pictures", Some(folder)) => pictures = Some(PathBuf::from(folder)),
            ("--only", Some(part)) if PARTS.contains(&part.as_str()) => only = Some(part.as_str()),
            _ => {
                let parts = PARTS.join(", ");
                return Err(format!("`cargo xtask bench` takes --pictures FOLDER and --only {parts}.").into());
            }
        }
    }
    let wanted = |part| only.is_none_or(|only| only == part);
    if only == Some("list") {
        // It needs neither the programs nor a screen.
        list()?;
        println!("\nThe machine: {}", machine());
        return Ok(());
    }
    setup::to_test()?;
    ui::build()?;
    // The first as it is packaged; what is measured beside it must not change its features.
    steps::run(&mut tools::cargo(&["build", "--release", "--bins", "--features=custom-protocol"]))?;
    let examples = ["build", "--release", "--example=empty", "--example=serve", "--features=custom-protocol"];
    steps::run(&mut tools::cargo(&examples))?;

    let built = Built::find()?;
    let screen = Screen::start()?;
    let server = Server::start(&built, &screen)?;
    println!();
    if wanted("start") {
        start(&built, &screen, pictures.as_deref())?;
    }
    if wanted("rest") {
        at_rest(&built, &screen)?;
    }
    if wanted("use") {
        in_use(&built, &screen, &server, pictures.as_deref())?;
    }
    if wanted("check") {
        check(&built, &server)?;
    }
    if wanted("explain") {
        explain(&built.terminal, screen.home())?;
    }
    if wanted("rehearse") {
        rehearse(&built.terminal, screen.home())?;
    }
    if wanted("list") {
        list()?;
    }
    if wanted("sizes") {
        sizes(&built)?;
    }
    println!("\nThe machine: {}", machine());
    Ok(())
}

/// What was built.
struct Built {
    folder: PathBuf,
    window: PathBuf,
    empty: PathBuf,
    terminal: PathBuf,
    standin: PathBuf,
}

impl Built {
    fn find() -> Result<Self> {
        let target = std::env::current_exe()?.ancestors().nth(2).map(Path::to_owned);
        let folder = target.ok_or("this program is not in cargo's target folder")?.join("release");
        Ok(Self {
            window: folder.join("scim-setup-assistant"),
            empty: folder.join("examples/empty"),
            terminal: folder.join("scim-setup"),
            standin: folder.join("examples/serve"),
            folder,
        })
    }
}

/// From the start of the program to a screen that is drawn. Product and empty window take turns.
fn start(built: &Built, screen: &Screen, pictures: Option<&Path>) -> Result {
    let (mut product, mut empty) = (Times::default(), Times::default());
    let (mut product_first, mut empty_first) = (Times::default(), Times::default());
    for round in 0..=STARTS {
        let mut pair = [
            (&built.window, &mut product, &mut product_first, "window"),
            (&built.empty, &mut empty, &mut empty_first, "empty"),
        ];
        if round % 2 == 1 {
            pair.reverse();
        }
        for (program, drawn, first, name) in pair {
            let (child, seen) = screen.open(program)?;
            if let Some(folder) = pictures.filter(|_| round == 1) {
                fs::create_dir_all(folder)?;
                screen.keep(&folder.join(format!("{name}.png")))?;
            }
            processes::end(child);
            // The first start of each reads the programs from the disk and makes their folders.
            if round > 0 {
                drawn.add(seen.drawn);
                first.add(seen.first);
            }
        }
    }
    let ratio = product.median() / empty.median();
    row("start to a drawn screen", &format!("{product}, window there {:.0} ms", product_first.median()), "");
    row("  an empty Tauri window", &format!("{empty}, window there {:.0} ms", empty_first.median()), "");
    row("  ratio of the medians", &format!("{ratio:.2}"), "at most 1.3");
    Ok(())
}

/// Processor time and memory of a window that nobody touches: the first page, and the empty window.
fn at_rest(built: &Built, screen: &Screen) -> Result {
    for (name, program) in [("first page", &built.window), ("an empty Tauri window", &built.empty)] {
        let (child, _) = screen.open(program)?;
        pause(SETTLING);
        let used = idle(child.id());
        let memory = processes::megabytes(child.id());
        processes::end(child);
        row(&format!("at rest for 20 s: {name}"), &format!("{used} ms of processor"), "none");
        row("  memory (PSS of all its processes)", &format!("{memory:.0} MB"), "");
    }
    Ok(())
}

/// The window at a step after a check, and how long its answers take.
fn in_use(built: &Built, screen: &Screen, server: &Server, pictures: Option<&Path>) -> Result {
    let window = Window::open(screen, &built.window, &server.trusted)?;
    let script =
        TO_THE_CHECK.replace("ADDRESS", &quoted(&server.address)).replace("TOKEN", &quoted(&server.token));
    let page = window.run(&script)?;
    if page != "check-connection" {
        return Err(format!("the window did not get to the check: {page}").into());
    }
    window.refresh()?;
    pause(SETTLING);
    if let Some(folder) = pictures {
        screen.keep(&folder.join("after-a-check.png"))?;
    }
    let used = idle(window.program);
    let memory = processes::megabytes(window.program);
    row("at rest for 20 s: after a check", &format!("{used} ms of processor"), "none");
    row("  memory (PSS of all its processes)", &format!("{memory:.0} MB"), "");

    for (name, script) in [("another page", PAGES), ("a choice", CHOICES)] {
        let script = script.replace("TIMES", &ACTIONS.to_string());
        let answer = window.run(&format!("{CLOCK}{script}"))?;
        let times: Option<Vec<f64>> = answer.split(' ').map(|number| number.parse().ok()).collect();
        let times = times.ok_or_else(|| format!("the page answered {answer}"))?;
        // Each click as two times: until the page was changed, and until a frame with that was drawn.
        let changed = Times(times.iter().step_by(2).copied().collect());
        let times = Times(times.into_iter().skip(1).step_by(2).collect());
        row(&format!("click to drawn screen: {name}"), &times.tail(), "95 % within 50 ms");
        row("  until the page is changed, not yet drawn", &changed.tail(), "");
    }
    Ok(())
}

/// The connection check against a server that takes 200 ms for an answer.
fn check(built: &Built, server: &Server) -> Result {
    let (mut whole, mut slowest, mut bare) = (Times::default(), Times::default(), Times::default());
    for _ in 0..CHECKS {
        let mut command = Command::new(&built.terminal);
        command.args(["check", "--json", "--address", &server.address]);
        command.env("SCIM_TOKEN", &server.token).env("SSL_CERT_FILE", &server.trusted).stdin(Stdio::null());
        let start = Instant::now();
        let output = command.output()?;
        whole.add(start.elapsed());
        let text = String::from_utf8(output.stdout)?;
        if !output.status.success() {
            return Err(format!("the check did not pass: {text}").into());
        }
        slowest.0.push(links(&text).into_iter().max().unwrap_or(0).into());
        let start = Instant::now();
        Command::new(&built.terminal).arg("--version").stdout(Stdio::null()).status()?;
        bare.add(start.elapsed());
    }
    row("check, 200 ms an answer: the whole program", &whole.to_string(), "at most 650 ms");
    row("  its slowest link, as it says itself", &slowest.to_string(), "");
    row("  the program's start alone (--version)", &bare.to_string(), "");
    Ok(())
}

/// What is installed.
fn sizes(built: &Built) -> Result {
    for (name, path) in [
        ("scim-setup-assistant", &built.window),
        ("scim-setup", &built.terminal),
        ("an empty Tauri window", &built.empty),
    ] {
        row(&format!("size: {name}"), &format!("{:.2} MB", fs::metadata(path)?.len() as f64 / 1e6), "");
    }
    let packages = fs::read_dir(built.folder.join("bundle/deb")).into_iter().flatten().flatten();
    let Some(package) =
        packages.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "deb"))
    else {
        row("size: installed from the .deb", "none here: cargo xtask package", "");
        return Ok(());
    };
    let file = package.to_string_lossy();
    let installed = tools::output_of("dpkg-deb", &["--field", &file, "Installed-Size"]).unwrap_or_default();
    let megabytes = installed.parse::<f64>().unwrap_or(0.0) * 1024.0 / 1e6;
    let packed = fs::metadata(&package)?.len() as f64 / 1e6;
    row("size: installed from the .deb", &format!("{megabytes:.2} MB, packed {packed:.2} MB"), "");
    Ok(())
}

/// The stand-in as a server that takes 200 ms for an answer.
struct Server {
    child: Child,
    address: String,
    token: String,
    trusted: PathBuf,
}

impl Server {
    fn start(built: &Built, screen: &Screen) -> Result<Self> {
        let mut command = Command::new(&built.standin);
        let mut child =
            command.args(["healthy-slow", "1"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
        let mut line = || lines.next().unwrap_or_else(|| Ok(String::new()));
        let (address, token) = (line()?, line()?);
        let trusted = screen.home().join("trusted.pem");
        let mut file = File::create(&trusted)?;
        loop {
            let text = line()?;
            if text.is_empty() {
                return Ok(Self { child, address, token, trusted });
            }
            writeln!(file, "{text}")?;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// How many milliseconds of processor time a program and all it started take in 20 s; the kernel counts in tens.
fn idle(program: u32) -> u64 {
    let before = processes::ticks(program);
    pause(Duration::from_secs(20));
    10 * processes::ticks(program).saturating_sub(before)
}

/// Every link's time in the document of the check.
fn links(document: &str) -> Vec<u32> {
    let after = document.split(r#""milliseconds":"#).skip(1);
    after.filter_map(|rest| rest.split([',', '}']).next()?.trim().parse().ok()).collect()
}

fn machine() -> String {
    let read = |path| fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let model =
        cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("an unknown processor");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = read("/proc/loadavg").split(' ').take(3).collect::<Vec<_>>().join(" ");
    format!("{cores} × {}, load {load} at the end", model.trim_start_matches(['\t', ' ', ':']))
}

/// What can be measured alone.
const PARTS: [&str; 8] = ["start", "rest", "use", "check", "explain", "rehearse", "list", "sizes"];
/// How often each program is started, beside a first time that does not count.
const STARTS: usize = 15;
/// How many clicks of each kind.
const ACTIONS: usize = 150;
const CHECKS: usize = 15;
/// After its last change of the picture a window still puts things away.
const SETTLING: Duration = Duration::from_secs(10);
