"""Sources, cues and contents of attributions on a folder in PolNeAR's format (brat standoff).

    python -m benchmarks.attribution --data FOLDER [--json]

Each ``NAME.txt`` stands beside ``NAME_xxxx.ann``; of several annotators the first counts, as in
training. An attribution is right as a whole if the sources overlap or both are absent, the cues
overlap, and the contents share at least half of their characters; each is matched once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.scoring import Found, Range, characters, jaccard, one_to_one, overlap
from benchmarks.table import Figure, Table, arguments, f1, print_tables
from dateline.language.annotate import annotate
from dateline.language.text import Text
from dateline.report import Report
from training.attribution import PARTS, Attribution, read_attributions

LEAST_CONTENT = 0.5


def measure(data: Path) -> Table:
    """Measure the shipped model on every annotated text of a folder."""
    tokens = {part: Found() for part in PARTS}
    whole = Found()
    for path, annotation in annotated_files(data):
        text = annotate(Report.of(path.read_bytes().decode("utf-8")))
        gold, predicted = read_attributions(annotation), list(predict(text))
        add_tokens(tokens, word_ranges(text), gold, predicted)
        whole.add(len(match(gold, predicted)), len(gold), len(predicted))
    return Table("attribution", data.name, figures_of(tokens, whole))


def figures_of(tokens: dict[str, Found], whole: Found) -> list[Figure]:
    """Make the lines of the table."""
    return [*(f1(f"{part} tokens", found) for part, found in tokens.items()), f1("whole attributions", whole)]


def annotated_files(folder: Path) -> list[tuple[Path, Path]]:
    """Give the texts of a folder with the first annotation of each.

    Raises:
        SystemExit: there is none.
    """
    found = []
    for path in sorted(folder.glob("*.txt")):
        annotations = sorted(folder.glob(f"{path.stem}_????.ann")) or list(folder.glob(f"{path.stem}.ann"))
        if annotations:
            found.append((path, annotations[0]))
    if not found:
        raise SystemExit(f"there is no annotated text (*.txt with *.ann) in {folder}")
    return found


def predict(text: Text) -> Iterator[Attribution]:
    """Give the attributions that Dateline finds, as ranges of characters."""
    for found in text.attributions:
        source = [] if found.source is None else [offsets(text, found.source)]
        yield Attribution(source, [offsets(text, found.cue)], [offsets(text, r) for r in found.content])


def offsets(text: Text, tokens: Range) -> Range:
    """Turn a range of tokens into one of characters."""
    span = text.span(*tokens)
    return span.start, span.end


def word_ranges(text: Text) -> list[Range]:
    """Give the ranges of all words of a text."""
    return [(t.idx, t.idx + len(t.text)) for t in text.doc if not t.is_space]


def add_tokens(
    tokens: dict[str, Found], words: list[Range], gold: Iterable[Attribution], predicted: Iterable[Attribution]
) -> None:
    """Compare, part by part, the words that are in any attribution's part."""
    for part, found in tokens.items():
        found.compare(covered(words, part, gold), covered(words, part, predicted))


def covered(words: list[Range], part: str, attributions: Iterable[Attribution]) -> set[int]:
    """Give the indexes of the words that touch a part of any attribution."""
    touched = characters([range_ for a in attributions for range_ in getattr(a, part)])
    return {i for i, (start, end) in enumerate(words) if not touched.isdisjoint(range(start, end))}


def match(gold: list[Attribution], predicted: list[Attribution]) -> list[tuple[int, int]]:
    """Match the attributions that are right as a whole."""
    return one_to_one(len(gold), len(predicted), lambda i, j: fit(gold[i], predicted[j]))


def fit(gold: Attribution, predicted: Attribution) -> float:
    """Say how well two attributions fit: 0 if the second is not right, else what their contents share."""
    sources = touch(gold.source, predicted.source) or not (gold.source or predicted.source)
    if not sources or not touch(gold.cue, predicted.cue):
        return 0.0
    shared = jaccard(characters(gold.content), characters(predicted.content))
    return shared if shared >= LEAST_CONTENT else 0.0


def touch(a: list[Range], b: list[Range]) -> bool:
    """Say whether any two ranges overlap."""
    return any(overlap(x, y) for x in a for y in b)


def main() -> None:
    """Run from the command line."""
    options = arguments(__doc__, "a folder of *.txt and *.ann").parse_args()
    print_tables([measure(options.data)], options.json)


if __name__ == "__main__":
    main()
