"""Claims: source, kind, cue, content, stance, quotation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.account import Account, Claim
from dateline.extraction.quoted import quotation_of
from dateline.report import Report

Read = Callable[[str], Account]


def only(account: Account) -> Claim:
    """Give the one claim of an account."""
    assert len(account.claims) == 1, account.claims
    return account.claims[0]


def test_an_indirect_claim_of_a_named_person(account: Read) -> None:
    claim = only(account("Defence Minister Laura Brandt said on Monday that rebels had attacked a convoy near Gao."))
    assert claim.source.kind == "named"
    assert claim.stance == "asserts"
    assert claim.quotation == "indirect"
    assert "rebels had attacked a convoy" in claim.content[0].text


def test_a_direct_quotation(account: Read) -> None:
    claim = only(account('"We will never leave our homes," said Mariam Koné, a farmer in Mopti.'))
    assert claim.quotation == "direct"
    assert claim.source.span is not None
    assert "Mariam Koné" in claim.source.span.text


def test_who_asks_not_to_be_named_is_anonymous(account: Read) -> None:
    found = account(
        "Two aid workers, who asked not to be named because they feared reprisals, said the number of dead had risen."
    )
    claim = found.claims[-1]
    assert (claim.source.kind, claim.source.anonymity) == (
        "anonymous",
        "who asked not to be named because they feared reprisals",
    )


def test_what_is_supposed_of_somebody_is_not_said_by_them(account: Read) -> None:
    [claim] = account("Rebels are believed to hold the town.").claims
    assert claim.source.span is None
    assert [span.text for span in claim.content] == ["Rebels", "to hold the town"]


def test_an_anonymous_official(account: Read) -> None:
    claim = only(
        account(
            "A senior Western diplomat, who spoke on condition of anonymity because talks were continuing, "
            "said Iran had agreed to new inspections."
        )
    )
    assert claim.source.kind == "anonymous"
    assert claim.source.anonymity is not None
    assert "anonymity" in claim.source.anonymity


def test_a_refusal_to_comment(account: Read) -> None:
    found = account("The army attacked a village on Monday. A spokesman for the interior ministry declined to comment.")
    assert [c.stance for c in found.claims if c.stance == "declines"] == ["declines"]


def test_a_denial(account: Read) -> None:
    found = account("The Ethiopian army denied that its troops had bombed a market in Tigray.")
    assert [c.stance for c in found.claims] == ["denies"]


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ('He said "we are ready" now', '"we are ready"', "direct"),
        ("He said “we are ready” now", "“we are ready”", "direct"),
        ("He said «we are ready» now", "«we are ready»", "direct"),
        ("He said the army was “ready” now", "the army was “ready” now", "mixed"),
        ("He said the army was ready", "the army was ready", "indirect"),
        ('He said "we are ready', '"we are ready', "direct"),
    ],
)
def test_quotation_marks(text: str, content: str, expected: str) -> None:
    start = text.index(content)
    span = Report.of(text).span(start, start + len(content))
    assert quotation_of(text, [span]) == expected
