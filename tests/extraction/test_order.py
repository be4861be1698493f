"""Which event came first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.account import Account


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The rebels surrendered after the army attacked the town.", "attacked", "surrendered"),
        ("The army attacked the town before the rebels surrendered.", "attacked", "surrendered"),
        ("The two presidents met after the attack on the embassy.", "attack", "met"),
    ],
)
def test_order(account: Callable[[str], Account], text: str, first: str, second: str) -> None:
    found = account(text)
    named = {e.id: e.trigger.text for e in found.events}
    assert [(named[o.before], named[o.after]) for o in found.order] == [(first, second)]
