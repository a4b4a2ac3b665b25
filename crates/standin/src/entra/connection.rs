//! Where does an application send its requests?

/// What was pasted under Connect your application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Connection {
    pub(crate) tenant_url: String,
    pub(crate) token: String,
}
