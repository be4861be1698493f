"""Reading news annotated with place names: LGL's XML and GeoVirus's."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scoring import Range


@dataclass(frozen=True)
class Toponym:
    """A place name: its characters, and its latitude and longitude in degrees where the file gives them."""

    range: Range
    point: tuple[float, float] | None


@dataclass(frozen=True)
class Article:
    """A text with its place names in their order."""

    text: str
    toponyms: list[Toponym]


def read_articles(path: Path) -> list[Article]:
    """Read a file.

    Raises:
        SystemExit: it is no XML file of articles.
    """
    try:
        root = ET.parse(path).getroot()
    except ET.ParseError as error:
        raise SystemExit(f"{path} is not XML: {error}") from error
    articles = [read_article(element) for element in root.iter("article")]
    if not articles:
        raise SystemExit(f"{path} holds no <article>")
    return articles


def read_article(element: ET.Element) -> Article:
    """Read one article."""
    text = element.findtext("text") or ""
    names = [*element.iter("toponym"), *element.iter("location")]
    return Article(text, sorted((read_toponym(name, text) for name in names), key=lambda t: t.range))


def read_toponym(element: ET.Element, text: str) -> Toponym:
    """Read one name; GeoVirus counts its characters from one."""
    name = element.findtext("phrase") or element.findtext("name") or ""
    start = int(element.findtext("start") or 0)
    if text[start : start + len(name)] != name:
        start -= 1
    latitude, longitude = element.findtext(".//lat"), element.findtext(".//lon")
    point = (float(latitude), float(longitude)) if latitude and longitude else None
    return Toponym((start, start + len(name)), point)
