"""Place names found and placed, on a file of annotated news (LGL's or GeoVirus's XML).

    python -m benchmarks.places --data FILE [--json]

"Found" is F1 over the names that Dateline finds in the raw text and those of the gold: the same
characters, or, relaxed, some of the same, one to one. The sets mark a name also where it acts for its
government, which an account calls no place; so what is scored is every place name, before acting
ones are set aside. "Found and placed" is the share of the gold's names with coordinates that are
found (relaxed) and lie within 161 km (100 miles) of the gold. "Given" is the share within 161 km
where the gold's names are given, and the median error: a name that the gazetteer lacks is infinitely
far away. Speed is of resolving alone, in processor time, in one pass over the texts.
"""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median

from benchmarks.scoring import Found, Range, Right, one_to_one, overlap
from benchmarks.table import Figure, Table, accuracy, arguments, f1, print_tables
from benchmarks.toponyms import Article, read_articles
from dateline.extraction.resolving import Name, distance, resolve
from dateline.extraction.where import hints, resolved
from dateline.knowledge.gazetteer import look_up
from dateline.knowledge.store import SHIPPED, GazetteerPlace
from dateline.language.annotate import annotate
from dateline.language.text import Text
from dateline.report import Report

NEAR_KM = 161.0
FARTHEST_KM = 20_038.0
"""Half the way round the Earth: the error of a name without a place."""

Point = tuple[float, float]
Predicted = tuple[Range, Point | None]


def measure(data: Path) -> Table:
    """Measure the place names of every article of a file."""
    scores = Scores()
    look_up("Paris")
    for article in read_articles(data):
        scores.add(article, annotate(Report.of(article.text)))
    return Table("places", data.name, scores.figures())


class Scores:
    """The counts of all articles."""

    def __init__(self) -> None:
        self.strict, self.relaxed = Found(), Found()
        self.placed, self.given = Right(), Right()
        self.errors: list[float] = []
        self.names, self.seconds = 0, 0.0

    def add(self, article: Article, text: Text) -> None:
        """Add one article, read from its raw text."""
        predicted = predict(text)
        gold = [t.range for t in article.toponyms]
        pairs = one_to_one(len(gold), len(predicted), lambda i, j: overlap(gold[i], predicted[j][0]))
        self.strict.compare(set(gold), {range_ for range_, _ in predicted})
        self.relaxed.add(len(pairs), len(gold), len(predicted))
        points = {i: predicted[j][1] for i, j in pairs}
        for i, toponym in enumerate(article.toponyms):
            if toponym.point:
                self.placed.ask(error(toponym.point, points.get(i)) <= NEAR_KM)
        self._add_given(article, text)

    def _add_given(self, article: Article, text: Text) -> None:
        names = [Name(article.text[a:b], a, b) for a, b in (t.range for t in article.toponyms)]
        others = hints(text)
        began = time.process_time()
        places = resolve(names, article.text, others)
        self.seconds += time.process_time() - began
        self.names += len(names)
        for toponym, place in zip(article.toponyms, places, strict=True):
            if toponym.point:
                self.errors.append(error(toponym.point, point_of(place)))
                self.given.ask(self.errors[-1] <= NEAR_KM)

    def figures(self) -> list[Figure]:
        """Make the lines of the table."""
        return [
            f1("found", self.strict),
            f1("found, relaxed", self.relaxed),
            accuracy("found and placed", self.placed),
            accuracy("given, placed", self.given),
            Figure("given, median error", median(self.errors), {"of": len(self.errors)}, "km"),
            Figure("names resolved a second", self.names / self.seconds, {"names": self.names}, "names/s"),
            Figure("size of the gazetteer", size() / 1e6, {}, "MB"),
        ]


def size() -> int:
    """Give the size in bytes of what the package ships to know places."""
    tables = (SHIPPED.parent / "tables" / f"{name}.tsv" for name in ("regions", "countries"))
    return sum(path.stat().st_size for path in (SHIPPED, *tables))


def predict(text: Text) -> list[Predicted]:
    """Give the place names that Dateline finds in a text, and where they lie."""
    found = []
    for toponym, place in resolved(text):
        span = text.span(*toponym.range)
        found.append(((span.start, span.end), point_of(place)))
    return found


def point_of(place: GazetteerPlace | None) -> Point | None:
    """Give the latitude and longitude of a place."""
    return (place.latitude, place.longitude) if place else None


def error(gold: Point, predicted: Point | None) -> float:
    """Give the distance in kilometres between where a place is and where it was put."""
    if predicted is None:
        return FARTHEST_KM
    return distance(GazetteerPlace("", "", None, *gold), GazetteerPlace("", "", None, *predicted))


def main() -> None:
    """Run from the command line."""
    options = arguments(__doc__, "a file of annotated articles, *.xml").parse_args()
    print_tables([measure(options.data)], options.json)


if __name__ == "__main__":
    main()
