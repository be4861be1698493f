"""Actors as CAMEO codes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dateline.knowledge.countries import countries
from dateline.knowledge.tables import Row, read_table


@dataclass(frozen=True)
class CameoActor:
    """The parts of an actor's code; each is empty where nothing is known or CAMEO has no code.

    Attributes:
        country: three letters.
        group: a body between states, such as ``UNO``.
        types: roles and kinds, such as ``GOV`` or ``IGO``.
    """

    country: str
    group: str
    types: tuple[str, ...]

    @property
    def code(self) -> str:
        """Give the whole code, its parts one after the other."""
        return self.country + self.group + "".join(self.types)


def cameo_actor(country: str | None, sectors: Iterable[str]) -> CameoActor:
    """Code an actor.

    Args:
        country: as in an account: ISO 3166-1 alpha-3, or a code such as ``IGO``.
        sectors: PLOVER's codes, most specific first.

    >>> cameo_actor("ROU", ["MIL", "GOV"]).code, cameo_actor("UNO", []).code
    ('ROMMILGOV', 'UNOIGO')
    """
    state = _rows("actor").get(country or "")
    roles = (_rows("sector")[sector]["type"] for sector in sectors if sector in _rows("sector"))
    types = tuple(dict.fromkeys(role for role in (state["type"] if state else "", *roles) if role))
    if state:
        return CameoActor(state["country"], state["group"], types)
    known = countries().by_code.get(country or "")
    return CameoActor(known.code if known and known.kind != "unrecognised" else "", "", types)


@cache
def _rows(what: str) -> dict[str, Row]:
    return {row["code"]: row for row in read_table("to_cameo") if row["what"] == what}
