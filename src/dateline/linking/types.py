"""How near two event types are: equal, of one class of PLOVER's, or neither."""

from __future__ import annotations

from dateline.account import EventType

FAMILY: dict[EventType, str] = {
    "AGREE": "verbal cooperation",
    "CONSULT": "verbal cooperation",
    "SUPPORT": "verbal cooperation",
    "CONCEDE": "verbal cooperation",
    "COOPERATE": "material cooperation",
    "AID": "material cooperation",
    "RETREAT": "material cooperation",
    "REQUEST": "verbal conflict",
    "ACCUSE": "verbal conflict",
    "REJECT": "verbal conflict",
    "THREATEN": "verbal conflict",
    "PROTEST": "material conflict",
    "SANCTION": "material conflict",
    "MOBILIZE": "material conflict",
    "COERCE": "material conflict",
    "ASSAULT": "material conflict",
    "DISPLACE": "material conflict",
}
"""PLOVER's quad class of each type (manual of 2024), DISPLACE with the acts of force that cause it."""


def family(type_: EventType) -> str:
    """Give the class of a type."""
    return FAMILY[type_]
