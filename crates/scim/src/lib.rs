//! A SCIM 2.0 client (RFC 7643, RFC 7644) that reads what servers really send.
//!
//! Requests are built from types that cannot produce an ill-formed one, and are sent byte for byte as Microsoft Entra's
//! provisioning service sends them. Resources stay JSON values with typed accessors, so unknown attributes are kept and a
//! server that is unusual but works is not rejected.

#![warn(missing_docs)]

mod client;
pub mod entra;
mod error;
mod filter;
mod find;
mod list;
mod list_members;
mod list_progress;
mod list_reader;
mod list_user;
mod patch;
mod path;
mod query;
mod scalar;
mod user;

pub use client::{Client, Discovery};
pub use error::{Error, ServerError};
pub use filter::{Attribute, Filter};
pub use list::{List, NotAList, read_list, read_resource};
pub use list_progress::{PageLimits, PagingIssue};
pub use list_reader::{Page, UserPages, read_page};
pub use list_user::ListedUser;
pub use patch::{Operation, PATCH_OP, Spelling, patch};
pub use path::{Element, InvalidPath, Name, Path};
pub use query::{Spaces, endpoint, tenant_url_without_query};
pub use user::User;
