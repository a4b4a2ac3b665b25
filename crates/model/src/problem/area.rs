//! What a problem is about: the letter of its spoken code.

use crate::ids::named;

named! {
    /// What a problem is about, in the order of the chapters of `docs/codes.md`. The id is the letter of the spoken code.
    Area {
        /// The SCIM base address.
        Address = "A",
        /// Finding the server.
        HostName = "H",
        /// The network.
        Network = "N",
        /// Certificates and encryption.
        Tls = "C",
        /// Token and access.
        Token = "T",
        /// The server's answers.
        ScimAnswer = "S",
        /// The queries that Entra sends.
        EntraQuery = "F",
        /// What Entra's tests show.
        EntraTest = "E",
        /// Domains and user names.
        UserName = "D",
        /// The person in step 9.
        Person = "P",
        /// Roles.
        Role = "R",
        /// Signing in to Microsoft.
        SignIn = "B",
        /// What is done in Entra through Microsoft Graph.
        Provisioning = "J",
        /// Found in a pasted message: Entra and the server.
        MessageConnection = "W",
        /// Found in a pasted message: people, groups and permissions.
        MessagePeople = "V",
        /// Found in a pasted message: no problem.
        MessageNoProblem = "Y",
        /// A rehearsal creates a user.
        RehearsalCreate = "G",
        /// A rehearsal looks for a user.
        RehearsalMatch = "M",
        /// A rehearsal changes a user.
        RehearsalUpdate = "U",
        /// A rehearsal reads lists.
        RehearsalList = "Q",
        /// A rehearsal removes a user.
        RehearsalDelete = "L",
        /// This computer.
        Computer = "K",
        /// The check itself.
        Check = "X",
    }
}
