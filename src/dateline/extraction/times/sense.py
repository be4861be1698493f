"""Whether words that look like a time are one: not a name, a count, a verb, an age or a label."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span

from dateline.extraction.syntax import relation
from dateline.extraction.times.words import LASTING

_NAMES = frozenset(("may", "march", "april", "june", "august", "jan", "mar", "sun", "sat", "mon", "summer", "autumn"))
"""Words that are as well a person's name, or a verb."""
_BEFORE_MONTH = frozenset(
    "in since until till by from last next this early late mid of during before after between and to for on through "
    "every each 's ’s".split()
)
_BEFORE_SEASON = frozenset("in by until till since before after during through over from into".split())
_BEFORE_HOUR = frozenset("at by before after around about until till since from past to in during through on".split())
_AROUND = frozenset("before after during since until till".split())
_OPEN = frozenset(("since", "until", "till", "by", "from"))
_SEASON_WORDS = frozenset(("spring", "summer", "autumn", "fall", "winter"))
_TITLES = frozenset("mr mr. mrs mrs. ms ms. dr dr. black bloody theresa".split())
_LABELS = frozenset(
    "resolution flight article no. number highway route room regulation chapter clause than some about nearly".split()
)
_MEASURES = frozenset(
    "gmt utc hours hrs km kilometres kilometers miles metres meters percent per people local m kg tons tonnes".split()
)
_INTRODUCE = frozenset("in the of since by until from late early".split())
_OLD = LASTING | frozenset(
    "government agreement deal peace law policy company tradition practice alliance case".split()
)
"""What lasts, and may be so many years old."""
_BARE_HOUR = re.compile(
    r"(?i)(?:the )?(?:early |late )?(?:mid-?)?(?:morning|afternoon|evening|night|dawn|dusk|noon|midday|midnight|"
    r"sunrise|sunset|sundown|nightfall|daybreak|lunchtime)|\d{1,2}:\d\d"
)
_AGE = re.compile(r"(?i)\s*(?:years?|months?)?[ -]?old\b")


def is_time(doc: Doc, span: Span, match: re.Match[str]) -> bool:
    """Say whether words that look like a time are one here."""
    words = match[0]
    single = words.lower().rstrip(".")
    before = doc[span.start - 1] if span.start else None
    word_before = before.lower_ if before is not None else ""
    if is_in_name(span) or word_before in _TITLES:
        return False
    if single in _NAMES and single not in _SEASON_WORDS:
        return is_month(span)
    if single.removeprefix("the ") in _SEASON_WORDS:
        return is_season(span, single)
    if words.isdigit():
        return is_year(span)
    if words.startswith("the ") and words[-1:] in "htd" and words[4:5].isdigit():
        return is_ordinal(span)
    if _BARE_HOUR.fullmatch(words):
        if doc[span.end : span.end + 1].text == "of":
            return False
        return word_before in _BEFORE_HOUR or doc[max(0, span.start - 2)].lower_ in _BEFORE_HOUR
    if single.endswith("hajj") and " of " not in single:
        return word_before in _AROUND
    if single in ("soon", "shortly"):
        return word_before != "as" and doc[span.end : span.end + 1].text not in ("after", "before")
    if single.endswith("moment"):
        return word_before in ("at", "for")
    if single == "then":
        return word_before in _OPEN
    if "unit" in match.groupdict() or "size" in match.groupdict():
        return is_measure(span, match)
    return True


def is_measure(span: Span, match: re.Match[str]) -> bool:
    """Say whether a unit of time measures time here: not an age, a second thing, a quarter or a half of something."""
    doc, found = span.doc, match.groupdict()
    number, unit = (found.get("number") or "").lower(), (found.get("unit") or "").lower()
    rest = match.string[match.end() : match.end() + 12]
    if _AGE.match(rest) or match[0].lower().endswith("-old"):
        return "old" in match[0].lower() and doc[span.end : span.end + 1].text.lower() in _OLD
    if match[0].lower().startswith("last ") and span[0].pos_ in ("VERB", "AUX"):
        return False
    if unit == "second" and number in ("", "a", "an", "one"):
        return False
    if unit == "quarter" and number and (number in ("a", "an") or rest.startswith(" of")):
        return False
    if (found.get("size") or "").lower() == "half":
        return bool(found.get("year") or found.get("which"))
    return not (unit in ("minute", "second") and (not number or match[0].endswith("Minutes")))


def is_in_name(span: Span) -> bool:
    """Say whether an expression is part of a longer name: "March 23 Movement", "Sunday Times", "Easter Road"."""
    root, doc = span.root, span.doc
    if span[0].ent_type_ == "PER" and (len(span) == 1 and span[0].ent_iob_ == "I"):
        return True
    following = doc[span.end] if span.end < len(doc) else None
    if following is None or following.pos_ != "PROPN" or not following.text[:1].isupper():
        return False
    if len(span) > 1 and root.head.pos_ == "NOUN" and following.ent_iob_ != "I":
        return False  # "the 7 August Embassy bombings"
    modifies = relation(root) in ("compound", "nummod", "flat", "nmod", "amod") and root.dep_ != "nmod:poss"
    return modifies and root.head.i >= span.end


def is_month(span: Span) -> bool:
    """Say whether "May", "March" or another word that is a name too is a month here."""
    word, doc = span[0], span.doc
    if len(word.text.rstrip(".")) == 3 and word.lower_ != "may":
        return False
    if word.ent_type_ == "PER" and word.lower_ not in ("march", "may"):
        return False
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    if word.lower_ in ("april", "june", "august"):
        return True
    if after is not None and (after.pos_ in ("VERB", "AUX") or after.lower_ == "said"):
        return False
    if before is not None and before.lower_ in _BEFORE_MONTH:
        return True
    return relation(word) in ("compound", "nmod") and word.head.pos_ == "NOUN" and word.head.i > word.i


def is_ordinal(span: Span) -> bool:
    """Say whether "the 12th" is a day: under a preposition, and of nothing that follows."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    return before in ("on", "since", "until", "till", "by", "from") and (
        after is None or after.is_punct or after.pos_ == "ADP"
    )


def is_season(span: Span, words: str) -> bool:
    """Say whether a season without its year is one: not a well, the fall of a city or a spring in a bed."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if words == "fall" or not span[-1].text.islower():
        return False
    if words.startswith("the "):
        after = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
        return before in _BEFORE_SEASON and not (words == "the fall" and after == "of")
    return before in _BEFORE_SEASON and span.root.pos_ in ("NOUN", "PROPN")


def is_year(span: Span) -> bool:
    """Say whether four figures are a year: not a count, a time of day or the number of a flight or resolution."""
    doc, word = span.doc, span[0]
    before = doc[span.start - 1] if span.start else None
    after = doc[span.end] if span.end < len(doc) else None
    introduced = before is not None and before.lower_ in _INTRODUCE
    if after is not None and (after.lower_ in _MEASURES or after.text in ("%", "°")):
        return False
    if after is not None and after.tag_ == "NNS" and after.is_alpha and not introduced:
        return False
    if before is None or introduced:
        return True
    if before.lower_ in _LABELS:
        return False
    named = before.text[:1].isupper() and before.is_alpha and before.pos_ in ("PROPN", "NOUN")
    return (
        not named
        or before.i == before.sent.start
        or relation(word) not in ("nummod", "flat", "nmod", "appos", "dep", "compound")
    )
