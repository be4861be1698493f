"""Windows of words with their labels: what every training set is turned into."""

from __future__ import annotations

from dataclasses import dataclass, field

IGNORE = -100
WINDOW_WORDS = 128


@dataclass(frozen=True)
class Told:
    """What is known of a window as a whole: some word of it names an event of this type, and of this mode if any."""

    type: str
    mode: str | None = None


@dataclass
class Window:
    """Up to a few hundred words of one document, with the labels that its set knows.

    Attributes:
        words: the words, in order.
        layout: for each word how it follows the one before (see ``dateline.language.features``).
        tags: for each per-word head a label for each word; ``None`` where the label is unknown.
        pointers: for each pointing head the index of the word pointed at (a word that points
            at itself is a root); ``None`` where unknown.
        relations: for each word the label of its arc; ``None`` where unknown.
        sentences: for each word the number of its sentence, where sentences are known.
        pairs: for each pair head the labelled ``(from, to, label)`` triples, in which ``to`` are
            words of which at least one bears the label; absent where the set does not know them.
        told: an event that some word of the window names, where nobody knows which.
    """

    words: list[str]
    layout: list[int]
    tags: dict[str, list[str | None]] = field(default_factory=dict)
    pointers: dict[str, list[int | None]] = field(default_factory=dict)
    relations: list[str | None] | None = None
    sentences: list[int] | None = None
    pairs: dict[str, list[tuple[int, tuple[int, ...], str]]] = field(default_factory=dict)
    told: Told | None = None


def concatenate(parts: list[Window]) -> Window:
    """Join windows that follow each other in one document and hold the same heads."""
    whole = Window([], [])
    for number, part in enumerate(parts):
        shift = len(whole.words)
        whole.words += part.words
        whole.layout += part.layout
        for head, labels in part.tags.items():
            whole.tags.setdefault(head, []).extend(labels)
        for head, targets in part.pointers.items():
            whole.pointers.setdefault(head, []).extend(None if t is None else t + shift for t in targets)
        if part.relations is not None:
            whole.relations = (whole.relations or []) + part.relations
        if part.sentences is not None:
            whole.sentences = (whole.sentences or []) + [number] * len(part.words)
    return whole
