"""Claims over short texts of our own: one line a phenomenon, so that a miss says what it is."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.account import Account, Claim

Read = Callable[[str], Account]

with (Path(__file__).parent / "claims.tsv").open(encoding="utf-8", newline="") as table:
    CLAIMS = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
"""One claim each; a stance is left open where two would do, and ``\\n`` stands for a line's end."""


MISREAD = pytest.mark.xfail(strict=True, reason="the model of the day misreads it")
"""What a model before read right; it goes where a new one reads it again."""

_MISREAD = ("Reuters, quoting", '"We will never sign')
_ROWS = [
    pytest.param(row, id=row["text"][:40], marks=[MISREAD] if row["text"].startswith(_MISREAD) else [])
    for row in CLAIMS
]


@pytest.mark.parametrize("row", _ROWS)
def test_a_claim(account: Read, row: dict[str, str]) -> None:
    [claim] = account(row["text"].replace("\\n", "\n")).claims
    assert row["source"] in said_by(claim)
    assert (claim.source.kind, claim.quotation) == (row["kind"], row["quotation"])
    assert row["stance"] in ("", claim.stance)


def said_by(claim: Claim) -> str:
    """Give the words for a claim's source."""
    assert claim.source.span is not None
    return claim.source.span.text


REFUSALS = [
    ("The embassy declined to comment.", "embassy"),
    ("The foreign ministry did not respond to a request for comment.", "foreign ministry"),
    ("The president refused to say whether troops would be sent to the border.", "president"),
    ("The mayor could not be reached for comment on Friday.", "mayor"),
    ("A rebel commander did not return calls seeking comment.", "commander"),
]


@pytest.mark.parametrize(("text", "source"), REFUSALS)
def test_a_refusal(account: Read, text: str, source: str) -> None:
    [claim] = account(text).claims
    assert (claim.stance, source in said_by(claim)) == ("declines", True)


NO_CLAIMS = [
    "Human rights groups have criticised the arrests.",
    "The council welcomed the truce.",
    "Troops crossed the river at dawn and took the village.",
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_a_verdict_and_a_deed_say_nothing(account: Read, text: str) -> None:
    assert account(text).claims == []


@MISREAD
def test_who_hides_a_name_refuses_nothing(account: Read) -> None:
    text = "The Daily Courier reported that two ministers had resigned, citing officials who declined to be named."
    assert [c.stance for c in account(text).claims] == ["asserts"]


@MISREAD
def test_the_reason_for_anonymity_ends_where_the_claim_begins(account: Read) -> None:
    text = "A diplomat, speaking on condition of anonymity because the talks were private, said Iran had said no."
    [claim] = account(text).claims
    assert claim.source.anonymity == "speaking on condition of anonymity because the talks were private"


def test_one_unnamed_source_quoted_three_times_is_one(account: Read) -> None:
    found = account(
        "An intelligence official, speaking on condition of anonymity, said the strike killed a commander. The "
        'official said two guards had also died. "We watched the house for weeks," the intelligence official added.'
    )
    assert len(found.claims) == 3
    assert len({c.source.entity for c in found.claims}) == 1
    assert {c.source.kind for c in found.claims} == {"anonymous"}


def test_two_unnamed_sources_stay_two(account: Read) -> None:
    found = account(
        '"The border is closed," an official at the crossing said. A diplomat said it would reopen. '
        "The official said he had no such order. The diplomat called it a matter of days."
    )
    entities: dict[str, set[str | None]] = {"official": set(), "diplomat": set()}
    for claim in found.claims:
        for noun, ids in entities.items():
            if noun in said_by(claim):
                ids.add(claim.source.entity)
    assert [len(ids) for ids in entities.values()] == [1, 1]
    assert entities["official"].isdisjoint(entities["diplomat"])


def test_a_pronoun_and_an_office_lead_to_the_name(account: Read) -> None:
    found = account(
        "Foreign Minister Sergei Orlov met the envoy in Minsk. He said the ceasefire would hold. The minister also "
        "warned that violations would be punished."
    )
    names = {e.id: e.name for e in found.entities}
    assert [names[c.source.entity or ""] for c in found.claims] == ["Sergei Orlov"] * 2
    assert {c.source.kind for c in found.claims} == {"named"}


CHAINS = [
    ("The defence ministry said residents had told it that rebels shelled the hospital.", "residents", "ministry"),
    ("Iran's state news agency quoted General Reza Amiri as saying that the missiles had hit.", "Amiri", "agency"),
    (
        "The president vowed that he would not negotiate with the kidnappers, his office announced.",
        "president",
        "office",
    ),
]


@pytest.mark.parametrize(("text", "inner", "outer"), CHAINS)
def test_what_one_tells_that_another_said(account: Read, text: str, inner: str, outer: str) -> None:
    claims = {c.id: c for c in account(text).claims}
    [via] = [c for c in claims.values() if c.via]
    assert inner in said_by(via)
    assert outer in said_by(claims[via.via or ""])


def test_two_verbs_of_one_speaker_are_two_claims(account: Read) -> None:
    found = account(
        "Ukraine's general staff reported that Russian forces had shelled Kharkiv, and said that its own troops had "
        "destroyed three tanks."
    )
    assert len(found.claims) == 2
    assert len({c.source.entity for c in found.claims}) == len({c.source.kind for c in found.claims}) == 1


def test_a_refusal_and_the_words_it_is_given_in_are_one_claim(account: Read) -> None:
    [claim] = account('A spokesman for the navy declined to comment, saying only that "the inquiry goes on".').claims
    assert (claim.stance, claim.quotation) == ("declines", "direct")


def test_a_statement_after_a_colon_needs_no_marks(account: Read) -> None:
    text = (
        "Foreign Secretary Owen Price said:\n\nWe condemn the attack on the embassy.\n\nOur officers are working with "
        "the police in Tunis to find those responsible.\n\nNotes to editors\n\nThe embassy was opened in 1958."
    )
    [claim] = account(text).claims
    assert claim.quotation == "direct"
    assert claim.content[0].text.startswith("We condemn")
    assert claim.content[0].text.endswith("those responsible")


def test_events_and_counts_belong_to_who_tells_them(account: Read) -> None:
    found = account(
        "Police said five people were killed in the blast. A hospital official said eleven people were killed."
    )
    counts = {c.id: c.low for c in found.counts}
    assert [[counts[n] for n in c.counts] for c in found.claims] == [[5], [11]]
    events = {e.id: e.type for e in found.events}
    assert all("ASSAULT" in [events[e] for e in c.events] for c in found.claims)
