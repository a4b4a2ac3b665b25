//! Which version this is, where new ones are, what is inside, and what the organization has set.

use model::{Text, id};

use crate::engine::State;
use crate::links;
use crate::view::content::{close, side_page};
use crate::view::{Block, Page};

pub(super) fn page(state: &State) -> Page {
    let mut blocks = vec![Block::Paragraph { text: Text::new(id!("about")) }];
    blocks.extend(self::blocks(state));
    side_page(id!("about-program"), blocks, close())
}

/// What stands below the line that says whose program this is.
pub(super) fn blocks(state: &State) -> Vec<Block> {
    let version = Text::new(id!("about-version")).with("version", env!("CARGO_PKG_VERSION"));
    let mut blocks = vec![
        Block::Paragraph { text: version },
        Block::Paragraph { text: Text::new(id!("about-license")) },
        Block::Paragraph { text: Text::new(id!("about-updates")) },
    ];
    blocks.extend(links::find(state, "releases").map(Block::Link));
    let set = set_by_the_organization(state);
    if !set.is_empty() {
        blocks.push(Block::Heading { text: Text::new(id!("about-policy")) });
        blocks.push(Block::List { items: set });
    }
    let inside = Text::new(id!("about-inside")).with("count", INSIDE.lines().count());
    let listing = Block::Listing { title: Text::new(id!("about-inside-list")), text: INSIDE.to_owned() };
    blocks.push(Block::More { title: inside, open: false, blocks: vec![listing] });
    blocks
}

fn set_by_the_organization(state: &State) -> Vec<Text> {
    let policy = &state.environment.policy;
    let mut set = Vec::new();
    match policy.allowed_hosts.as_deref() {
        None => {}
        Some([]) => set.push(Text::new(id!("about-policy-no-hosts"))),
        Some(hosts) => set.push(Text::new(id!("about-policy-hosts")).with("hosts", hosts.join(", "))),
    }
    if policy.practice_only {
        set.push(Text::new(id!("about-policy-practice-only")));
    }
    if policy.do_not_save_token {
        set.push(Text::new(id!("about-policy-token")));
    }
    set.extend(
        policy
            .product
            .map(|product| Text::new(id!("about-policy-product")).with("name", product.application_name())),
    );
    set.extend(
        policy
            .help_desk
            .as_ref()
            .map(|help_desk| Text::new(id!("about-policy-help-desk")).with("help-desk", help_desk)),
    );
    set
}

/// Every package of other authors that is inside, with its version and license. A test compares it with the lock files.
const INSIDE: &str = include_str!("inside.txt");
