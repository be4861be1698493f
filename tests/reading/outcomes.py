"""What tests ask of the outcomes of reading."""

from __future__ import annotations

from pathlib import Path

from dateline.reading import Options, Read, Unread, read_all

_DEFAULTS = Options()


def outcomes(source: Path | str, options: Options = _DEFAULTS) -> tuple[list[Read], list[Unread]]:
    """Read a source; give what was read and what was not, having checked each reason to be one sentence."""
    found = list(read_all([source], options))
    unread = [outcome for outcome in found if isinstance(outcome, Unread)]
    for outcome in unread:
        assert outcome.reason.endswith(".")
        assert "\n" not in outcome.reason
        assert "Error" not in outcome.reason
    return [outcome for outcome in found if isinstance(outcome, Read)], unread


def only_read(source: Path | str, options: Options = _DEFAULTS) -> Read:
    """Read the one report of a source, of which nothing is left unread."""
    [read], unread = outcomes(source, options)
    assert unread == []
    return read


def only_reason(source: Path | str, options: Options = _DEFAULTS) -> str:
    """Give the one reason why a source of which nothing can be read is not."""
    read, [unread] = outcomes(source, options)
    assert read == []
    return unread.reason
