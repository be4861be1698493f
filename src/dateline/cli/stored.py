"""Accounts made earlier, from the JSON that ``dateline read`` prints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from dateline.account import Account
from dateline.errors import ReadingError

_ACCOUNT = re.compile(rb'\s*\[?\s*\{\s*"format"\s*:\s*"dateline-account/')
_HEAD = 200
_BEGINNING = re.compile(r"\S")
_AGAIN = "make it again with the command 'dateline read'."


def stored_accounts(path: str) -> list[Account] | None:
    """Load the accounts of a file: one, an array of them, or one a line; ``None`` where it begins with no account.

    Raises:
        ReadingError: the file begins with an account, but cannot be loaded.
    """
    if not holds_accounts(path):
        return None
    try:
        return [Account.model_validate(value) for value in values(Path(path).read_text("utf-8"))]
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "its beginning"
        raise ReadingError(f"{path} holds no sound account ({where}: {first['msg']}): {_AGAIN}") from None
    except (OSError, ValueError, RecursionError) as error:
        raise ReadingError(f"{path} begins with an account but is no complete JSON ({error}): {_AGAIN}") from None


def holds_accounts(path: str) -> bool:
    """Say whether a file begins with an account; of one that cannot be opened, reading says what is wrong.

    What a pipe gives is gone once it is looked at, so pipes are left to reading.
    """
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as stream:
            return bool(_ACCOUNT.match(stream.read(_HEAD)))
    except (OSError, ValueError):
        return False


def values(text: str) -> Iterator[object]:
    """Give the JSON values that stand one after the other, and those of arrays.

    >>> list(values('[1, 2]')), list(values('{}\\n{}'))
    ([1, 2], [{}, {}])
    """
    decoder, at = json.JSONDecoder(), 0
    while begins := _BEGINNING.search(text, at):
        value, at = decoder.raw_decode(text, begins.start())
        yield from value if isinstance(value, list) else [value]
