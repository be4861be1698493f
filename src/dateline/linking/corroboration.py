"""How much stands behind an event: reports, texts, publishers and sources, each counted once."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from dateline.account import Part
from dateline.linking.copies import Copy, texts
from dateline.linking.telling import Telling, Voice


class Corroboration(Part):
    """How many stand behind an event.

    Attributes:
        reports: reports that tell it.
        independent: texts among them, copies of one text counted once.
        publishers: publishers none of whose texts is another's; one not known counts as its own.
        named: people who are quoted by name as saying so.
        organizations: bodies and states that say so.
        anonymous: unnamed people who say so; those of two texts are two, those of copies one.
        others: publications, documents and the public.
        deniers: sources of any kind that deny it.
    """

    reports: int
    independent: int
    publishers: int
    named: int
    organizations: int
    anonymous: int
    others: int
    deniers: int


def corroboration(tellings: Collection[Telling], copies: Iterable[Copy]) -> Corroboration:
    """Count what stands behind one event.

    Args:
        tellings: all tellings of the event.
        copies: the copies among the tellings' reports, at least.
    """
    groups = texts({telling.report for telling in tellings}, copies)
    text_of = {report: number for number, group in enumerate(groups) for report in group}
    told = {(who, voice.stance == "denies"): voice for m in tellings for voice, who in _voices(m, text_of[m.report])}
    standing = [voice.kind for (_, denies), voice in told.items() if not denies]
    return Corroboration(
        reports=len(text_of),
        independent=len(groups),
        publishers=_publishers(tellings, text_of),
        named=standing.count("named"),
        organizations=standing.count("organization"),
        anonymous=standing.count("anonymous"),
        others=sum(kind in ("media", "document", "public") for kind in standing),
        deniers=len(told) - len(standing),
    )


def _voices(telling: Telling, text: int) -> list[tuple[Voice, tuple[str, str, int]]]:
    """Give the sources of a telling with what tells them from others: those without a name, their text too."""
    nameless = ("anonymous", "public")
    return [
        (voice, (voice.kind, (voice.name or "").casefold(), text if voice.kind in nameless else -1))
        for voice in telling.said
    ]


def _publishers(tellings: Collection[Telling], text_of: dict[str, int]) -> int:
    """Count groups of texts that neither a common text nor a common publisher joins."""
    group: dict[str, set[str]] = {}
    for telling in tellings:
        names = {f"text {text_of[telling.report]}"}
        if telling.publisher:
            names.add(f"publisher {telling.publisher.casefold()}")
        for held in {id(group[name]): group[name] for name in sorted(names) if name in group}.values():
            names |= held
        group.update(dict.fromkeys(names, names))
    return len({id(names) for names in group.values()})
