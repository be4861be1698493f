"""PLOVER's sectors, and what stands in place of a country."""

from __future__ import annotations

SECTORS = {
    "AGR": "agriculture", "BUS": "business", "COP": "police", "CRM": "crime", "CVL": "civilians",
    "EDU": "education", "ELI": "elite", "GOV": "government", "JRN": "media", "JUD": "courts",
    "LAB": "labour", "LEG": "parliament", "MED": "health", "MIL": "armed forces",
    "OPP": "opposition", "PRE": "former", "PRM": "paramilitary", "PTY": "party", "REB": "rebels",
    "REF": "refugees", "REL": "religion", "SOC": "civil society", "SPY": "intelligence",
    "UAF": "unidentified armed force", "UNK": "unknown",
}  # fmt: skip
"""What each sector code means."""

BEYOND_STATES = {
    "EUR": "European Union",
    "IGO": "intergovernmental",
    "IMG": "militant group across borders",
    "ISM": "international movement",
    "MNC": "multinational company",
    "NGO": "non-governmental organisation",
    "UNO": "United Nations",
}
"""What stands in place of a country where no state fits."""
