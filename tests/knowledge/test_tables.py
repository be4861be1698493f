"""Every row of every table."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from babel import Locale

from dateline.account import EntityKind, EventType, Fate, What
from dateline.errors import KnowledgeError
from dateline.knowledge import tables
from dateline.knowledge.actors import first_day, last_day
from dateline.knowledge.countries import countries
from dateline.knowledge.sectors import BEYOND_STATES, SECTORS
from dateline.knowledge.tables import Row, key, read_table, values

TABLES = (
    "acled agents agreement bodies cameo cameo_events common contexts countries fates feasts fips followthemoney "
    "genders groups leaders placenouns plover regions to_cameo triggers unrecognised"
).split()
KINDS = frozenset(EntityKind.__args__)  # type: ignore[attr-defined]
TYPES = frozenset(EventType.__args__)  # type: ignore[attr-defined]
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
    "DISPLACE": "flee evacuate expel",
}
CONTEXTS = frozenset(
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic "
    "legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity "
    "inequality diplomatic territory peacekeeping health asylum migration disasters natural_resource environment "
    "technology terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking".split()
)
CODES = frozenset(row["code"] for table in ("countries", "unrecognised") for row in read_table(table))


def faults(table: str, wrong: list[tuple[int, str]]) -> str:
    return "".join(f"\n{table}.tsv, line {line}: {fault}" for line, fault in wrong[:20])


def rows(table: str) -> list[tuple[int, Row]]:
    return list(enumerate(read_table(table), 2))


@pytest.mark.parametrize("table", TABLES)
def test_cells_are_clean(table: str) -> None:
    text = (files("dateline.knowledge") / "tables" / f"{table}.tsv").read_text(encoding="utf-8")
    assert text.endswith("\n")
    wrong = [
        (line, repr(cell))
        for line, row in rows(table)
        for cell in row.values()
        if cell != cell.strip() or "\r" in cell or re.search(r"\|\||^\||\|$|\s\||\|\s", cell)
    ]
    assert not wrong, faults(table, wrong)


@pytest.mark.parametrize("table", [t for t in TABLES if t != "triggers"])
def test_rows_have_a_source(table: str) -> None:
    wrong = [(line, "no source") for line, row in rows(table) if not row["source"]]
    assert not wrong, faults(table, wrong)


@pytest.mark.parametrize("table", ["bodies", "groups", "leaders", "regions"])
def test_countries_are_known(table: str) -> None:
    known = CODES | set(BEYOND_STATES)
    wrong = [(line, row["country"]) for line, row in rows(table) if row["country"] and row["country"] not in known]
    assert not wrong, faults(table, wrong)


@pytest.mark.parametrize("table", ["agents", "bodies", "groups", "leaders"])
def test_sectors_and_kinds_are_known(table: str) -> None:
    wrong = []
    for line, row in rows(table):
        wrong += [(line, sector) for sector in values(row["sector"]) if sector not in SECTORS]
        if row.get("kind", "person") not in KINDS:
            wrong.append((line, row["kind"]))
        if row.get("kind") == "country" and row["sector"]:
            wrong.append((line, "a country has no sector"))
    assert not wrong, faults(table, wrong)


@pytest.mark.parametrize("table", ["countries", "regions", "unrecognised"])
def test_coordinates_are_on_earth(table: str) -> None:
    wrong = []
    for line, row in rows(table):
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180) or latitude == longitude == 0:
            wrong.append((line, f"{latitude} {longitude}"))
    assert not wrong, faults(table, wrong)


@pytest.mark.parametrize("table", ["bodies", "groups", "agents"])
def test_names_are_not_given_twice(table: str) -> None:
    column = "noun" if table == "agents" else "name"
    count = Counter(key(row[column]) for _, row in rows(table))
    assert [name for name, n in count.items() if n > 1] == []


def test_a_region_of_one_name_and_kind_stands_once_in_a_state() -> None:
    count = Counter((key(row["name"]), row["kind"], row["country"]) for _, row in rows("regions"))
    assert [name for name, n in count.items() if n > 1] == []


def test_every_state_of_iso_3166_is_there() -> None:
    assert CODES >= ALPHA_3
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in CODES)


def test_codes_beyond_iso_are_user_assigned_or_of_former_states() -> None:
    for line, row in (*rows("countries"), *rows("unrecognised")):
        if row["code"] not in ALPHA_3 and row["kind"] != "former":
            assert re.fullmatch(r"X[A-Z]{2}", row["code"]), f"line {line}: {row['code']}"


def test_unrecognised_states_have_a_table_of_their_own() -> None:
    assert {row["kind"] for _, row in rows("unrecognised")} == {"unrecognised"}
    assert "unrecognised" not in {row["kind"] for _, row in rows("countries")}
    assert not {row["code"] for _, row in rows("unrecognised")} & {row["code"] for _, row in rows("countries")}


def test_each_word_of_the_genders_and_place_nouns_stands_once() -> None:
    assert max(Counter((row["word"], row["what"]) for _, row in rows("genders")).values()) == 1
    assert {row["gender"] for _, row in rows("genders")} == {"female", "male"}
    assert {row["what"] for _, row in rows("genders")} == {"noun", "title", "given name"}
    assert max(Counter(row["noun"] for _, row in rows("placenouns")).values()) == 1
    assert {row["what"] for _, row in rows("placenouns")} == {"state", "place"}


def test_there_are_enough_bodies_groups_and_ministers() -> None:
    groups = [row for _, row in rows("groups")]
    assert len(list(rows("bodies"))) >= 300
    assert len(groups) >= 300
    assert all(row["sector"] for row in groups)
    ministers = [
        row for _, row in rows("leaders") if re.search(r"foreign|defen[cs]e|secretary of state", row["office"])
    ]
    assert len({row["country"] for row in ministers}) >= 40


def test_names_lead_to_their_state_without_accents_too() -> None:
    known = countries()
    assert known.by_capital["Lome"] == known.by_capital["Lomé"] == "TGO"
    assert known.by_capital["Hague"] == known.by_capital["The Hague"] == "NLD"


def test_every_territory_that_babel_names_has_its_name() -> None:
    named = {key(name) for _, row in rows("countries") for name in (row["name"], *values(row["names"]))}
    english = Locale("en").territories
    wanted = [english[code] for code in "FR DE TR CD MM CZ GB US CI XK PS TL SZ".split()]
    assert [name for name in wanted if key(name) not in named] == []


def test_leaders_begin_before_they_end() -> None:
    wrong = []
    for line, row in rows("leaders"):
        if row["end"] and first_day(row["start"]) > last_day(row["end"]):
            wrong.append((line, f"{row['name']} {row['start']} {row['end']}"))
    assert not wrong, faults("leaders", wrong)


def test_leaders_stand_once_in_an_office() -> None:
    count = Counter((r["name"], r["country"], r["office"], r["start"]) for _, r in rows("leaders"))
    assert [name for name, n in count.items() if n > 1] == []


def test_triggers_have_types_modes_and_weights() -> None:
    wrong = []
    for line, row in rows("triggers"):
        kind, mode = row["type"], row["mode"]
        if kind != "NONE" and kind not in TYPES:
            wrong.append((line, kind))
        if mode and mode not in MODES.get(kind, "").split():
            wrong.append((line, f"{kind} {mode}"))
        if not 0 <= float(row["weight"]) <= 1 or row["reciprocal"] not in ("", "yes"):
            wrong.append((line, f"{row['weight']} {row['reciprocal']}"))
        if not row["lemma"] or row["pos"] not in ("VERB", "NOUN", "ADJ"):
            wrong.append((line, f"{row['lemma']} {row['pos']}"))
    assert not wrong, faults("triggers", wrong)


def test_a_use_of_a_trigger_stands_once() -> None:
    uses = Counter(
        (lemma, r["pos"], r["particle"], r["prep"], r["object"])
        for _, r in rows("triggers")
        for lemma in values(r["lemma"])
    )
    assert [use for use, n in uses.items() if n > 1] == []


def test_contexts_and_fates_are_those_of_the_account() -> None:
    assert {row["context"] for _, row in rows("contexts")} == CONTEXTS
    assert {row["what"] for _, row in rows("fates")} == set(What.__args__)  # type: ignore[attr-defined]
    assert {row["fate"] for _, row in rows("fates")} >= set(Fate.__args__)  # type: ignore[attr-defined]
    words = Counter(word for _, row in rows("fates") for word in values(row["words"]))
    assert [word for word, n in words.items() if n > 1] == []


def test_every_type_and_mode_has_a_quad_class_and_a_cameo_code_that_is_labelled() -> None:
    modes = {(kind, mode) for kind in TYPES for mode in ("", *MODES.get(kind, "").split())}
    assert {(row["type"], row["mode"]) for _, row in rows("plover") if not row["context"]} == modes
    assert {row["context"] for _, row in rows("plover")} - {""} <= CONTEXTS
    quads = {f"{act} {side}" for act in ("verbal", "material") for side in ("cooperation", "conflict")}
    assert {row["quad"] for _, row in rows("plover")} == quads
    codes = {row["code"] for _, row in rows("cameo_events")}
    assert {row["cameo"] for _, row in rows("plover")} - {""} == codes
    assert all(re.fullmatch(r"(0[1-9]|1\d|20)\d{1,2}", code) for code in codes)


def test_scores_lie_between_minus_ten_and_ten() -> None:
    cells = [row["intensity"] for _, row in rows("plover")] + [row["goldstein"] for _, row in rows("cameo_events")]
    assert all(-10 <= float(cell) <= 10 for cell in cells if cell)


def test_every_sector_has_a_row_of_cameo_s_roles_and_every_code_is_one() -> None:
    found = [row for _, row in rows("to_cameo")]
    assert {row["code"] for row in found if row["what"] == "sector"} == set(SECTORS)
    assert {row["code"] for row in found if row["what"] == "actor"} <= CODES | set(BEYOND_STATES)
    assert all(re.fullmatch(r"([A-Z]{3})?", row[part]) for row in found for part in ("country", "group", "type"))
    assert {row["sector"] for _, row in rows("acled")} <= set(SECTORS)


def test_fips_codes_are_of_countries() -> None:
    assert {row["code"] for _, row in rows("fips")} <= CODES
    assert all(re.fullmatch(r"[A-Z]{2}", row["fips"]) for _, row in rows("fips"))


def test_a_row_with_a_cell_too_many_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "broken.tsv").write_text("a\tb\n1\t2\n1\t2\t3\n", encoding="utf-8")
    monkeypatch.setattr(tables, "files", lambda _: tmp_path)
    with pytest.raises(KnowledgeError, match=r"broken\.tsv, line 3: 3 cells"):
        read_table("broken")


ALPHA_3 = frozenset(
    """
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM
    BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR
    CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB
    GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA
    JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA
    MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR
    NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS
    SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON
    TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
    """.split()
)


def test_every_level_of_agreement_weighs_something_once() -> None:
    levels = Counter((row["aspect"], row["level"]) for row in read_table("agreement"))
    assert set(levels.values()) == {1}
    assert all(-15 < float(row["bits"]) < 15 for row in read_table("agreement"))


def test_stems_are_shares_of_passages_each_once() -> None:
    stems = Counter(row["stem"] for row in read_table("common"))
    assert set(stems.values()) == {1}
    assert all(0 < float(row["share"]) <= 1 for row in read_table("common"))
