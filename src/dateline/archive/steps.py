"""What brings an archive of an earlier version up, a step for each version.

A step says in SQL what it changes, and reads accounts as JSON: it must do the same when the tables and
the account have gone on.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, select, text

from dateline.archive import schema
from dateline.archive.filing import Row, digest, folded, unpack
from dateline.archive.rows import in_batches, rows_with
from dateline.archive.writing import least

_NEW_IN_2 = (
    ("places", "geonames", "INTEGER"),
    ("places", "admin1", "TEXT"),
    ("mentions", "sentence_number", "INTEGER"),
)
_PLACE = text("UPDATE places SET geonames = :geonames, admin1 = :admin1 WHERE id = :id")
_MENTION = text("UPDATE mentions SET sentence_number = :number WHERE telling = :telling AND start = :start")


def places_and_sentences(connection: Connection) -> None:
    """Version 2 keeps GeoNames' ids and divisions of places, and the numbers of sentences; accounts have them."""
    for table, column, kind in _NEW_IN_2:
        connection.execute(text(f"ALTER TABLE {table} ADD COLUMN {column} {kind}"))
    places: dict[str, Row] = {}
    kept = schema.accounts.c
    for ids in in_batches(connection.scalars(select(kept.report)).all()):
        numbered: list[Row] = []
        for row in rows_with(connection, kept.report, ids, kept.report, kept.account):
            account = json.loads(unpack(row.account))
            numbered += sentence_numbers(row.report, account)
            for place in map(place_of, account["places"]):
                other = places.setdefault(place["id"], place)
                other |= {field: least(other[field], place[field]) for field in ("geonames", "admin1")}
        if numbered:
            connection.execute(_MENTION, numbered)
    if places:
        connection.execute(_PLACE, list(places.values()))


def place_of(place: dict[str, Any]) -> Row:
    """Give what version 2 adds to a place of an account, with the place's id in the archive."""
    position = (place["country"], place["kind"], place["latitude"], place["longitude"])
    own = {field: place.get(field) for field in ("geonames", "admin1")}
    return {"id": digest(folded(place["name"]), *position), **own}


def sentence_numbers(report: str, account: dict[str, Any]) -> Iterator[Row]:
    """Give the number of the sentence, from 1, that each mention of an event begins in."""
    starts = [start for start, _ in account["sentences"]]
    for event in account["events"]:
        for mention in (event["trigger"], *event["mentions"]):
            number = bisect_right(starts, mention["start"]) or None
            yield {"telling": f"{report}:{event['id']}", "start": mention["start"], "number": number}


STEPS: dict[int, Callable[[Connection], None]] = {1: places_and_sentences, 2: schema.corrections.create}
"""What makes of each earlier version of the schema the next one."""
