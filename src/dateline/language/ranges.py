"""From the scores of the heads to ranges of tokens: names, attributions, mentions, triggers."""

from __future__ import annotations

import numpy as np

from dateline.language.network import Floats, Network, Scores
from dateline.language.text import Attribution, Mention, Range, Trigger

_LEAST_EVENT = 0.05
_LEAST_SIDE = 0.3


def tagged_ranges(scores: Floats, labels: list[str]) -> list[tuple[int, int, str]]:
    """Read the best BIO tags as ranges ``(start, end, type)``; an ``I`` after nothing begins one.

    >>> import numpy as np
    >>> labels = ["B-PER", "I-PER", "O"]
    >>> tagged_ranges(np.eye(3, dtype=np.float32)[[2, 0, 1, 2, 1]], labels)
    [(1, 3, 'PER'), (4, 5, 'PER')]
    """
    ranges: list[tuple[int, int, str]] = []
    start, kind = -1, ""
    tags = [labels[i] for i in scores.argmax(axis=1)]
    for i, tag in enumerate([*tags, "O"]):
        mark, _, label = tag.partition("-")
        if start >= 0 and (mark != "I" or label != kind):
            ranges.append((start, i, kind))
            start = -1
        if mark != "O" and start < 0:
            start, kind = i, label
    return ranges


def by_label(scores: Floats, labels: list[str]) -> dict[str, float]:
    """Put one row of log-probabilities under their labels."""
    return {label: float(score) for label, score in zip(labels, scores, strict=True)}


def read_attributions(
    network: Network, scores: list[Scores], offsets: list[int], index: list[int]
) -> tuple[Attribution, ...]:
    """Read attributions: every cue with the source and the contents that point at it.

    Content that goes on at the start of the next window belongs to the same cue.
    """
    found: list[Attribution] = []
    for window, offset in zip(scores, offsets, strict=True):
        parts = {p: tagged_ranges(window.tags[p], network.labels[p]) for p in ("source", "cue", "content")}
        parts["content"] = closed_gaps(parts["content"], parts["cue"] + parts["source"])
        cues = [start for start, _, _ in parts["cue"]]

        def token_range(start: int, end: int, offset: int = offset) -> Range:
            return index[offset + start], index[offset + end - 1] + 1

        if found and parts["content"] and parts["content"][0][0] == 0:
            start, end, _ = parts["content"][0]
            if network.labels["content"][window.tags["content"][0].argmax()] == "I" and continues(
                found[-1], index[offset], index[offset - 1]
            ):
                found[-1] = extended(found[-1], token_range(start, end))
                parts["content"] = parts["content"][1:]
        linked: dict[tuple[int, str], list[tuple[float, int, int]]] = {}
        for part in ("source", "content"):
            for start, end, _ in parts[part]:
                if cues:
                    row = window.pointers["link"][start, cues]
                    cue = cues[int(row.argmax())]
                    linked.setdefault((cue, part), []).append((float(row.max()), start, end))
        for start, end, _ in parts["cue"]:
            sources = sorted(linked.get((start, "source"), []), reverse=True)
            contents = sorted((a, b) for _, a, b in linked.get((start, "content"), []))
            at = sources[0][1] if sources else start
            found.append(
                Attribution(
                    cue=token_range(start, end),
                    source=token_range(*sources[0][1:]) if sources else None,
                    content=tuple(token_range(a, b) for a, b in contents),
                    stance=by_label(window.tags["stance"][start], network.labels["stance"]),
                    kind=by_label(window.tags["kind"][at], network.labels["kind"]),
                )
            )
    return tuple(found)


def closed_gaps(contents: list[tuple[int, int, str]], others: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Join pieces of content that at most two words part, none of them of a cue or source.

    >>> closed_gaps([(0, 4, ""), (5, 9, ""), (12, 14, "")], [(9, 10, "")])
    [(0, 9, ''), (12, 14, '')]
    """
    joined: list[tuple[int, int, str]] = []
    for start, end, kind in contents:
        if joined and 0 < start - joined[-1][1] <= 2 and not any(a < start and joined[-1][1] < b for a, b, _ in others):
            joined[-1] = (joined[-1][0], end, kind)
        else:
            joined.append((start, end, kind))
    return joined


def continues(attribution: Attribution, first: int, before: int) -> bool:
    """Say whether an attribution's content reached up to the window that begins at ``first``."""
    return bool(attribution.content) and attribution.content[-1][1] in (before + 1, first)


def extended(attribution: Attribution, more: Range) -> Attribution:
    """Lengthen the last content of an attribution."""
    content = (*attribution.content[:-1], (attribution.content[-1][0], more[1]))
    return Attribution(attribution.cue, attribution.source, content, attribution.stance, attribution.kind)


def read_mentions(network: Network, scores: list[Scores], offsets: list[int], index: list[int]) -> tuple[Mention, ...]:
    """Read the mentions of entities, each with the earlier mention of its window it refers back to."""
    found: list[Mention] = []
    for window, offset in zip(scores, offsets, strict=True):
        first_here = len(found)
        lasts: list[int] = []
        for start, end, kind in tagged_ranges(window.tags["mention"], network.labels["mention"]):
            last = end - 1
            row = window.pointers["coref"][last, [*lasts, last]]
            best = int(row.argmax())
            antecedent = first_here + best if best < len(lasts) else None
            lasts.append(last)
            found.append(Mention((index[offset + start], index[offset + last] + 1), kind, antecedent))
    return tuple(found)


def read_triggers(network: Network, scores: list[Scores], offsets: list[int], index: list[int]) -> tuple[Trigger, ...]:
    """Read the words that may name an event, with everything the model says of them."""
    found: list[Trigger] = []
    types, sides = network.labels["event"], network.labels["pair:argument"]
    none = types.index("O")
    for window, offset in zip(scores, offsets, strict=True):
        chances = 1.0 - np.exp(window.tags["event"][:, none])
        candidates = [int(i) for i in np.flatnonzero(chances >= _LEAST_EVENT)]
        dependent, head = window.views["argument"]
        for at, i in enumerate(candidates):
            arcs = network.pair_scores("argument", np.broadcast_to(dependent[i], head.shape), head)
            earlier = [*candidates[:at], i]
            same = earlier[int(window.pointers["same"][i, earlier].argmax())]
            found.append(
                Trigger(
                    token=index[offset + i],
                    types=by_label(window.tags["event"][i], types),
                    modes=by_label(window.tags["mode"][i], network.labels["mode"]),
                    statuses=by_label(window.tags["status"][i], network.labels["status"]),
                    sides={
                        side: tuple(
                            (index[offset + int(j)], float(arcs[j, k]))
                            for j in np.flatnonzero(np.exp(arcs[:, k]) >= _LEAST_SIDE)
                        )
                        for k, side in enumerate(sides)
                        if side != "none"
                    },
                    same=None if same == i else index[offset + same],
                )
            )
    return tuple(found)
