//! Which user a loopback connection belongs to.

use std::net::SocketAddr;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Peer {
    /// The same user as this program's.
    SameUser,
    OtherUser,
    /// This system does not tell.
    Unknown,
}

/// Whose connection it is from `peer` to our `local` address. Linux lists both ends of a loopback connection with their
/// users.
pub fn of(peer: SocketAddr, local: SocketAddr) -> Peer {
    match std::fs::read_to_string("/proc/net/tcp") {
        Ok(table) => in_table(&table, peer, local),
        Err(_) => Peer::Unknown,
    }
}

/// Reads `/proc/net/tcp` (proc_pid_net(5)): the second and third column are the addresses, the eighth is the user.
fn in_table(table: &str, peer: SocketAddr, local: SocketAddr) -> Peer {
    let (Some(peer), Some(local)) = (written(peer), written(local)) else { return Peer::Unknown };
    let user = |from: &str, to: &str| {
        table.lines().find_map(|line| {
            let mut columns = line.split_ascii_whitespace().skip(1);
            (columns.next()? == from && columns.next()? == to).then(|| columns.nth(4))?
        })
    };
    match (user(&peer, &local), user(&local, &peer)) {
        (Some(theirs), Some(ours)) if theirs == ours => Peer::SameUser,
        (Some(_), Some(_)) => Peer::OtherUser,
        _ => Peer::Unknown,
    }
}

/// An address as the table writes it: the number as the processor keeps it, then the port, both hexadecimal.
fn written(address: SocketAddr) -> Option<String> {
    let SocketAddr::V4(address) = address else { return None };
    let number = u32::from_ne_bytes(address.ip().octets());
    Some(format!("{number:08X}:{:04X}", address.port()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 11 1 0
   1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000  1000        0 12 1 0
   2: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 13 1 0
   3: 0100007F:1F90 0100007F:C351 01 00000000:00000000 00:00000000 00000000  1000        0 14 1 0
   4: 0100007F:C351 0100007F:1F90 01 00000000:00000000 00:00000000 00000000 65534        0 15 1 0
";

    fn from_port(port: u16) -> Peer {
        in_table(TABLE, SocketAddr::from(([127, 0, 0, 1], port)), SocketAddr::from(([127, 0, 0, 1], 8080)))
    }

    #[test]
    #[cfg(target_endian = "little")]
    fn a_connection_of_another_user_is_told_from_our_own() {
        assert_eq!(from_port(50000), Peer::SameUser);
        assert_eq!(from_port(50001), Peer::OtherUser);
        assert_eq!(from_port(50002), Peer::Unknown);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_connection_of_this_test_is_its_own() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let _client = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (server, peer) = listener.accept().unwrap();
        assert_eq!(of(peer, server.local_addr().unwrap()), Peer::SameUser);
    }
}
