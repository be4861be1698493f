"""Accounts made by hand, for tests of what is made of accounts."""

from __future__ import annotations

import datetime

from dateline.account import Account, Claim, Count, Entity, Event, Order, Place, Reason, Role, Source
from dateline.report import Report, Span

TEXT = (
    "Officials from Arland met Borland's envoy, Ana Reyes, in Geneva on 17 September.\n\n"
    "Arland denied that its army had shelled Tor. Reyes refused to comment. At least 5 people died in the shelling."
)
REPORT = Report.of(TEXT, datetime.date(2023, 10, 4), title="Talks in Geneva", language="en")


def span(words: str) -> Span:
    """Give the span of the first occurrence of words in the report."""
    start = TEXT.index(words)
    return REPORT.span(start, start + len(words))


def entity(key: str, kind: str, name: str, words: str, **more: object) -> Entity:
    return Entity.model_validate({"id": key, "kind": kind, "name": name, "mentions": [span(words)], **more})


def event(key: str, kind: str, words: str, **more: object) -> Event:
    return Event.model_validate(
        {"id": key, "type": kind, "status": "actual", "trigger": span(words), "mentions": [span(words)], **more}
    )


def claim(key: str, entity: str, cue: str, words: list[str], stance: str, events: list[str]) -> Claim:
    source = Source(span=None, kind="named", entity=entity)
    content = [span(w) for w in words]
    return Claim.model_validate(
        {"id": key, "source": source, "cue": span(cue), "content": content, "quotation": "indirect",
         "stance": stance, "events": events}
    )  # fmt: skip


ACCOUNT = Account(
    report=REPORT,
    entities=[
        entity("a", "country", "Arland", "Arland"),
        entity("b", "person", "Ana Reyes", "Ana Reyes", country="USA", sector=["GOV"],
               roles=[Role(title="envoy", of="a", span=span("envoy"))]),
    ],
    places=[Place(id="g", name="Geneva", kind="city", precision="city", mentions=[span("Geneva")])],
    counts=[Count(id="n", span=span("At least 5"), what="dead", low=5)],
    events=[
        event("shelling", "ASSAULT", "shelled", mode="heavy-weapons", status="negated", actors=["a"], counts=["n"],
              why=[Reason(field="type", by="model:0a1b2c3d", value="ASSAULT", words=[span("shelled")], score=0.9),
                   Reason(field="status", by="status.tsv:7", value="negated", words=[span("denied")])]),
        event("talks", "CONSULT", "met", actors=["a", "b"], start="2023-09-17", end="2023-09-17",
              date_basis="text", places=["g"]),
        event("harm", "ASSAULT", "shelling"),
    ],
    claims=[
        claim("c1", "a", "denied", ["its army had shelled Tor"], "denies", ["shelling"]),
        claim("c2", "b", "refused", [], "declines", []),
    ],
    order=[Order(before="talks", after="shelling", span=span("on"))],
)  # fmt: skip
DISPUTED_TEXT = (
    "The mayor, Ilka Doren, said rebels shelled the market of Tarvala and that nine people were killed. "
    "A rebel spokesman denied the shelling. The clinic said twelve people were killed."
)
DISPUTED_REPORT = Report.of(DISPUTED_TEXT, datetime.date(2024, 3, 12))


def part(words: str) -> Span:
    """Give the span of the first occurrence of words in the report whose sources disagree."""
    start = DISPUTED_TEXT.index(words)
    return DISPUTED_REPORT.span(start, start + len(words))


def saying(key: str, entity: str, words: str, stance: str, events: list[str], counts: list[str]) -> Claim:
    """Make a claim of the report whose sources disagree."""
    return Claim.model_validate(
        {"id": key, "source": {"kind": "organization", "entity": entity}, "content": [part(words)],
         "quotation": "indirect", "stance": stance, "events": events, "counts": counts}
    )  # fmt: skip


DISPUTED = Account(
    report=DISPUTED_REPORT,
    entities=[
        Entity(id="mayor", kind="person", name="Ilka Doren", mentions=[part("Ilka Doren")]),
        Entity(id="rebels", kind="force", name="rebels", mentions=[part("rebels")]),
        Entity(id="spokesman", kind="person", name="rebel spokesman", mentions=[part("A rebel spokesman")]),
        Entity(id="clinic", kind="organization", name="clinic", mentions=[part("The clinic")]),
    ],
    counts=[
        Count(id="n9", span=part("nine"), what="dead", low=9, high=9),
        Count(id="n12", span=part("twelve"), what="dead", low=12, high=12),
    ],
    events=[
        Event(id="v1", type="ASSAULT", status="actual", actors=["rebels"], counts=["n9", "n12"],
              trigger=part("shelled"), mentions=[part("shelled"), part("shelling")]),
    ],
    claims=[
        saying("c1", "mayor", "rebels shelled the market of Tarvala", "asserts", ["v1"], []),
        saying("c2", "spokesman", "the shelling", "denies", ["v1"], []),
        saying("c3", "mayor", "nine people were killed", "asserts", [], ["n9"]),
        saying("c4", "clinic", "twelve people were killed", "asserts", [], ["n12"]),
    ],
)  # fmt: skip
"""An account whose sources disagree on an event and on a count."""
EMPTY = Account(report=Report.of("Nothing happened."))
