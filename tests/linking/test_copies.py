"""Copies of one wire text are found; reports written apart are not copies."""

from __future__ import annotations

import datetime

from dateline.linking import copied, copies_among, texts
from dateline.report import Report

WIRE = (
    "PORT AMBER, May 7 (Coastal Press) - Rebels of the Red Banner shelled the harbour of Port Amber on Tuesday, "
    "killing nine dockers and setting a grain store on fire, the port authority said.\n\n"
    "Forty families left their homes above the docks before the guns fell silent shortly after noon. A tug that lay at "
    "the northern pier went down with two men aboard.\n\n"
    "The navy closed the bay to all ships until further notice, and a spokesman for the fleet promised that the guns "
    "on the ridge would be found before the week was over.\n\n"
    "The Red Banner has fought for the coast since the collapse of talks on fishing rights three years ago."
)
APART = (
    "Nine dock workers were dead and a grain store lay in ashes last night after mortar shells fell on Port Amber. The "
    "port authority blamed the Red Banner, which holds the ridge over the bay. Two men of a tug are missing. Families "
    "fled the streets above the docks, and no ship may enter the bay until the navy says so."
)
DAY = datetime.date(2031, 5, 7)


def report(text: str, days: int = 0) -> Report:
    return Report.of(text, DAY + datetime.timedelta(days))


def test_a_changed_agency_line_and_cut_paragraphs_leave_a_copy() -> None:
    cut = WIRE.replace("PORT AMBER, May 7 (Coastal Press) - ", "").split("\n\n")
    for kept in (2, 3, 4):
        edited = "From our correspondent. " + "\n\n".join(cut[:kept])
        [copy] = copies_among([report(WIRE), report(edited)])
        assert copy.score > 0.9
        assert "runs of 4 words" in copy.reason


def test_a_report_written_apart_is_no_copy() -> None:
    assert copied(report(WIRE), report(APART)) is None


def test_the_same_words_weeks_later_are_no_copy() -> None:
    assert copied(report(WIRE), report(WIRE + " ", days=30)) is None


def test_a_text_too_short_to_tell_is_nobodys_copy() -> None:
    short = "Rebels of the Red Banner shelled the harbour of Port Amber on Tuesday."
    assert copied(report(WIRE), report(short)) is None


def test_copies_of_a_copy_are_copies() -> None:
    a, b, c, d = reports = [report(WIRE), report(WIRE + "\n"), report(WIRE, days=1), report(APART)]
    copies = copies_among(reports)
    assert texts([r.id for r in reports], copies) == sorted([tuple(sorted([a.id, b.id, c.id])), (d.id,)])
    assert texts([b.id, d.id], copies) == sorted([(b.id,), (d.id,)])
