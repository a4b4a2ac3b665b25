//! The points of `docs/live-tenant-checklist.md` that a program can see, by their numbers there.

pub const GIVEN: u8 = 4;
pub const ORGANIZATION: u8 = 5;
pub const ROLE_SEEN: u8 = 6;
pub const CREATED: u8 = 9;
pub const ROLE_FOR_PEOPLE: u8 = 10;
pub const TEMPLATE: u8 = 12;
pub const TESTED: u8 = 13;
pub const WRONG_TOKEN: u8 = 14;
pub const NOBODY_ANSWERS: u8 = 15;
pub const JOB: u8 = 16;
pub const SECRETS: u8 = 17;
pub const MAPPINGS: u8 = 20;
pub const GROUPS_OFF: u8 = 21;
pub const PLACE_FOR_ROLE: u8 = 23;
pub const ROLE: u8 = 24;
pub const ROLE_AT_CREATION: u8 = 25;
pub const SEARCH: u8 = 26;
pub const BY_MAIL: u8 = 27;
pub const NOT_ASSIGNED: u8 = 28;
pub const ASSIGNED: u8 = 29;
pub const COUNTS: u8 = 30;
pub const ON_DEMAND: u8 = 31;
pub const ARRIVED: u8 = 32;
pub const TWICE: u8 = 33;
pub const AGAIN: u8 = 34;
pub const STARTED: u8 = 36;
pub const LOG: u8 = 39;
pub const TAKEN_BACK: u8 = 40;
pub const GONE: u8 = 41;

/// Each with its title.
pub const ALL: &[(u8, &str)] = &[
    (GIVEN, "Permissions granted"),
    (ORGANIZATION, "The organization"),
    (ROLE_SEEN, "Your role"),
    (CREATED, "A new application"),
    (ROLE_FOR_PEOPLE, "The app role for assignments"),
    (TEMPLATE, "The template"),
    (TESTED, "A working connection"),
    (WRONG_TOKEN, "A wrong token"),
    (NOBODY_ANSWERS, "An address that does not respond"),
    (JOB, "The job"),
    (SECRETS, "Saving the address and token"),
    (MAPPINGS, "The default mappings"),
    (GROUPS_OFF, "Turning groups off"),
    (PLACE_FOR_ROLE, "A target attribute for the role"),
    (ROLE, "The role as a constant"),
    (ROLE_AT_CREATION, "The role only at creation"),
    (SEARCH, "Finding people and groups"),
    (BY_MAIL, "The user name from the email address"),
    (NOT_ASSIGNED, "A person who is not assigned"),
    (ASSIGNED, "Assigning without the larger permission"),
    (COUNTS, "When an assignment takes effect"),
    (ON_DEMAND, "The answer to provisioning on demand"),
    (ARRIVED, "What arrives in the SCIM service"),
    (TWICE, "Assigning twice"),
    (AGAIN, "A second run"),
    (STARTED, "Starting the job"),
    (LOG, "The provisioning log"),
    (TAKEN_BACK, "Taking it back"),
    (GONE, "After the removal"),
];
