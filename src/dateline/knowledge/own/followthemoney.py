"""FollowTheMoney entities, a JSON object a line, as OpenSanctions and Aleph give them.

People, organizations, public bodies and companies are taken with their names, aliases, country, topics and
positions; other things than these are passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache

from dateline.knowledge.actors import Actor, agents
from dateline.knowledge.own.codes import country_code
from dateline.knowledge.own.rows import Dated, MalformedError, Rows
from dateline.knowledge.tables import Row, read_table, values

_NAMES = ("name", "alias")
_COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction", "mainCountry")
_LONGEST = 3
"""Words of the longest agent noun that is looked for in a position."""


def read_entities(lines: Iterable[tuple[int, str]]) -> Rows:
    """Read numbered lines."""
    rows = Rows()
    for number, line in lines:
        try:
            if line.strip() and (found := read_entity(line)):
                rows.actors.append(found)
        except MalformedError as error:
            rows.problems.append((number, str(error)))
    return rows


def read_entity(line: str) -> tuple[list[str], Dated] | None:
    """Read the entity of a line; ``None`` where it is nobody.

    Raises:
        MalformedError: the line holds no entity, or one without a name.
    """
    try:
        entity = json.loads(line)
    except (ValueError, RecursionError):
        raise MalformedError("it is no complete JSON") from None
    if not isinstance(entity, dict) or not isinstance(entity.get("schema"), str):
        raise MalformedError("it is no entity with a schema")
    schema = _rows("schema").get(entity["schema"])
    if schema is None:
        return None
    properties = entity.get("properties")
    given = properties if isinstance(properties, dict) else {}
    names = [name for field in _NAMES for name in strings(given, field)]
    if not names:
        raise MalformedError("it has no name")
    topics = [_rows("topic")[topic] for topic in strings(given, "topics") if topic in _rows("topic")]
    country = country_of(given) or next((topic["country"] for topic in topics if topic["country"]), None)
    positions = [sector for position in strings(given, "position") for sector in sectors_of(position)]
    said = [*positions, *(sector for topic in [*topics, schema] for sector in values(topic["sector"]))]
    actor = Actor(names[0], schema["kind"], country, tuple(dict.fromkeys(said)), own=True)
    return names, Dated(actor)


@cache
def _rows(what: str) -> dict[str, Row]:
    return {row["value"]: row for row in read_table("followthemoney") if row["what"] == what}


def strings(properties: dict[str, object], field: str) -> list[str]:
    """Give the values of a property that are words; one may stand without a list."""
    found = properties.get(field, [])
    every = found if isinstance(found, list) else [found]
    return [value.strip() for value in every if isinstance(value, str) and value.strip()]


def country_of(properties: dict[str, object]) -> str | None:
    """Give the first country that is known; codes of parts of states and of former states may not be."""
    for field in _COUNTRIES:
        for value in strings(properties, field):
            try:
                return country_code(value.partition("-")[0])
            except MalformedError:
                continue
    return None


def sectors_of(position: str) -> list[str]:
    """Give the sectors of the first longest agent noun in a position ("Deputy Minister of Defence")."""
    words = position.lower().replace(",", " ").split()
    for size in range(_LONGEST, 0, -1):
        for start in range(len(words) - size + 1):
            if agent := agents().get(" ".join(words[start : start + size])):
                return list(agent.sectors)
    return []
