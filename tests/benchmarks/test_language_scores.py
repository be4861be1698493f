"""Tags, trees, splitting and names: reading the files, and the figures by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import language, names, raw, trees
from benchmarks.given import Given, pack
from benchmarks.table import Figure
from benchmarks.trees import Word
from dateline.language.features import ATTACHED, NEW_LINE, SPACED
from training.treebank import read_sentences

TREEBANK = """\
# newdoc id = a
# newpar
1\tThey\tthey\tPRON\tPRP\t_\t3\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t3\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

# newpar
1\tWhy\twhy\tADV\tWRB\t_\t0\troot\t_\tSpaceAfter=No
2\t?\t?\tPUNCT\t.\t_\t1\tpunct\t_\t_

# newdoc id = b
1\tPeace\tpeace\tNOUN\tNN\t_\t0\troot\t_\t_

"""
TAGGED = """\
# newdoc id = a
# sent_id = 1
# text = Mr. Ode left Lagos.
1\tMr.\tO\t-\t-
2\tOde\tB-PER\t-\t-
3\tleft\tO\t-\t-
4\tLagos\tB-LOC\t-\t-
5\t.\tO\t-\t-

# sent_id = 2
# text = # talks
1\t#\tO\t-\t-
2\ttalks\tO\t-\t-
"""

words = st.builds(
    Word, st.sampled_from(["NOUN", "PUNCT"]), st.sampled_from(["NN", "."]), st.sampled_from("ab"),
    st.integers(0, 3), st.sampled_from(["obj", "nsubj:pass"]),
)  # fmt: skip


def values(figures: list[Figure]) -> dict[str, float]:
    return {figure.name: figure.value for figure in figures}


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.conllu"
    path.write_text(TREEBANK, encoding="utf-8")
    return path


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.iob2"
    path.write_text(TAGGED, encoding="utf-8")
    return path


def test_the_format_is_told_from_the_file(treebank: Path, tagged: Path) -> None:
    assert language.is_treebank(treebank)
    assert not language.is_treebank(tagged)


def test_the_text_is_rebuilt(treebank: Path) -> None:
    texts = [raw.rebuilt(d) for d in raw.documents(read_sentences(treebank))]
    assert texts == ["They didn't. No.\n\nWhy?", "Peace"]


def test_spans_leave_white_space_out(treebank: Path) -> None:
    first, _ = raw.documents(read_sentences(treebank))
    gold_words, sentences = raw.gold_spans(first)
    assert sentences == {(0, 11), (11, 14), (14, 18)}
    assert (4, 7) in gold_words
    assert (7, 10) in gold_words


def test_splitting_runs_over_raw_text() -> None:
    found, sentences = raw.predicted_spans("Peace came.\n\nIt held.")
    assert {(0, 5), (5, 9), (9, 10)} <= found
    assert (0, 10) in sentences


def test_tree_figures_by_hand() -> None:
    subject, verb = Word("NOUN", "NN", "a", 2, "nsubj:pass"), Word("VERB", "_", "b", 0, "root")
    gold = [subject, verb, Word("PUNCT", ".", ".", 2, "punct")]
    predicted = [replace(gold[0], relation="nsubj"), replace(gold[1], upos="AUX", xpos="VB"), replace(gold[2], head=1)]
    assert values(trees.compare(gold, predicted)) == {
        "UPOS": pytest.approx(2 / 3), "XPOS": 1.0, "lemma": 1.0, "UAS": pytest.approx(2 / 3),
        "LAS": pytest.approx(2 / 3), "LAS with subtypes": pytest.approx(1 / 3),
    }  # fmt: skip


@given(st.lists(words))
def test_a_tree_against_itself_is_right(gold: list[Word]) -> None:
    assert set(values(trees.compare(gold, gold)).values()) == {1.0}


def test_every_word_is_predicted_in_its_sentence(treebank: Path) -> None:
    sentences = list(read_sentences(treebank))
    predicted = trees.predict(sentences)
    assert len(predicted) == len(trees.gold_words(sentences[0])) + 5
    assert [w.head for w in predicted[-1:]] == [0]
    assert sum(w.head == 0 for w in predicted) == len(sentences)


def test_windows_keep_to_documents_and_their_limit() -> None:
    sizes = [(3, True), (4, False), (2, False), (9, False), (1, True)]
    windows = pack([Given(["w"] * n, [SPACED] * n, new) for n, new in sizes], limit=8)
    assert [[len(s.words) for s in window] for window in windows] == [[3, 4], [2], [9], [1]]


def test_names_are_read(tagged: Path) -> None:
    sentences = list(names.read_tagged(tagged))
    assert [s.words for s in sentences] == [["Mr.", "Ode", "left", "Lagos", "."], ["#", "talks"]]
    assert names.layout_of_words(sentences[0]) == [NEW_LINE, SPACED, SPACED, SPACED, ATTACHED]
    assert list(names.gold_names(sentences)) == [(1, 2, "PER"), (3, 4, "LOC")]


def test_two_columns_and_other_types_are_read(tmp_path: Path) -> None:
    path = tmp_path / "two.conll"
    path.write_text("Ode\tB-politician\nwon\tO\n2001\tB-election\n\nLagos\tB-location\n", encoding="utf-8")
    assert list(names.gold_names(names.read_tagged(path))) == [(0, 1, "PER"), (3, 4, "LOC")]


def test_tags_become_ranges() -> None:
    tags = ["I-PER", "I-PER", "B-PER", "I-LOC", "O", "B-ORG"]
    assert list(names.ranges_of(tags)) == [(0, 2, "PER"), (2, 3, "PER"), (3, 4, "LOC"), (5, 6, "ORG")]


def test_name_figures_by_hand() -> None:
    gold = [(1, 2, "PER"), (3, 4, "LOC"), (6, 8, "ORG")]
    found = values(names.compare(gold, [(1, 2, "PER"), (3, 4, "ORG"), (6, 7, "ORG"), (9, 10, "LOC")]))
    assert found == {"names": pytest.approx(2 / 7), "LOC": 0.0, "ORG": 0.0, "PER": 1.0}
    assert values(names.compare(gold, []))["names"] == 0.0


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 12), st.sampled_from(["PER", "ORG", "LOC"]))))
def test_names_against_themselves_are_right(gold: list[tuple[int, int, str]]) -> None:
    assert set(values(names.compare(gold, gold)).values()) == {1.0}


def test_both_tables_are_printed(treebank: Path, tagged: Path) -> None:
    assert {"LAS", "tokens from raw text"} <= set(language.measure(treebank).values())
    assert set(language.measure(tagged).values()) == {"names", "PER", "ORG", "LOC"}
