"""Records in PETRARCH's form: do type and both sides agree with what they were coded as?

    python -m benchmarks.records --data FILE [--crosswalk FILE] [--list] [--json]

The codes are looked up twice: as CAMEO's, by the crosswalk to PLOVER, and as those of WEIS (McClelland
1976), whose numbers most validation records still have (122 for "denounce", 160 for "warn"); a record
without a code that is known counts for neither. The records' actors are codes of dictionaries that do
not come with them: a side agrees if the code begins with our entity's country, or with the first three
letters of a word of a mention. In a reciprocal event of ours either side may be either.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lxml import etree

from benchmarks.scoring import Found, Right, one_to_one
from benchmarks.table import Figure, Table, accuracy, arguments, existing, f1, print_tables
from dateline.account import Account, Entity, Event
from dateline.engine.one import account_of
from dateline.report import Report

CROSSWALK = "../shared/data/events/CAMEO2PLOVER-2021.txt"
RENAMED = {"FIGHT": "ASSAULT"}
WEIS = {
    "01": "CONCEDE", "03": "CONSULT", "04": "SUPPORT", "05": "AGREE", "06": "CONCEDE", "07": "AID", "08": "AGREE",
    "09": "REQUEST", "10": "REQUEST", "11": "REJECT", "12": "ACCUSE", "13": "ACCUSE", "14": "REJECT", "15": "REQUEST",
    "16": "THREATEN", "17": "THREATEN", "18": "PROTEST", "182": "MOBILIZE", "19": "SANCTION", "20": "SANCTION",
    "21": "COERCE", "22": "ASSAULT",
}  # fmt: skip
"""The PLOVER root nearest to each category of WEIS; "02", comment, is none."""
_ROW = re.compile(r"^(\d{2,4}):\s*([A-Z]+)", re.M)
_LETTERS = 3


@dataclass(frozen=True)
class Coding:
    """One coded event: source and target as codes, and the PLOVER root."""

    source: str
    target: str
    root: str


@dataclass(frozen=True)
class Record:
    """A sentence with its codings; those of unknown codes are left out."""

    name: str
    date: datetime.date
    text: str
    codings: list[Coding]


def read_crosswalk(path: Path) -> dict[str, str]:
    """Read which PLOVER root each CAMEO code has."""
    return {code: RENAMED.get(root, root) for code, root in _ROW.findall(path.read_text(encoding="utf-8"))}


def read_records(path: Path, roots: dict[str, str]) -> list[Record]:
    """Read the records that have a coding with a known code."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    found = []
    for sentence in etree.parse(str(path), parser).iter("Sentence"):
        codings = list(codings_of(sentence, roots))
        text = " ".join((sentence.findtext("Text") or "").split())
        if codings and text:
            date = datetime.datetime.strptime(sentence.get("date"), "%Y%m%d").date()
            found.append(Record(sentence.get("id"), date, text, codings))
    return found


def codings_of(sentence: etree._Element, roots: dict[str, str]) -> Iterator[Coding]:
    """Give the codings of a sentence whose codes, or the codes above them, the crosswalk has."""
    for coding in sentence.iter("EventCoding"):
        code = coding.get("eventcode") or ""
        root = next((roots[code[:n]] for n in range(len(code), 1, -1) if code[:n] in roots), None)
        if root is not None:
            yield Coding(coding.get("sourcecode") or "", coding.get("targetcode") or "", root)


def is_side(code: str, entity: Entity) -> bool:
    """Say whether an entity may be the actor of a code."""
    words = {word[:_LETTERS].upper() for mention in entity.mentions for word in re.findall(r"\w+", mention.text)}
    return code[:_LETTERS] in words | {entity.country or ""}


def sides_agree(coding: Coding, event: Event, account: Account) -> bool:
    """Say whether both sides of a coding are those of an event."""
    by_id = {entity.id: entity for entity in account.entities}
    actors = [by_id[i] for i in event.actors]
    recipients = [by_id[i] for i in event.recipients] or actors
    return any(is_side(coding.source, a) for a in actors) and any(is_side(coding.target, r) for r in recipients)


def measure(data: Path, crosswalk: Path) -> tuple[Table, list[str]]:
    """Read every record, its codes once as CAMEO's and once as those of WEIS.

    Returns:
        The table, and a line for each record with both codings.
    """
    accounts: dict[str, Account] = {}
    figures: list[Figure] = []
    lines: list[str] = []
    for numbering, roots in (("CAMEO", read_crosswalk(crosswalk)), ("WEIS", WEIS)):
        records = read_records(data, roots)
        for record in records:
            if record.name not in accounts:
                accounts[record.name] = account_of(Report.of(record.text, record.date))
        figures += compared(numbering, records, accounts)
        lines = [line(record, accounts[record.name]) for record in records]
    return Table("records", data.name, figures), lines


def compared(numbering: str, records: list[Record], accounts: dict[str, Account]) -> Iterator[Figure]:
    """Compare all records under one numbering."""
    roots, whole, alike = Found(), Found(), Right()
    for record in records:
        account = accounts[record.name]
        sizes = len(record.codings), len(account.events)
        hits = [len(one_to_one(*sizes, partial(agree, record, account, sides))) for sides in (False, True)]
        roots.add(hits[0], *sizes)
        whole.add(hits[1], *sizes)
        alike.ask(hits[1] == sizes[0] == sizes[1])
    yield f1(f"{numbering}: root type", roots)
    yield f1(f"{numbering}: root type and both sides", whole)
    yield accuracy(f"{numbering}: whole record alike", alike)


def agree(record: Record, account: Account, sides: bool, i: int, j: int) -> float:
    """Say whether a coding and an event agree in type, and in both sides where that is asked."""
    coding, event = record.codings[i], account.events[j]
    return float(coding.root == event.type and (not sides or sides_agree(coding, event, account)))


def line(record: Record, account: Account) -> str:
    """Write both codings of a record for reading."""
    return f"{record.name}: {record.text}\n  theirs {told(record.codings)}\n  ours   {ours(account)}"


def told(codings: list[Coding]) -> str:
    """Write codings for reading."""
    return "; ".join(f"{c.source} {c.root} {c.target}" for c in codings)


def ours(account: Account) -> str:
    """Write our events for reading."""
    names = {entity.id: entity.name for entity in account.entities}
    sides = ((e, [names[i] for i in e.actors], [names[i] for i in e.recipients]) for e in account.events)
    return "; ".join(f"{', '.join(a)} {e.type} ({e.status}, {e.trigger.text!r}) {', '.join(r)}" for e, a, r in sides)


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a file of PETRARCH's validation records")
    parser.add_argument("--crosswalk", type=existing, default=CROSSWALK, help=f"CAMEO to PLOVER (default: {CROSSWALK})")
    parser.add_argument("--list", action="store_true", help="list every record with both codings")
    options = parser.parse_args()
    table, lines = measure(options.data, options.crosswalk)
    print_tables([table], options.json)
    if options.list:
        print("\n".join(lines))


if __name__ == "__main__":
    main()
