//! How much of the start, the memory and the size is the window's own? A Tauri window of the product's size with one
//! line of static text: no plugin, no command, no script. `cargo xtask bench` holds the product against it.

use std::borrow::Cow;

use tauri::Runtime;
use tauri::utils::assets::{AssetKey, AssetsIter, CspHash};
use tauri::utils::config::WindowConfig;

struct Page;

impl<R: Runtime> tauri::Assets<R> for Page {
    fn get(&self, _key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        Some(Cow::Borrowed(include_bytes!("empty.html")))
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        Box::new(std::iter::empty())
    }

    fn csp_hashes(&self, _path: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}

fn main() -> tauri::Result<()> {
    // The context of Tauri's own tests is one with nothing in it, which is what is wanted here.
    let mut context = tauri::test::mock_context(Page);
    context.config_mut().identifier = "org.scim-setup.empty".to_owned();
    context.config_mut().app.windows =
        vec![WindowConfig { width: 1120.0, height: 860.0, center: true, ..WindowConfig::default() }];
    tauri::Builder::default().run(context)
}
