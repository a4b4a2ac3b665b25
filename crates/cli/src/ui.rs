//! The built window as files in the program.

mod built {
    include!(concat!(env!("OUT_DIR"), "/ui.rs"));
}

/// A file of the window by its path: its media type and its bytes.
pub fn file(path: &str) -> Option<(&'static str, &'static [u8])> {
    let path = if path == "/" { "/index.html" } else { path };
    built::FILES.iter().find(|(name, _)| *name == path).map(|(name, bytes)| (media_type(name), *bytes))
}

/// Whether the window had been built when this program was.
pub fn is_built() -> bool {
    file("/").is_some()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        _ => "application/octet-stream",
    }
}
