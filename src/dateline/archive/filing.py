"""From the account of one report to the rows that keep it: a pure function, so any process can do it."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
import zlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from dateline import linking
from dateline.account import Account, Claim, Event
from dateline.report import Span

Row = dict[str, Any]

NO_DAY = datetime.date.min
"""Where no date is known: an order needs one."""

PARTED = " … "
"""What stands between the stretches of a claim's content where they are kept as one."""

_ARTICLE = re.compile(r"^(the|an?) (?=\S)")


@dataclass(frozen=True)
class Filing:
    """One report with its account, ready to be kept.

    Attributes:
        id: the report's.
        rows: for each table its rows.
        tellings: what linking knows of each event, in the account's order.
        keys: for each telling the keys under which others find it.
        probes: for each telling the keys under which it finds others.
        copy_keys: the keys under which copies of the text find each other.
    """

    id: str
    rows: dict[str, list[Row]]
    tellings: list[linking.Telling]
    keys: list[list[int]]
    probes: list[list[int]]
    copy_keys: list[int]


def filed(account: Account, origin: str) -> Filing:
    """Make the rows of an account.

    Args:
        account: the account.
        origin: where its report came from.
    """
    id = account.report.id
    tellings = linking.tellings_of(account)
    return Filing(
        id=id,
        rows=_Rows(account, origin, tellings).rows,
        tellings=tellings,
        keys=[numbers(linking.keys_of(telling)) for telling in tellings],
        probes=[numbers(linking.probes_of(telling)) for telling in tellings],
        copy_keys=numbers(linking.copy_keys(account.report)),
    )


def pack(model: BaseModel) -> bytes:
    """Write a model as packed JSON."""
    return zlib.compress(model.model_dump_json().encode())


def unpack(packed: bytes) -> bytes:
    """Give the JSON of a packed model."""
    return zlib.decompress(packed)


def numbers(keys: Iterable[str]) -> list[int]:
    """Make keys small: 64-bit numbers, sorted; that two keys become one only costs a comparison."""
    digests = {hashlib.blake2b(key.encode(), digest_size=8).digest() for key in keys}
    return sorted(int.from_bytes(digest, "big", signed=True) for digest in digests)


def folded(name: str) -> str:
    """Give a name as it is compared.

    >>> folded("The  White House")
    'white house'
    """
    return _ARTICLE.sub("", " ".join(name.casefold().split()))


def digest(*parts: object) -> str:
    """Make an id of what identifies something: 16 hexadecimal digits."""
    joined = "\0".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def day_of(telling: linking.Telling) -> datetime.date:
    """Give the day by which a telling is put in order."""
    return telling.start or telling.end or telling.published or NO_DAY


class _Rows:
    """The rows of one account, made table by table."""

    def __init__(self, account: Account, origin: str, tellings: list[linking.Telling]) -> None:
        self.account, self.report = account, account.report
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self.entities = {entity.id: entity for entity in account.entities}
        self.actors = {entity.id: digest(folded(entity.name), entity.country) for entity in account.entities}
        self.places = {
            place.id: digest(folded(place.name), place.country, place.kind, place.latitude, place.longitude)
            for place in account.places
        }
        self.countries = {place.id: place.country for place in account.places}
        self.counts = {count.id: count for count in account.counts}
        self.starts = [start for start, _ in account.sentences]
        self.add_report(origin)
        self.add_actors()
        self.add_places()
        for position, claim in enumerate(account.claims):
            self.add_claim(position, claim)
        for position, (event, telling) in enumerate(zip(account.events, tellings, strict=True)):
            self.add_event(position, event, telling)

    def id_of(self, part: str) -> str:
        """Give the archive's id of a claim or an event."""
        return f"{self.report.id}:{part}"

    def add_report(self, origin: str) -> None:
        """Add the report and its whole account."""
        fields = ("id", "sha256", "title", "published", "publisher", "url", "language", "text")
        now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None, microsecond=0)
        row = {field: getattr(self.report, field) for field in fields}
        self.rows["reports"].append({**row, "origin": origin, "added": now, "copy_of": None})
        self.rows["accounts"].append({"report": self.report.id, "account": pack(self.account)})

    def add_actors(self) -> None:
        """Add everybody."""
        for entity in self.account.entities:
            self.rows["actors"].append({
                "id": self.actors[entity.id], "name": " ".join(entity.name.split()), "folded": folded(entity.name),
                "kind": entity.kind, "country": entity.country, "sectors": " ".join(entity.sector),
            })  # fmt: skip

    def add_places(self) -> None:
        """Add all places."""
        fields = ("kind", "country", "latitude", "longitude", "precision", "geonames", "admin1")
        for place in self.account.places:
            row = {field: getattr(place, field) for field in fields}
            name = " ".join(place.name.split())
            self.rows["places"].append({"id": self.places[place.id], "name": name, "folded": folded(name), **row})

    def add_claim(self, position: int, claim: Claim) -> None:
        """Add a claim."""
        source = claim.source
        self.rows["claims"].append({
            "id": self.id_of(claim.id), "report": self.report.id, "position": position, "kind": source.kind,
            **spread("speaker", source.span), "actor": self.actors[source.entity] if source.entity else None,
            "anonymity": source.anonymity, "stance": claim.stance, "quotation": claim.quotation,
            **spread("cue", claim.cue), "content": PARTED.join(span.text for span in claim.content),
            "spans": json.dumps([(span.start, span.end) for span in claim.content]),
            "via": self.id_of(claim.via) if claim.via else None, "day": self.report.published,
        })  # fmt: skip

    def add_event(self, position: int, event: Event, telling: linking.Telling) -> None:
        """Add an event with everything that hangs on it; until it is linked it is a story of its own."""
        fields = ("type", "mode", "status", "start", "end", "ongoing", "date_basis")
        row = {field: getattr(event, field) for field in fields}
        self.rows["tellings"].append({
            **row, "id": telling.id, "report": self.report.id, "event": event.id, "position": position,
            "story": telling.id, "context": " ".join(event.context), "features": pack(telling),
            "merged_with": None, "score": None, "reason": None,
        })  # fmt: skip
        own = {"telling": telling.id, "story": telling.id}
        dated = {**own, "day": day_of(telling)}
        self.rows["mentions"] += ({**own, **row} for row in self.mentions(event))
        self.rows["parties"] += ({**dated, **row} for row in self.parties(event))
        self.rows["settings"] += (
            {**dated, "position": i, "place": self.places[place], "country": self.countries[place]}
            for i, place in enumerate(event.places)
        )
        self.rows["counts"] += ({**own, **row} for row in self.numbers(event))
        self.rows["support"] += (
            {**dated, "claim": self.id_of(claim.id), "kind": claim.source.kind}
            for claim in self.account.claims
            if event.id in claim.events
        )

    def mentions(self, event: Event) -> Iterator[Row]:
        """Give the words that mention an event, the trigger among them, in order."""
        spans = {(span.start, span.end): span for span in (event.trigger, *event.mentions)}
        trigger = (event.trigger.start, event.trigger.end)
        for place, span in sorted(spans.items()):
            number, start, end = self.sentence(span)
            sentence = self.report.text[start:end]
            yield {
                "start": span.start, "end": span.end, "text": span.text, "trigger": place == trigger,
                "sentence_start": start, "sentence_end": end, "sentence": sentence, "sentence_number": number,
            }  # fmt: skip

    def sentence(self, span: Span) -> tuple[int | None, int, int]:
        """Give the number, from 1, and the offsets of the sentence that a span begins in, and at least its own."""
        at = bisect_right(self.starts, span.start)
        start, end = self.account.sentences[at - 1] if at else (span.start, span.end)
        return at or None, min(start, span.start), max(end, span.end)

    def parties(self, event: Event) -> Iterator[Row]:
        """Give the actors and recipients of an event."""
        for role, side in (("actor", event.actors), ("recipient", event.recipients)):
            for i, entity in enumerate(side):
                country = self.entities[entity].country
                yield {"role": role, "position": i, "actor": self.actors[entity], "country": country}

    def numbers(self, event: Event) -> Iterator[Row]:
        """Give the counts of an event, with the claims that give them."""
        for i, id in enumerate(event.counts):
            count = self.counts[id]
            claims = [self.id_of(claim.id) for claim in self.account.claims if id in claim.counts]
            yield {
                "position": i, "start": count.span.start, "end": count.span.end, "text": count.span.text,
                "what": count.what, "low": count.low, "high": count.high, "approximate": count.approximate,
                "claims": " ".join(claims),
            }  # fmt: skip


def spread(name: str, span: Span | None) -> Row:
    """Lay a span out over three columns."""
    start, end, text = (span.start, span.end, span.text) if span else (None, None, None)
    return {name: text, f"{name}_start": start, f"{name}_end": end}
