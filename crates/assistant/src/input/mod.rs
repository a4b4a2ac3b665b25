//! What people paste, understood: addresses, tokens, domains, Entra's page addresses. Pure, and never a refusal
//! without a reason.

pub mod address;
pub mod code;
pub mod domains;
pub mod entra_message;
pub mod entra_page;
pub mod prediction;
pub mod secrets;
pub mod tidy;
pub mod token;
