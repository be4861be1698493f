from __future__ import annotations

from pathlib import Path

import pytest

from dateline.language.features import ATTACHED, NEW_LINE, SPACED
from training.treebank import add_entities, read_sentences, treebank_windows

ROWS = (
    "# newdoc id = one",
    "# newpar",
    "1\tPresident\tpresident\tNOUN\tNN\t_\t3\tnsubj\t_\tEntity=(1-person",
    "2\tOdinga\tOdinga\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)",
    "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_",
    "4\tNairobi\tNairobi\tPROPN\tNNP\t_\t3\tobj\t_\tEntity=(2-place)|SpaceAfter=No",
    "5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_",
    "",
    "1-2\tCan't\t_\t_\t_\t_\t_\t_\t_\t_",
    "1\tCa\tcan\tAUX\tMD\t_\t3\taux\t_\t_",
    "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
    "3\tstay\tstay\tVERB\tVB\t_\t0\troot\t_\t_",
    "3.1\tempty\tempty\tVERB\tVB\t_\t_\t_\t_\t_",
    "4\tKenyan\tKenyan\tADJ\tJJ\t_\t3\txcomp\t_\t_",
    "",
)


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "bank.conllu"
    path.write_text("\n".join(ROWS) + "\n", encoding="utf-8")
    return path


def test_sentences(treebank: Path) -> None:
    first, second = read_sentences(treebank)
    assert first.words == ["President", "Odinga", "left", "Nairobi", "."]
    assert (first.new_document, first.new_paragraph, second.new_document) == (True, True, False)
    assert second.words == ["Ca", "n't", "stay", "Kenyan"]


def test_names_leave_titles_out_and_demonyms_unknown(treebank: Path) -> None:
    sentences = list(read_sentences(treebank))
    add_entities(sentences)
    assert sentences[0].names == ["O", "O", "O", "B-LOC", "O"]
    assert sentences[1].names == ["O", "O", "O", None]


def test_windows(treebank: Path) -> None:
    windows = treebank_windows(treebank, named=True, seed=1)
    assert [w for window in windows for w in window.words] == [w for s in read_sentences(treebank) for w in s.words]
    whole = windows[0]
    assert whole.layout[:5] == [NEW_LINE, SPACED, SPACED, SPACED, ATTACHED]
    assert whole.tags["end"][:5] == ["no", "no", "no", "no", "yes"]
    assert whole.pointers["arc"][:5] == [2, 0, 2, 2, 2]
    assert whole.relations is not None
    assert whole.relations[:3] == ["nsubj", "flat", "root"]
    assert whole.tags["lemma"][2] == "l2+ave"
    assert whole.tags["entity"][:5] == ["O", "person", "O", "place", "O"]


def test_a_multiword_token_has_no_space_inside(treebank: Path) -> None:
    layouts = [layout for window in treebank_windows(treebank, named=False, seed=2) for layout in window.layout]
    assert layouts[6] == ATTACHED


def test_another_seed_cuts_elsewhere_and_keeps_the_words(tmp_path: Path) -> None:
    path = tmp_path / "long.conllu"
    path.write_text(("\n".join(ROWS[2:]) + "\n") * 40, encoding="utf-8")
    cuts = [[len(w.words) for w in treebank_windows(path, named=False, seed=seed, limit=40)] for seed in (1, 2, 1)]
    assert cuts[0] == cuts[2] != cuts[1]
    assert sum(cuts[0]) == sum(cuts[1])
    assert max(cuts[0]) <= 40
