"""CoNLL-U: every report's words, tags and trees, to see what its events were found on.

An archive keeps no trees, so reports are read by the language model again; that takes as long as
adding them did. ``Event=ID:TYPE`` in the last column marks the words that name a story, one for each
of several with ``,`` between them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from dateline.account import Account
from dateline.archive import Archive
from dateline.export.told import one_line
from dateline.report import Span

Marks = list[tuple[Span, str]]
"""Triggers with what the words are marked with."""


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's reports, sentence by sentence."""
    stories = {telling.id: story.id for story in archive.stories() for telling in story.tellings}
    for report, account in archive.accounts():
        yield from document(report, account, stories)


def document(report: str, account: Account, stories: Mapping[str, str]) -> Iterator[str]:
    """Write one report."""
    from dateline.language.annotate import annotate

    told = ((event, stories.get(f"{report}:{event.id}")) for event in account.events)
    marks = [(event.trigger, f"{story}:{event.type}") for event, story in told if story]
    sentences = [[token for token in sentence if not token.is_space] for sentence in annotate(account.report).doc.sents]
    for number, words in enumerate(filter(None, sentences), 1):
        if number == 1:
            yield f"# newdoc id = {report}\n"
        text = account.report.text[words[0].idx : words[-1].idx + len(words[-1].text)]
        yield f"# sent_id = {report}-{number}\n# text = {one_line(text)}\n"
        yield from rows(words, marks)
        yield "\n"


def rows(words: list[Token], marks: Marks) -> Iterator[str]:
    """Write the words of a sentence, ten columns each."""
    numbers = {word.i: number for number, word in enumerate(words, 1)}
    for word in words:
        root = word.head.i == word.i or word.head.i not in numbers
        head, relation = (0, "root") if root else (numbers[word.head.i], word.dep_.lower())
        columns = (
            str(numbers[word.i]), word.text, word.lemma_ or "_", word.pos_ or "_", word.tag_ or "_", "_",
            str(head), relation, "_", misc(word, marks),
        )  # fmt: skip
        yield "\t".join(columns) + "\n"


def misc(word: Token, marks: Marks) -> str:
    """Give what the last column says of a word."""
    found: dict[str, list[str]] = defaultdict(list)
    for span, mark in marks:
        if span.start < word.idx + len(word.text) and word.idx < span.end:
            found["Event"].append(mark)
    if not word.whitespace_ and not spaced(word):
        found["SpaceAfter"].append("No")
    return "|".join(f"{name}={','.join(values)}" for name, values in found.items()) or "_"


def spaced(word: Token) -> bool:
    """Say whether white space of its own follows a word."""
    return word.i + 1 < len(word.doc) and word.nbor().is_space
