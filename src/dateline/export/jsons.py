"""JSON in a stream: an object a line, or one object with a long list in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping


def json_lines(values: Iterable[object]) -> Iterator[str]:
    """Write a value a line."""
    for value in values:
        yield as_json(value) + "\n"


def json_object(
    fields: Mapping[str, object],
    name: str,
    values: Iterable[object],
    more: Callable[[], Mapping[str, object]] = dict,
) -> Iterator[str]:
    """Write an object with a list in it that may be long.

    Args:
        fields: the fields before the list.
        name: the name of the list.
        values: what is in the list.
        more: gives the fields after the list, when that is written.

    >>> "".join(json_object({"type": "FeatureCollection"}, "features", [1, 2]))
    '{"type": "FeatureCollection", "features": [\\n1,\\n2\\n]}\\n'
    """
    yield "{" + "".join(f"{as_json(key)}: {as_json(value)}, " for key, value in fields.items()) + f"{as_json(name)}: ["
    between = "\n"
    for value in values:
        yield between + as_json(value)
        between = ",\n"
    yield "\n]" + "".join(f", {as_json(key)}: {as_json(value)}" for key, value in more().items()) + "}\n"


def as_json(value: object) -> str:
    """Write a value on one line."""
    return json.dumps(value, ensure_ascii=False)
