"""Mentions and coreference of people, bodies and places, from the raw text of a file with GUM's entity layer.

    python -m benchmarks.people --data gum-dev.conllu [--json]

A mention is right if its characters (white space left out) and its type are; Dateline's mentions
are widened to the whole noun phrase, as GUM has them. The coreference score is the mean of MUC,
B³ and CEAF-e over the mentions of the three types, entities of a single mention left out.
"""

from __future__ import annotations

from pathlib import Path

from spacy.tokens import Token

from benchmarks.coreference import Coreference
from benchmarks.raw import documents, rebuilt, solid
from benchmarks.scoring import Found, Range
from benchmarks.table import Figure, Table, arguments, f1, print_tables
from dateline.extraction.coreference import cluster
from dateline.extraction.pronouns import RELATIVES
from dateline.extraction.syntax import head_of, noun_phrase, relation
from dateline.extraction.where import find_places
from dateline.language.annotate import annotate
from dateline.language.text import Text
from dateline.report import Report
from training.entities import KINDS, entity_spans
from training.treebank import Sentence, read_sentences

TYPES = {"person": "person", "group": "person", "organization": "organization", "force": "organization",
         "country": "place", "place": "place"}  # fmt: skip
"""GUM's type for each of the account's kinds of entity."""

Mentions = dict[str, list[tuple[Range, str]]]
"""For each entity its mentions, each with its type."""


def measure(path: Path) -> Table:
    """Measure every document of a file."""
    found = {name: Found() for name in ("mentions", *sorted(KINDS))}
    coreference = Coreference()
    for document in documents(read_sentences(path)):
        gold = gold_mentions(document)
        predicted = predicted_mentions(annotate(Report.of(rebuilt(document))))
        add_mentions(found, gold, predicted)
        coreference.add(as_sets(gold), as_sets(predicted))
    return Table("people", path.name, [*(f1(name, f) for name, f in found.items()), *coreference_figures(coreference)])


def coreference_figures(coreference: Coreference) -> list[Figure]:
    """Make the lines of the three measures and their mean."""
    parts = {"MUC": coreference.muc, "B3": coreference.b3, "CEAF-e": coreference.ceaf}
    return [*(Figure(f"coreference {n}", r.f1) for n, r in parts.items()), Figure("coreference", coreference.conll)]


def gold_mentions(document: list[Sentence]) -> Mentions:
    """Give the mentions of a document as the file has them."""
    found: Mentions = {}
    at = 0
    for sentence in document:
        ends = [at := at + solid(word) for word in sentence.words]
        begins = [end - solid(word) for end, word in zip(ends, sentence.words, strict=True)]
        for span in entity_spans(sentence.rows):
            if span.kind in KINDS:
                place = (begins[span.start], ends[span.end - 1])
                found.setdefault(span.entity, []).append((place, span.kind))
    return found


def predicted_mentions(text: Text) -> Mentions:
    """Give the mentions that Dateline finds, widened to their noun phrases; a word stands for one only.

    Relative pronouns are left out, since GUM marks none of them.
    """
    offsets = [0]
    for token in text.doc:
        offsets.append(offsets[-1] + (0 if token.is_space else solid(token.text)))
    found: Mentions = {}
    taken: set[int] = set()
    groups = [(f"e{n}", [(m.range, TYPES[m.kind]) for m in c.namings]) for n, c in enumerate(cluster(text))]
    groups += [(p.place.id, [(r, "place") for r in p.ranges]) for p in find_places(text)]
    for identifier, mentions in groups:
        for range_, kind in mentions:
            head = whole_name(head_of(text.doc, range_))
            if head.i not in taken and head.lower_ not in RELATIVES:
                taken.add(head.i)
                start, end = noun_phrase(head)
                found.setdefault(identifier, []).append(((offsets[start], offsets[end]), kind))
    return found


def whole_name(head: Token) -> Token:
    """Give the word that a flat name with its title hangs on ("President" of "President Ruth Abiola")."""
    while relation(head) == "flat":
        head = head.head
    return head


def add_mentions(found: dict[str, Found], gold: Mentions, predicted: Mentions) -> None:
    """Compare the mentions of one document, all and by type."""
    sets = [{m for mentions in side.values() for m in mentions} for side in (gold, predicted)]
    found["mentions"].compare(*sets)
    for kind in KINDS:
        found[kind].compare(*({m for m in side if m[1] == kind} for side in sets))


def as_sets(mentions: Mentions) -> list[frozenset[Range]]:
    """Give the entities as sets of the ranges of their mentions."""
    return [frozenset(range_ for range_, _ in entity) for entity in mentions.values()]


def main() -> None:
    """Run from the command line."""
    options = arguments(__doc__, "a CoNLL-U file with an entity layer").parse_args()
    print_tables([measure(options.data)], options.json)


if __name__ == "__main__":
    main()
