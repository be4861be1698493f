"""Decisions made by hand: tellings that are, or are not, of one happening, and what a story's fields should say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from sqlalchemy import Connection, delete, select

from dateline.archive import correcting, schema
from dateline.archive.relating import settle
from dateline.archive.rows import rows_with
from dateline.errors import ArchiveError

_tellings, _pins = schema.tellings.c, schema.pins.c


def split(connection: Connection, given: Sequence[str]) -> str:
    """Take tellings out of their story, as one story of their own, for good.

    Args:
        given: ids of tellings of one story, or the beginnings of such.

    Returns:
        The id of the new story.

    Raises:
        ArchiveError: there is no such telling, they are of several stories, or nothing would be left.
    """
    out = [find(connection, id) for id in given]
    stories = story_of(connection, out)
    members = tellings_of(connection, stories.values())
    rest = sorted(set(members) - set(out))
    if len(set(stories.values())) > 1:
        raise ArchiveError(f"{', '.join(given)} are of several events already: give tellings of one.")
    if not rest:
        raise ArchiveError(f"{', '.join(given)} is all that tells of this event: give some of its tellings, not all.")
    unpin(connection, product(out, rest), same=True)
    pin(connection, ((out[0], other) for other in out[1:]), same=True)
    pin(connection, ((out[0], other) for other in rest), same=False)
    settle(connection, members)
    return story_of(connection, out)[out[0]]


def join(connection: Connection, given: Sequence[str]) -> str:
    """Make one story of those that tellings belong to, for good.

    Args:
        given: ids of tellings or stories, or the beginnings of such.

    Returns:
        The id of the story.

    Raises:
        ArchiveError: there is no such telling, or they are of one story already.
    """
    ids = [find(connection, id) for id in given]
    stories = story_of(connection, ids)
    if len(set(stories.values())) < 2:
        raise ArchiveError(f"{', '.join(given)} is one event already: give two.")
    members = tellings_of(connection, stories.values())
    unpin(connection, product(members, members), same=False)
    # All of them: else one that agrees with a part of the new story only could leave it.
    pin(connection, ((ids[0], other) for other in members if other != ids[0]), same=True)
    settle(connection, members)
    return story_of(connection, ids)[ids[0]]


def correct(connection: Connection, given: str, field: str, value: str | None, *, who: str, reason: str) -> str:
    """Put a field of a story right, for good.

    Args:
        given: the id of the story or of any of its tellings, or the beginning of such.

    Returns:
        The id of the story.

    Raises:
        ArchiveError: there is no such story or field, or the value is none of it.
    """
    telling = find(connection, given)
    story = story_of(connection, [telling])[telling]
    members = tellings_of(connection, [story])
    correcting.write_down(connection, story, members, field, value, who=who, reason=reason)
    settle(connection, members)
    return story


def find(connection: Connection, given: str) -> str:
    """Give the id of the telling that somebody means; parts before and after the colon may be cut short.

    Raises:
        ArchiveError: there is none, or there are several.
    """
    report, colon, event = given.strip().partition(":")
    wanted = [_tellings.id.startswith(report, autoescape=True)]
    if colon:
        wanted.append(_tellings.event == event)
    found = list(connection.scalars(select(_tellings.id).where(*wanted).order_by("id").limit(3)))
    if len(found) == 1 or given in found:
        return given if given in found else found[0]
    if not found:
        raise ArchiveError(f"no event of the archive has the id {given}: see dateline events for the ids there are.")
    raise ArchiveError(f"{given} may be {found[0]} or {found[1]}: give more of the id.")


def story_of(connection: Connection, tellings: Iterable[str]) -> dict[str, str]:
    """Give the story of each telling."""
    return {row.id: row.story for row in rows_with(connection, _tellings.id, tellings, _tellings.id, _tellings.story)}


def tellings_of(connection: Connection, stories: Iterable[str]) -> list[str]:
    """Give the tellings of stories."""
    return sorted(row.id for row in rows_with(connection, _tellings.story, stories, _tellings.id))


def pin(connection: Connection, pairs: Iterable[tuple[str, str]], *, same: bool) -> None:
    """Pin pairs together or apart, in the place of earlier pins of theirs."""
    for pair in pairs:
        first, second = sorted(pair)
        connection.execute(delete(schema.pins).where(_pins.first == first, _pins.second == second))
        connection.execute(schema.pins.insert().values(first=first, second=second, same=same))


def unpin(connection: Connection, pairs: Iterable[tuple[str, str]], *, same: bool) -> None:
    """Take the pins of a kind off pairs."""
    for first, second in {(min(pair), max(pair)) for pair in pairs}:
        connection.execute(delete(schema.pins).where(_pins.first == first, _pins.second == second, _pins.same == same))
