"""Who is behind a claim, and whether two claims have one source."""

from __future__ import annotations

from dateline.account import Account, Claim


def source_key(claim: Claim) -> str:
    """Give what tells a claim's source from the others of its report: its entity, else its words, else the claim."""
    if claim.source.entity:
        return claim.source.entity
    words = claim.source.span.text.split() if claim.source.span else []
    return " ".join(words).casefold() or claim.id


def source_names(account: Account) -> dict[str, str | None]:
    """Name the source of each claim by the claim's id; ``None`` where the report does not say who it is."""
    named = {entity.id: entity.name for entity in account.entities}
    return {
        claim.id: named.get(claim.source.entity or "") or (claim.source.span.text if claim.source.span else None)
        for claim in account.claims
    }
