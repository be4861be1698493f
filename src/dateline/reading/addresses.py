"""Which internet addresses are public, and connections to those alone."""

from __future__ import annotations

import ipaddress
import socket

# Blocks whose addresses carry an IPv4 address in their last 32 bits, which is what is asked in the
# end: IPv4-compatible (RFC 4291) and NAT64 (RFC 6052, RFC 8215).
_CARRIERS = tuple(ipaddress.IPv6Network(block) for block in ("::/96", "64:ff9b::/96", "64:ff9b:1::/48"))


class LocalAddressError(OSError):
    """A host is private or local."""


def connect(host: str, port: int, timeout: float, *, allow_local: bool) -> socket.socket:
    """Connect to a host at an address that was checked, so that no second look-up can give another.

    Args:
        host: a name or an address.
        port: the port.
        timeout: seconds to wait for each of its addresses, and later for each answer.
        allow_local: connect to private and local addresses too.

    Raises:
        LocalAddressError: any of its addresses is private or local.
        OSError: it has no address, or none that answers.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not allow_local and not all(is_public(str(place[0])) for *_, place in found):
        raise LocalAddressError(f"{host} is a private or local address")
    failure: OSError = OSError(f"{host} has no address")
    for family, kind, protocol, _, place in found:
        link = socket.socket(family, kind, protocol)
        link.settimeout(timeout)
        try:
            link.connect(place)
        except OSError as error:
            link.close()
            failure = error
        else:
            return link
    raise failure


def is_public(address: str) -> bool:
    """Say whether an address is one of the public internet, with any IPv4 address that it carries.

    >>> is_public("8.8.8.8"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1")
    (True, False, False)
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    carried = carried_in(ip) if isinstance(ip, ipaddress.IPv6Address) else None
    if carried is not None:
        return is_public(str(carried))
    site_local = isinstance(ip, ipaddress.IPv6Address) and ip.is_site_local
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or site_local)


def carried_in(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Give the IPv4 address that an IPv6 address carries; ``None`` where it carries none."""
    if any(ip in block for block in _CARRIERS):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
