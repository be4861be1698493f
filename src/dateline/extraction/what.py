"""What happened: events from the words that may name one."""

from __future__ import annotations

import math
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import cast

from spacy.tokens import Token

from dateline.account import Event, EventType, Status
from dateline.extraction.circumstances import Circumstances
from dateline.extraction.confidence import confidence_of
from dateline.extraction.contexts import contexts_of
from dateline.extraction.lexicon import row_for
from dateline.extraction.opening import headline_end
from dateline.extraction.sides import (
    Groups,
    actors_of,
    is_in_later_clause,
    is_means,
    is_object,
    joined_modifiers,
    recipients_of,
)
from dateline.extraction.status import Pull, status_of
from dateline.extraction.syntax import case_words, relation, trigger_range
from dateline.extraction.who import Who
from dateline.extraction.why import Why
from dateline.knowledge.triggers import NO_EVENT, TriggerRow
from dateline.language.text import Text, Trigger

LEAST_CHANCE, LEAST_AGAIN = 0.5, 0.2
"""Least chance of a word that names an event nobody named before, and of one that names such an event again."""
LEXICON_PULL = 4.0
LEAST_SIDE = {"actor": math.log(0.5), "recipient": math.log(0.35)}
LEAST_SIDE_ELSEWHERE = math.log(0.7)
LEAST_SIDE_ALONE = {"actor": math.log(0.25), "recipient": math.log(0.18)}
"""Least chance of a side at an event's clearest word, of either at its other words, and of the likeliest where the
tree names nobody either."""
_ARGUMENTS = frozenset(("obj", "nsubj", "obl", "compound", "xcomp"))
_HOW = frozenset(("when", "as", "after"))


@dataclass(frozen=True)
class Side:
    """The word that puts an entity on a side of an event; ``score`` is ``None`` where the tree does."""

    token: int
    score: float | None


@dataclass
class Candidate:
    """A word that names an event, judged by model and lexicon together.

    Attributes:
        chance: of its naming an event at all.
        share: its type's part of that.
    """

    token: Token
    trigger: Trigger
    row: TriggerRow | None
    chance: float
    type: str
    share: float
    merged: list[Candidate] = field(default_factory=list)

    @property
    def status(self) -> tuple[Status, list[Pull]]:
        """The status of what the word tells, and what pulls towards it."""
        refused = self.type == "REJECT" and (self.row is None or self.row.type != "REJECT")
        return status_of(self.token, self.trigger.statuses, refused)

    @property
    def all(self) -> list[Candidate]:
        """This word and all that name the same event, in the order of the text."""
        return sorted([self, *self.merged], key=lambda c: c.token.i)


def find_events(text: Text, who: Who, circumstances: Circumstances) -> list[Event]:
    """Find the events of a report; words that name one happening make one event."""
    candidates = [c for c in (judge(text, t) for t in text.triggers) if c.chance >= LEAST_AGAIN]
    found = [(group, make_event("v", text, group, who, circumstances)) for group in merge(candidates)]
    groups = told_again(found, headline_end(text.doc))
    return [make_event(f"v{n}", text, group, who, circumstances) for n, group in enumerate(groups, 1)]


def told_again(found: list[tuple[Candidate, Event]], headline: int) -> list[Candidate]:
    """Join events that the same do to the same, as far as nothing told of them speaks against it.

    What a headline tells, the text tells again: the first of its kind, though it may name more of its sides.

    Args:
        found: the events with the words that name them.
        headline: the first token after the headline.
    """
    kept: dict[tuple[object, ...], list[tuple[Candidate, Event]]] = {}
    titles = [(group, event) for group, event in found if group.token.i < headline]
    groups: list[Candidate] = []
    for group, event in found:
        sides = (event.type, event.status, frozenset(event.actors), frozenset(event.recipients))
        earlier = kept.setdefault(sides, [])
        same = next((told for told in earlier if may_be_one(told[1], event)), None) if event.actors else None
        if same is None and group.token.i >= headline:
            same = next((told for told in titles if share_sides(told[1], event) and may_be_one(told[1], event)), None)
        if same is None:
            earlier.append((group, event))
            groups.append(group)
            continue
        titles = [title for title in titles if title[0] is not same[0]]
        same[0].merged += [group, *group.merged]
        group.merged = []
    return groups


def share_sides(a: Event, b: Event) -> bool:
    """Say whether events are of one type and status and share somebody on each side that both name."""
    sides = ((a.actors, b.actors), (a.recipients, b.recipients))
    return (a.type, a.status) == (b.type, b.status) and all(
        not ours or not theirs or not set(ours).isdisjoint(theirs) for ours, theirs in sides
    )


def may_be_one(a: Event, b: Event) -> bool:
    """Say whether neither dates nor places nor tolls nor modes part two events; what one does not say parts nothing."""
    return (
        (a.start is None or b.start is None or (a.start, a.end) == (b.start, b.end))
        and (not a.places or not b.places or not set(a.places).isdisjoint(b.places))
        and (not a.counts or not b.counts or not set(a.counts).isdisjoint(b.counts))
        and (a.mode is None or b.mode is None or a.mode == b.mode)
    )


def judge(text: Text, trigger: Trigger) -> Candidate:
    """Weigh what the model and the lexicon say of one word.

    The lexicon moves the model's odds of an event by its weight: up where it knows the use as
    an event, down where it knows it as none.
    """
    token = text.doc[trigger.token]
    row = row_for(token)
    types = {t: s for t, s in trigger.types.items() if t != "O"}
    chance = 1.0 - math.exp(trigger.types["O"])
    pull = 0.0
    if row is not None:
        pull = LEXICON_PULL * (-1.0 if row.type == NO_EVENT else row.weight)
        if row.type in types:
            types[row.type] += LEXICON_PULL * row.weight
    odds = math.log(max(chance, 1e-6)) - math.log(max(1.0 - chance, 1e-6)) + pull
    best = max(types, key=lambda t: types[t])
    share = math.exp(types[best]) / sum(map(math.exp, types.values()))
    return Candidate(token, trigger, row, 1.0 / (1.0 + math.exp(-odds)), best, share)


def merge(candidates: list[Candidate]) -> list[Candidate]:
    """Join words that name one happening.

    The model joins them inside a window, the tree a verb and its argument of one type; a noun
    marked as known ("the meeting") goes to the latest event of its type.
    """
    groups: list[Candidate] = []
    of_token: dict[int, Candidate] = {}
    latest: dict[str, Candidate] = {}
    for candidate in candidates:
        earlier = of_token.get(candidate.trigger.same) if candidate.trigger.same is not None else None
        if earlier is None or earlier.type != candidate.type:
            earlier = beside(candidate, of_token)
        if earlier is None and is_definite(candidate.token):
            earlier = latest.get(candidate.type)
        if earlier is not None:
            earlier.merged.append(candidate)
            of_token[candidate.token.i] = earlier
        elif candidate.chance >= LEAST_CHANCE:
            groups.append(candidate)
            of_token[candidate.token.i] = candidate
        else:
            continue
        if candidate.status[0] != "negated":
            latest[candidate.type] = of_token[candidate.token.i]
    return groups


def beside(candidate: Candidate, of_token: dict[int, Candidate]) -> Candidate | None:
    """Give the event of the same type that a word's verb, its argument or its clause names.

    As argument: "launched an offensive"; as clause that says how it came about: "were killed when
    soldiers opened fire".
    """
    token = candidate.token
    near = [c.i for c in token.children if relation(c) in _ARGUMENTS or tells_how(c)]
    if relation(token) in _ARGUMENTS or tells_how(token):
        near.append(token.head.i)
    found = (of_token[i] for i in near if i in of_token)
    return next((c for c in found if c.type == candidate.type), None)


def tells_how(token: Token) -> bool:
    """Say whether a clause tells how something came about that was done by nobody named."""
    return (
        relation(token) == "advcl"
        and any(c.lower_ in _HOW and c.dep_ in ("mark", "advmod") for c in token.children)
        and any(c.dep_ == "nsubj:pass" for c in token.head.children)
        and not any("by" in case_words(c) for c in token.head.children)
    )


def is_definite(token: Token) -> bool:
    """Say whether a noun is marked as known already ("the meeting", "this attack")."""
    return token.pos_ in ("NOUN", "PROPN") and any(
        c.lower_ in ("the", "this", "that", "these", "those") for c in token.children
    )


def make_event(identifier: str, text: Text, group: Candidate, who: Who, circumstances: Circumstances) -> Event:
    """Make the event of one group of words; its clearest word gives type, mode and status."""
    members = group.all
    clearest = max(members, key=lambda c: (c.type == group.type, c.chance))
    status, pulls = clearest.status
    mode, mode_score = best_mode(clearest)
    why = Why(text, clearest)
    sides = sides_of(members, who)
    actors = list(sides["actor"])
    recipients = [e for e in sides["recipient"] if e not in actors]
    when = circumstances.when(members, status)
    places = circumstances.places(members)
    return Event(
        id=identifier,
        type=cast(EventType, group.type),
        mode=mode,
        context=contexts_of([m.token for m in members], clearest.trigger.contexts),
        status=status,
        actors=actors,
        recipients=recipients,
        start=when.start,
        end=when.end,
        ongoing=when.ongoing,
        date_basis=when.basis,
        places=list(places),
        counts=circumstances.counts(members),
        confidence=confidence_of(clearest.chance * clearest.share),
        trigger=text.span(*trigger_range(clearest.token)),
        mentions=[text.span(*trigger_range(m.token)) for m in members],
        why=[
            *why.type(),
            *why.mode(mode, mode_score),
            *why.status(status, pulls),
            *why.sides(sides),
            *why.dates(when),
            *why.places(places),
        ],
    )


def best_mode(candidate: Candidate) -> tuple[str | None, float]:
    """Give the likeliest mode of the event's type, ``None`` if "no mode" is likelier, with its log-probability."""
    scores = {label: score for label, score in candidate.trigger.modes.items() if label.split(".")[0] == candidate.type}
    if candidate.row is not None and candidate.row.mode and candidate.row.type == candidate.type:
        named = f"{candidate.type}.{candidate.row.mode}"
        scores[named] = scores.get(named, -4.0) + LEXICON_PULL * candidate.row.weight
    if not scores:
        return None, 0.0
    label = max(scores, key=lambda m: scores[m])
    return (label.partition(".")[2] or None), min(scores[label], 0.0)


def sides_of(members: list[Candidate], who: Who) -> dict[str, dict[str, Side]]:
    """Give the entities on both sides of an event: the model's, the tree's where it has none, else its likeliest."""
    clearest = max(members, key=lambda c: c.chance)
    reciprocal = clearest.row is not None and clearest.row.reciprocal
    sides = {side: scored_side(members, side, who) for side in ("actor", "recipient")}
    if not reciprocal:
        sides = parted(sides, members, who)
    if not sides["actor"] or reciprocal:
        spoken = members if not sides["actor"] else [clearest]
        others = frozenset() if reciprocal else frozenset(sides["recipient"])
        found = tree_side((g for m in spoken for g in actors_of(m.token, reciprocal)), who, others)
        sides["actor"] = found | sides["actor"]
    if reciprocal:
        sides = {"actor": sides["recipient"] | sides["actor"], "recipient": {}}
    if not sides["recipient"] and not reciprocal:
        groups = (g for m in members for g in recipients_of(m.token))
        sides["recipient"] = tree_side(groups, who, set(sides["actor"]))
    for side, other in (("actor", "recipient"), ("recipient", "actor")):
        if not sides[side] and not (reciprocal and side == "recipient"):
            sides[side] = likeliest_side(members, side, who, set(sides[other]))
    return sides


def parted(sides: dict[str, dict[str, Side]], members: list[Candidate], who: Who) -> dict[str, dict[str, Side]]:
    """Leave everybody on one side: whoever the event is done to by the tree on that, others on the likelier."""
    undergoing = {who.heads.get(c.i) for m in members for c in m.token.children if is_object(c, m.token)}
    actors, recipients = sides["actor"], sides["recipient"]

    def acts(entity: str) -> bool:
        score = (actors[entity].score or 0.0) - (recipients[entity].score or 0.0) if entity in recipients else 0.0
        return entity not in undergoing and score >= 0.0

    kept = {entity: side for entity, side in actors.items() if acts(entity)}
    return {"actor": kept, "recipient": {entity: side for entity, side in recipients.items() if entity not in kept}}


def likeliest_side(members: list[Candidate], side: str, who: Who, others: Set[str]) -> dict[str, Side]:
    """Give the one entity but the others that the model thinks likeliest on one side, if it is likely enough."""
    found: dict[str, Side] = {}
    best = LEAST_SIDE_ALONE[side]
    for member in members:
        for token, score in said_of(member, side):
            entity = who.heads.get(token) or who.of_token.get(token)
            aside = is_in_later_clause(member.token.doc[token], member.token)
            if entity and entity not in others and score >= best and not aside:
                found, best = {entity: Side(token, score)}, score
    return found


def tree_side(groups: Groups, who: Who, others: Set[str] = frozenset()) -> dict[str, Side]:
    """Give the entities that the first group of words stands for in which somebody but the others stands."""
    for group in groups:
        found: dict[str, Side] = {}
        for token in group:
            entity = who.heads.get(token.i) or who.of_token.get(token.i)
            if entity and entity not in others:
                found.setdefault(entity, Side(token.i, None))
        if found:
            return found
    return {}


def scored_side(members: list[Candidate], side: str, who: Who) -> dict[str, Side]:
    """Give the entities that the model puts on one side, each with its best word and score."""
    found: dict[str, tuple[int, float]] = {}
    clearest = max(members, key=lambda c: c.chance)
    for member in members:
        least = LEAST_SIDE[side] if member is clearest else LEAST_SIDE_ELSEWHERE
        for token, score in said_of(member, side):
            entity = who.heads.get(token) or who.of_token.get(token)
            if entity and score >= least and score > found.get(entity, (0, -math.inf))[1]:
                found[entity] = (token, score)
                for other in joined_modifiers(member.token.doc[token]):
                    if beside_it := who.of_token.get(other.i):
                        found.setdefault(beside_it, (other.i, score))
    return {entity: Side(*found[entity]) for entity in sorted(found, key=lambda e: found[e][0])}


def said_of(member: Candidate, side: str) -> Iterator[tuple[int, float]]:
    """Give the words that the model puts on a side; an object is done to, and what it is done with does nothing."""
    reciprocal = member.row is not None and member.row.reciprocal
    for named, words in member.trigger.sides.items():
        for token, score in words:
            word = member.token.doc[token]
            if not reciprocal and is_means(word, member.token):
                continue
            done_to = named == "actor" and is_object(word, member.token)
            if ("recipient" if done_to else named) == side:
                yield token, score
