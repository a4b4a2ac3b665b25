//! What is the pretend Trelica, as its own administrator sees it?
//!
//! A token that is dead until Enable SCIM is clicked, a [`directory`] of people with roles and domains, and a SCIM
//! [`service`] in front of them. Nothing here knows that a scenario can make it misbehave beyond its [`ServerBehavior`].

pub(crate) mod account;
pub(crate) mod behavior;
pub(crate) mod deviation;
pub(crate) mod directory;
pub(crate) mod filter;
pub(crate) mod patch;
pub(crate) mod person;
pub(crate) mod refusal;
pub(crate) mod scim_answer;
pub(crate) mod service;

pub(crate) use account::Trelica;
