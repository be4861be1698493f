"""Words, sentences, tags, lemmas and trees on a CoNLL-U file; names on an IOB2 file.

    python -m benchmarks.language --data FILE [--json]

The format is told from the file. On CoNLL-U, tags, lemmas and trees are measured over the gold
words and sentences (attachment scores over all words, punctuation too, relations compared with
their subtypes; LAS is also given without punctuation), and words and sentences over the raw text
rebuilt from the file, as spans of characters that leave white space out. On IOB2 (columns of an
index, a word and a tag, or of a word and a tag), names count where span and type are right.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks import names, raw, trees
from benchmarks.table import Table, arguments, print_tables


def is_treebank(path: Path) -> bool:
    """Say whether a file is CoNLL-U: its first word line has ten columns."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                return len(line.split("\t")) == 10
    return False


def measure(data: Path) -> Table:
    """Measure the shipped model on one file of either format."""
    figures = [*trees.measure(data), *raw.measure(data)] if is_treebank(data) else names.measure(data)
    return Table("language", data.name, figures)


def main() -> None:
    """Run from the command line."""
    options = arguments(__doc__, "a CoNLL-U or IOB2 file").parse_args()
    print_tables([measure(options.data)], options.json)


if __name__ == "__main__":
    main()
