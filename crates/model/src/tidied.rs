//! What was tidied of pasted values: the closed list of the terminal's JSON.

use crate::ids::named;

named! {
    /// What was tidied: the closed list of the terminal's JSON.
    Tidied {
        /// Spaces around or inside.
        WhiteSpace = "white-space",
        /// A line break.
        LineBreak = "line-break",
        /// Quotation marks around.
        Quotes = "quotes",
        /// Characters that can't be seen.
        InvisibleCharacters = "invisible-characters",
        /// `Bearer ` in front of the token.
        BearerPrefix = "bearer-prefix",
        /// Address and token were swapped.
        Swapped = "swapped",
        /// Both were in one block.
        OneBlock = "one-block",
        /// `/Users` at the end of the address.
        UsersPath = "users-path",
        /// `https://` was missing.
        SchemeAdded = "scheme-added",
    }
}
