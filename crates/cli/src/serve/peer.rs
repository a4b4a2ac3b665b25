//! Which user a loopback connection belongs to.

use std::net::{SocketAddr, SocketAddrV4};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Peer {
    /// The same user as this program's.
    SameUser,
    OtherUser,
    /// This system does not tell.
    Unknown,
}

/// Whose connection it is from `peer` to our `local` address. Linux lists both ends of a loopback connection with their
/// users. One that it does not list counts as another user's.
pub fn of(peer: SocketAddr, local: SocketAddr) -> Peer {
    let table = |name: &str| std::fs::read_to_string(format!("/proc/net/{name}"));
    seen_in(|| Some((table("tcp").ok()?, table("tcp6").unwrap_or_default())), peer, local)
}

/// The list is read in pieces, and one that changes meanwhile may leave a connection out: it is read again before a
/// connection counts as another user's.
fn seen_in(read: impl Fn() -> Option<(String, String)>, peer: SocketAddr, local: SocketAddr) -> Peer {
    let mut seen = Peer::Unknown;
    for _ in 0..READINGS {
        let Some((four, six)) = read() else { return Peer::Unknown };
        seen = in_tables(&four, &six, peer, local);
        if seen == Peer::SameUser {
            break;
        }
    }
    seen
}

/// Our choice: each takes less than a millisecond.
const READINGS: u32 = 3;

/// Reads `/proc/net/tcp` and `/proc/net/tcp6` (proc_pid_net(5)): the second and third column are the addresses, the eighth
/// is the user.
fn in_tables(four: &str, six: &str, peer: SocketAddr, local: SocketAddr) -> Peer {
    let (SocketAddr::V4(peer), SocketAddr::V4(local)) = (peer, local) else { return Peer::OtherUser };
    let user = |from: SocketAddrV4, to: SocketAddrV4| {
        // A socket for IPv6 reaches the address too and is listed with it (RFC 4291 section 2.5.5.2).
        user_in(four, &written(from), &written(to)).or_else(|| {
            user_in(six, &format!("{MAPPED}{}", written(from)), &format!("{MAPPED}{}", written(to)))
        })
    };
    match (user(peer, local), user(local, peer)) {
        (Some(theirs), Some(ours)) if theirs == ours => Peer::SameUser,
        _ => Peer::OtherUser,
    }
}

/// The user of the socket between these addresses.
fn user_in<'a>(table: &'a str, from: &str, to: &str) -> Option<&'a str> {
    table.lines().find_map(|line| {
        let mut columns = line.split_ascii_whitespace().skip(1);
        (columns.next()? == from && columns.next()? == to).then(|| columns.nth(4))?
    })
}

/// An address as the table writes it: the number as the processor keeps it, then the port, both hexadecimal.
fn written(address: SocketAddrV4) -> String {
    let number = u32::from_ne_bytes(address.ip().octets());
    format!("{number:08X}:{:04X}", address.port())
}

/// The first 96 bits of an IPv4 address in an IPv6 socket: `::ffff:0:0`.
const MAPPED: &str =
    if cfg!(target_endian = "little") { "0000000000000000FFFF0000" } else { "00000000000000000000FFFF" };

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
   5: 0100007F:1F90 0100007F:C352 01 00000000:00000000 00:00000000 00000000  1000        0 17 1 0
";

    const TABLE_6: &str = "\
  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0000000000000000FFFF00000100007F:C352 0000000000000000FFFF00000100007F:1F90 01 00000000:00000000 00:00000000 00000000 65534        0 16 1 0
";

    fn from_port(port: u16) -> Peer {
        in_tables(
            TABLE,
            TABLE_6,
            SocketAddr::from(([127, 0, 0, 1], port)),
            SocketAddr::from(([127, 0, 0, 1], 8080)),
        )
    }

    #[test]
    #[cfg(target_endian = "little")]
    fn a_connection_of_another_user_is_told_from_our_own() {
        assert_eq!(from_port(50000), Peer::SameUser);
        assert_eq!(from_port(50001), Peer::OtherUser);
        assert_eq!(from_port(50002), Peer::OtherUser, "through an IPv6 socket");
        assert_eq!(from_port(50003), Peer::OtherUser, "not listed");
    }

    #[test]
    #[cfg(target_endian = "little")]
    fn a_connection_that_the_list_left_out_once_is_looked_for_again() {
        let readings = std::cell::Cell::new(0);
        let read = || {
            readings.set(readings.get() + 1);
            let four = if readings.get() == 1 { String::new() } else { TABLE.to_owned() };
            Some((four, TABLE_6.to_owned()))
        };
        let local = SocketAddr::from(([127, 0, 0, 1], 8080));
        assert_eq!(seen_in(read, SocketAddr::from(([127, 0, 0, 1], 50000)), local), Peer::SameUser);
        readings.set(1);
        assert_eq!(seen_in(read, SocketAddr::from(([127, 0, 0, 1], 50001)), local), Peer::OtherUser);
        assert_eq!(seen_in(|| None, local, local), Peer::Unknown);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_connection_of_this_test_is_its_own() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let through_ipv6 = format!("[::ffff:127.0.0.1]:{}", address.port());
        for to in [address.to_string(), through_ipv6] {
            // Where IPv6 is off, nobody comes that way.
            let Ok(_client) = std::net::TcpStream::connect(&to) else { continue };
            let (server, peer) = listener.accept().unwrap();
            assert_eq!(of(peer, server.local_addr().unwrap()), Peer::SameUser, "{to}");
        }
    }
}
