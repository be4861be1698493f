"""Places: files of both formats and the figures by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.places import FARTHEST_KM, Scores, error, measure, size
from benchmarks.toponyms import read_articles

TEXT = "Officials met in Geneva on Monday. On Tuesday they left Geneva for Nairobi."
LGL = f"""<articles><article docid="1"><text><![CDATA[{TEXT}]]></text><toponyms>
<toponym><start>17</start><end>23</end><phrase>Geneva</phrase><gaztag><lat>46.2</lat><lon>6.15</lon></gaztag></toponym>
<toponym><start>67</start><end>74</end><phrase>Nairobi</phrase></toponym></toponyms></article></articles>"""
GEOVIRUS = f"""<articles><article><text>{TEXT}</text><locations>
<location><name>Nairobi</name><start>68</start><end>75</end><lat>-1.29</lat><lon>36.82</lon></location>
</locations></article></articles>"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "lgl.xml"
    path.write_text(LGL, encoding="utf-8")
    return path


def test_both_formats_are_read(written: Path, tmp_path: Path) -> None:
    first = read_articles(written)[0]
    assert [(TEXT[slice(*t.range)], t.point) for t in first.toponyms] == [("Geneva", (46.2, 6.15)), ("Nairobi", None)]
    other = tmp_path / "geovirus.xml"
    other.write_text(GEOVIRUS, encoding="utf-8")
    second = read_articles(other)[0]
    assert [(TEXT[slice(*t.range)], t.point) for t in second.toponyms] == [("Nairobi", (-1.29, 36.82))]


@pytest.mark.parametrize("content", ["no xml", "<articles/>"])
def test_a_file_without_articles_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "bad.xml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit, match=r"bad\.xml"):
        read_articles(path)


def test_the_figures(written: Path) -> None:
    found = measure(written).values()
    assert found["found"] == pytest.approx(2 * 2 / (2 + 3))
    assert found["found and placed"] == found["given, placed"] == 1
    assert found["given, median error"] < 5


def test_errors() -> None:
    assert error((0.0, 0.0), None) == FARTHEST_KM
    assert error((0.0, 0.0), (0.0, 1.0)) == pytest.approx(111.2, abs=0.1)


def test_the_gazetteer_is_small_enough() -> None:
    assert size() < 15e6


def test_nothing_added_is_nothing_wrong() -> None:
    assert Scores().strict.f1 == 1.0
