"""People and bodies: what the report says they are."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from dateline.account import Account, Entity
from dateline.view.wording import clean, country_name, names, sector_names

KINDS = {
    "person": "People",
    "organization": "Bodies",
    "country": "States",
    "force": "Forces",
    "group": "Groups",
}


def actors(account: Account) -> Table:
    """Lay out the entities by kind: name, country, sectors, roles."""
    called = names(account)
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=7)
    table.add_column(ratio=2)
    table.add_column(ratio=5)
    for kind, title in KINDS.items():
        for entity in (e for e in account.entities if e.kind == kind):
            table.add_row(Text(title, "dim"), Text(called[entity.id], "bold"), described(entity, called))
            title = ""
    return table


def described(entity: Entity, called: dict[str, str]) -> Text:
    """Write what is known of an entity, and that its country is not where the text does not say."""
    country = country_name(entity.country)
    text = Text()
    if country is None:
        text.append("country not known", "dim italic")
    elif country.casefold() != called[entity.id].casefold():
        text.append(country)
    facts = [*sector_names(entity.sector), *roles(entity, called, {called[entity.id], country or ""})]
    if facts:
        text.append((" · " if text else "") + " · ".join(facts))
    return text


def roles(entity: Entity, called: dict[str, str], told: set[str]) -> list[str]:
    """Write what the text calls an entity and whose role it is, leaving out what is told already."""
    found = []
    for role in entity.roles:
        title = clean(role.title)
        owner = called.get(role.of or "", "")
        known = not owner or owner in told or owner.casefold() in title.casefold()
        if title not in told:
            found.append(title if known else f"{title} ({owner})")
    return list(dict.fromkeys(found))
