//! The cryptography provider, chosen once for the whole product.

use std::sync::Arc;

use rustls::crypto::CryptoProvider;

/// ring, which needs only a C compiler to build.
pub(crate) fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}
