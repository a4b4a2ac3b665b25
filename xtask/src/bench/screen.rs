//! When is a window there, as a person sees it? A screen that nobody looks at, and its pixels over time.
//!
//! The X server keeps its picture in a file. A program's first screen counts as drawn at the last change of the picture
//! before it keeps still: the same for every program, and nothing in the program helps. What it does not tell is what
//! is on the picture, so the bench lets it be looked at (`--pictures`).

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::processes::{self as processes, pause};
use crate::{Result, tools};

/// A screen, a session bus, and a folder for everything that programs keep.
pub struct Screen {
    server: Child,
    bus: Child,
    display: String,
    bus_address: String,
    picture: File,
    home: PathBuf,
}

/// When something was seen, counted from the start of the program.
pub struct Seen {
    /// The first change of the picture: the window is there.
    pub first: Duration,
    /// The last one: the screen is drawn.
    pub drawn: Duration,
}

impl Screen {
    /// Starts them.
    pub fn start() -> Result<Self> {
        let home = std::env::temp_dir().join(format!("scim-setup-bench-{}", std::process::id()));
        fs::create_dir_all(home.join("screen"))?;
        let mode = format!("{WIDTH}x{HEIGHT}x24");
        let mut server =
            tools::program("Xvfb", &["-displayfd", "1", "-screen", "0", &mode, "-nocursor", "-fbdir"]);
        server.arg(home.join("screen")).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = server.spawn().map_err(|problem| format!("Xvfb did not start: {problem}"))?;
        let display = format!(":{}", first_line(&mut server)?);
        let mut bus = tools::program("dbus-daemon", &["--session", "--nofork", "--print-address=1"]);
        let mut bus = bus.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let bus_address = first_line(&mut bus)?;
        let picture = File::open(home.join("screen/Xvfb_screen0"))?;
        Ok(Self { server, bus, display, bus_address, picture, home })
    }

    /// A program's command on this screen, with a home of its own that is kept between its starts.
    pub fn on(&self, program: impl AsRef<Path>) -> Result<Command> {
        let name = program.as_ref().file_stem().unwrap_or_default().to_owned();
        let home = self.home.join(name);
        let mut command = Command::new(program.as_ref());
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            .env("SCIM_SETUP_HOME", home.join("kept"));
        for (name, folder) in [
            ("HOME", "home"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "run"),
        ] {
            fs::create_dir_all(home.join(folder))?;
            command.env(name, home.join(folder));
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(command)
    }

    /// Where a file of the bench can be.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Starts a program and watches until it has drawn; it is left running.
    pub fn open(&self, program: impl AsRef<Path>) -> Result<(Child, Seen)> {
        let empty = self.settled(STILL)?;
        let mut command = self.on(program)?;
        let start = Instant::now();
        let child = command.spawn()?;
        let (mut last, mut first, mut drawn) = (empty, None, Duration::ZERO);
        loop {
            let now = self.look()?;
            let passed = start.elapsed();
            if now != last {
                first.get_or_insert(passed);
                drawn = passed;
                last = now;
            }
            match first {
                Some(first) if passed > drawn + STILL => return Ok((child, Seen { first, drawn })),
                _ if passed > LIMIT => {
                    processes::end(child);
                    return Err("no window came, or its picture never kept still".into());
                }
                _ => pause(BETWEEN_LOOKS),
            }
        }
    }

    /// Keeps what is on the screen as a picture, where ImageMagick is installed.
    pub fn keep(&self, path: &Path) -> Result {
        let mut import = tools::program("import", &["-display", &self.display, "-window", "root"]);
        let kept = import.arg(path).status().is_ok_and(|status| status.success());
        if kept { Ok(()) } else { Err("`import` of ImageMagick takes the pictures, and failed".into()) }
    }

    /// Waits until the picture keeps still, so that one program's end is not taken for another's start.
    fn settled(&self, still: Duration) -> Result<Vec<u8>> {
        let start = Instant::now();
        let (mut last, mut since) = (self.look()?, Instant::now());
        while since.elapsed() < still {
            pause(BETWEEN_LOOKS);
            let now = self.look()?;
            if now != last {
                (last, since) = (now, Instant::now());
            }
            if start.elapsed() > LIMIT {
                return Err("the screen never kept still".into());
            }
        }
        Ok(last)
    }

    /// Every fourth line of the picture: text is higher than that, and less is read.
    fn look(&self) -> Result<Vec<u8>> {
        const LINE: usize = WIDTH * 4;
        let header = self.picture.metadata()?.len() - (LINE * HEIGHT) as u64;
        let mut lines = vec![0; LINE * HEIGHT / 4];
        for (number, line) in lines.chunks_exact_mut(LINE).enumerate() {
            self.picture.read_exact_at(line, header + (number * 4 * LINE) as u64)?;
        }
        Ok(lines)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in [&mut self.server, &mut self.bus] {
            // They may have ended by themselves.
            child.kill().ok();
            child.wait().ok();
        }
        fs::remove_dir_all(&self.home).ok();
    }
}

fn first_line(child: &mut Child) -> Result<String> {
    let mut line = String::new();
    BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut line)?;
    if line.is_empty() { Err("it ended at once".into()) } else { Ok(line.trim().to_owned()) }
}

const WIDTH: usize = 1280;
const HEIGHT: usize = 900;
const BETWEEN_LOOKS: Duration = Duration::from_millis(4);
/// A picture that has not changed for so long is drawn.
const STILL: Duration = Duration::from_millis(1500);
const LIMIT: Duration = Duration::from_secs(60);
