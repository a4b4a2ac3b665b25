//! Tells Tauri what the window may ask for.
//!
//! Naming the commands here makes each need a permission: a command that is not declared is open to every window. The
//! capabilities are not in Tauri's usual folder, because the app package is the workspace root; without the pattern below
//! Tauri would silently ignore them, and without the line for cargo a change to them would not be noticed.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern("src-tauri/capabilities/**/*")
            .app_manifest(tauri_build::AppManifest::new().commands(&["view", "act", "save_token"])),
    )?;
    Ok(())
}
