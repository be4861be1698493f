"""How much stands behind a story."""

from __future__ import annotations

from dateline.linking import Copy, corroboration
from dateline.linking.telling import Voice
from tests.linking.conftest import Make

NURSE = Voice(claim="r1:c1", kind="named", stance="asserts", name="Hawa Ibrahim")
AGAIN = Voice(claim="r2:c1", kind="named", stance="asserts", name="hawa ibrahim")
ARMY = Voice(claim="r1:c2", kind="organization", stance="denies", name="army")


def official(report: str) -> Voice:
    return Voice(claim=f"{report}:c3", kind="anonymous", stance="asserts", name="an official")


def test_copies_of_one_text_count_once(telling: Make) -> None:
    told = [telling(f"r{n}", publisher=f"P{n}") for n in range(5)]
    copies = [Copy(a="r0", b="r1", score=0.9), Copy(a="r1", b="r2", score=0.9), Copy(a="r3", b="r9", score=0.9)]
    found = corroboration(told, copies)
    assert (found.reports, found.independent, found.publishers) == (5, 3, 3)


def test_two_texts_of_one_publisher_are_one_publisher(telling: Make) -> None:
    told = [telling("r1", publisher="The Post"), telling("r2", publisher="the post"), telling("r3"), telling("r4")]
    found = corroboration(told, [])
    assert (found.independent, found.publishers) == (4, 3)


def test_a_named_source_counts_once_over_all_reports(telling: Make) -> None:
    found = corroboration([telling("r1", said=(NURSE, ARMY)), telling("r2", said=(AGAIN,))], [])
    assert (found.named, found.organizations, found.deniers) == (1, 0, 1)


def test_an_unnamed_source_counts_once_for_each_text(telling: Make) -> None:
    told = [telling(report, said=(official(report),)) for report in ("r1", "r2", "r3")]
    assert corroboration(told, [Copy(a="r1", b="r2", score=1)]).anonymous == 2
