"""Codes of other systems as ISO alpha-3 and PLOVER have them."""

from __future__ import annotations

from functools import cache

from babel.core import get_global

from dateline.knowledge.countries import countries
from dateline.knowledge.own.rows import MalformedError
from dateline.knowledge.sectors import BEYOND_STATES, SECTORS
from dateline.knowledge.tables import key, read_table

_SIZE = 3


def cameo(code: str) -> tuple[str | None, tuple[str, ...]]:
    """Read a CAMEO code such as ``AFGGOVMIL``, three letters a part.

    Returns:
        The country or what stands in its place, ``None`` where the code gives none, and the sectors.
        Parts that name peoples, faiths or single bodies are passed over.

    Raises:
        MalformedError: none of its parts is known.
    """
    first, *others = [code[i : i + _SIZE].upper() for i in range(0, len(code), _SIZE)] or [""]
    states, actors, roles = countries().by_code, _cameo("actor"), _cameo("role")
    if first not in states and first not in actors and first not in roles:
        raise MalformedError(f"the code '{code}' names no state or role that is known")
    # A later part says more of a body between states ("IGOUNO") and the home of a company ("MNCUSA"); elsewhere
    # it may look like a state's and is a people's or a body's own.
    closer = {"IGO": actors, "MNC": {state: state for state in states}}.get(first, {})
    country = first if first in states else actors.get(first)
    country = next((closer[part] for part in others if closer.get(part)), country)
    parts = others if first in states or first in actors else [first, *others]
    return country or None, tuple(dict.fromkeys(roles[part] for part in parts if roles.get(part)))


@cache
def _cameo(what: str) -> dict[str, str]:
    return {row["code"]: row["means"] for row in read_table("cameo") if row["what"] == what}


def country_code(words: str) -> str:
    """Give the code of a country that is given by ISO code of two or three letters, PLOVER's code or name.

    Raises:
        MalformedError: there is none.
    """
    code = words.strip().upper()
    if code in countries().by_code or code in BEYOND_STATES:
        return code
    found = _of_two_letters().get(code) or countries().by_name.get(key(words))
    if found is None:
        raise MalformedError(f"there is no country '{words}'")
    return found


@cache
def _of_two_letters() -> dict[str, str]:
    """Load ISO alpha-2 codes, from Unicode CLDR; the European Union and Kosovo as their users have them."""
    aliases = get_global("territory_aliases")
    found = {aliases[code][0]: code for code in countries().by_code if len(aliases.get(code, ())) == 1}
    return {**found, "EU": "EUR", "XK": "XKX"}


def sector_code(word: str) -> str:
    """Give a PLOVER sector.

    Raises:
        MalformedError: there is none of this code.
    """
    code = word.strip().upper()
    if code not in SECTORS:
        raise MalformedError(f"there is no sector '{word}' (there are {', '.join(SECTORS)})")
    return code
