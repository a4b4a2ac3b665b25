//! SCIM 2.0 (RFC 7643, RFC 7644) as a client sees it, reading what the server really sent.
//!
//! Requests are built by types that can't produce an ill-formed one, and go out byte for byte as Microsoft Entra's
//! provisioning service sends them. Answers stay JSON values with typed readers on top, so that unknown attributes
//! survive and an odd but working server is not blamed.

mod client;
pub mod entra;
mod error;
mod filter;
mod find;
mod list;
mod page;
mod pages;
mod patch;
mod path;
mod query;
mod skeleton;
mod user;

pub use client::{Client, Discovery};
pub use error::{Error, ServerError};
pub use filter::{Attribute, Filter};
pub use list::{List, NotAList, read_list, read_resource};
pub use page::{Page, read_page};
pub use pages::{Oddity, PageLimits, Pages};
pub use patch::{Operation, PATCH_OP, Spelling, patch};
pub use path::{Element, InvalidPath, Name, Path};
pub use query::{Spaces, endpoint, tenant_url_without_query};
pub use user::User;
