//! Where Microsoft's clouds are. A sign-in and a registration belong to one of them.

/// One cloud: the hosts of its sign-in, of Graph, and of its portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cloud {
    /// A short name that stays the same.
    pub id: &'static str,
    /// Where people sign in.
    pub sign_in: &'static str,
    /// Where Graph answers.
    pub graph: &'static str,
    /// Where the portal is.
    pub portal: &'static str,
}

/// All of them, the usual one first (Microsoft, "National cloud deployments").
pub const CLOUDS: [Cloud; 4] = [
    Cloud {
        id: "worldwide",
        sign_in: "https://login.microsoftonline.com",
        graph: "https://graph.microsoft.com",
        portal: "https://entra.microsoft.com",
    },
    Cloud {
        id: "us-gov-l4",
        sign_in: "https://login.microsoftonline.us",
        graph: "https://graph.microsoft.us",
        portal: "https://portal.azure.us",
    },
    Cloud {
        id: "us-gov-l5",
        sign_in: "https://login.microsoftonline.us",
        graph: "https://dod-graph.microsoft.us",
        portal: "https://portal.azure.us",
    },
    Cloud {
        id: "china",
        sign_in: "https://login.chinacloudapi.cn",
        graph: "https://microsoftgraph.chinacloudapi.cn",
        portal: "https://portal.azure.cn",
    },
];
