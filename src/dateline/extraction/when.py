"""When: the time expressions of a report as intervals."""

from __future__ import annotations

import datetime
import re

from spacy.tokens import Doc, Span

from dateline.account import Time, TimeBasis
from dateline.extraction.ahead import points_ahead
from dateline.extraction.calendar import Interval, shifted, span_of
from dateline.extraction.located import LocatedTime
from dateline.extraction.readings import Reader, Setting
from dateline.extraction.relative import read_lasting
from dateline.extraction.syntax import ancestors, relation
from dateline.extraction.timex import GRAMMAR
from dateline.language.text import Text

_SINCE, _UNTIL = frozenset(("since",)), frozenset(("until", "till"))
_JOIN = re.compile(r"\s*(?:to|and|until|till|through|[-–—])\s*(?:the )?$")
_NAMES = frozenset(("may", "march", "april", "june", "august", "jan", "mar", "sun", "sat", "mon", "summer", "autumn"))
"""Words that are as well a person's name, or a verb."""
_BEFORE_MONTH = frozenset(
    "in since until till by from last next this early late mid of during before after between and to for on through "
    "every each 's ’s".split()
)
_BEFORE_SEASON = frozenset("in by until till since before after during through over from".split())
_SEASON_WORDS = frozenset(("spring", "summer", "autumn", "fall", "winter"))
_OWNERS = frozenset("the its their his her this that 's ’s".split())
_TITLES = frozenset("mr mr. mrs mrs. ms ms. dr dr. black bloody theresa".split())
_LABELS = frozenset(
    "resolution flight article no. number highway route room regulation chapter clause than some about nearly".split()
)
_MEASURES = frozenset(
    "gmt utc hours hrs km kilometres kilometers miles metres meters percent per people local m kg tons tonnes".split()
)
_INTRODUCE = frozenset("in the of since by until from late early".split())
_HAVE = frozenset(("has", "have", "'ve", "’ve"))
_NOT_YET = frozenset("will would could may might to".split())


def find_times(text: Text) -> list[LocatedTime]:
    """Find the time expressions of a report and resolve them.

    Expressions are read in the order of the text, since some hang on the day that the story has
    come to. Without a publication date whatever needs one has neither start nor end.
    """
    doc = text.doc
    found: list[LocatedTime] = []
    anchor: datetime.date | None = None
    for match, reader in matches(text.report.text):
        span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is None or not is_time(doc, span, match):
            continue
        before = word_before(span)
        setting = Setting(text.report.published, anchor, points_ahead(span, before), before)
        interval, basis = reader(match, setting)
        if interval is None and is_mere_duration(match):
            continue
        interval = bounded(sided(interval, match, setting.published), span, setting)
        anchor = story_day(interval, basis) or anchor
        time = Time(
            id="", span=text.span(span.start, span.end),
            start=interval.start if interval else None, end=interval.end if interval else None,
            precision=interval.precision if interval else "day", basis=basis,
        )  # fmt: skip
        since = before == "since" or match[0].lower().startswith("since") or is_lasting(match, reader)
        found.append(LocatedTime(time, (span.start, span.end), since))
    return numbered(joined(text, found))


def story_day(interval: Interval | None, basis: TimeBasis) -> datetime.date | None:
    """Give the day that an expression brings the story to, if it does."""
    if interval is None or (interval.precision != "day" and not (basis == "event" and interval.end is None)):
        return None
    return interval.start


def matches(source: str) -> list[tuple[re.Match[str], Reader]]:
    """Give the matches of the grammar in text order; of overlapping ones the longest."""
    every = [(m, reader) for pattern, reader in GRAMMAR for m in pattern.finditer(source)]
    every.sort(key=lambda item: (item[0].start() - item[0].end(), item[0].start()))
    taken = bytearray(len(source))
    chosen = []
    for match, reader in every:
        if not any(taken[match.start() : match.end()]):
            taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            chosen.append((match, reader))
    return sorted(chosen, key=lambda item: item[0].start())


def word_before(span: Span) -> str:
    """Give the preposition of an expression: its own first word ("until noon on Friday") or the one before it."""
    first = span[0].lower_
    if first in ("since", "until", "till", "by", "from") and len(span) > 2:
        return first
    if first in ("at", "before", "after", "around", "by", "until", "till"):
        return ""
    at = span.start - 1
    while at > 0 and (
        span.doc[at].lower_ in ("the", "late", "early", "about", "around", "at") or span.doc[at].is_space
    ):
        at -= 1
    return span.doc[at].lower_ if at >= 0 else ""


def is_time(doc: Doc, span: Span, match: re.Match[str]) -> bool:
    """Say whether words that look like a time are one here: not a name, a count or a verb."""
    words = match[0]
    single = words.lower().rstrip(".")
    before = doc[span.start - 1] if span.start else None
    if is_in_name(span) or (before is not None and before.lower_ in _TITLES):
        return False
    if single in _NAMES and single not in _SEASON_WORDS:
        return is_month(span)
    if single.removeprefix("the ") in _SEASON_WORDS:
        return is_season(span, single)
    if words.isdigit():
        return is_year(span)
    if words.startswith("the ") and words[-1:] in "htd" and words[4:5].isdigit():
        return is_ordinal(span)
    if re.match(r"\w+[- –](?:day|night|week|month|year|decade)", words):
        return "-" not in words or (before is not None and before.lower_ in _OWNERS)
    if words.lower().startswith("for "):
        return doc.text[match.end() : match.end() + 4] != " of " and has_lasted(span)
    return not (words.lower().startswith("last ") and span[0].pos_ == "VERB")


def is_in_name(span: Span) -> bool:
    """Say whether an expression is part of a longer name: "March 23 Movement", "Sunday Times", "Easter Road"."""
    root, doc = span.root, span.doc
    if span[0].ent_type_ == "PER" and (len(span) == 1 and span[0].ent_iob_ == "I"):
        return True
    following = doc[span.end] if span.end < len(doc) else None
    if following is None or following.pos_ != "PROPN" or not following.text[:1].isupper():
        return False
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
    """Say whether a bare season is one: not a well, a fall or a spring in a bed."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    if words == "fall" or not span[-1].text.islower():
        return False
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


def is_mere_duration(match: re.Match[str]) -> bool:
    """Say whether an expression that found no place on the calendar is a duration."""
    return match[0].lower().startswith(("within", "after", "over", "for ", "in "))


def has_lasted(span: Span) -> bool:
    """Say whether a duration has lasted until now: under a verb in the present perfect."""
    verb = next((t for t in ancestors(span.root) if t.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return False
    helpers = {c.lower_ for c in verb.children if c.pos_ == "AUX"}
    return bool(helpers & _HAVE) and not helpers & _NOT_YET


def sided(interval: Interval | None, match: re.Match[str], published: datetime.date | None) -> Interval | None:
    """Apply "earlier", "so far" and "later" to a unit that the publication date is in."""
    side = (match.groupdict().get("side") or "").lower()
    if not side or interval is None or published is None or interval.start is None or interval.end is None:
        return interval
    if not interval.start <= published <= interval.end:
        return interval
    if side == "later":
        return Interval(published, interval.end, "range")
    return Interval(interval.start, published, "range")


def bounded(interval: Interval | None, span: Span, setting: Setting) -> Interval | None:
    """Open an interval to one side after "since", "from", "until", "by" and "before"."""
    if interval is None or interval.start is None or interval.end is None or span.root.dep_ == "nmod:poss":
        return interval
    before, published = setting.before, setting.published
    if before in _SINCE:
        return Interval(interval.start, published if published and interval.start <= published else None, "range")
    if before in _UNTIL or (before == "by" and setting.later):
        return Interval(None, interval.end, "range")
    if before == "from" and setting.later:
        return Interval(interval.start, None, "range")
    if before == "before" and span.root.head.i < span.start and interval.start > datetime.date.min:
        return Interval(None, interval.start - datetime.timedelta(days=1), "range")
    return interval


def joined(text: Text, found: list[LocatedTime]) -> list[LocatedTime]:
    """Join "from A to B" and "between A and B" into one interval."""
    result: list[LocatedTime] = []
    for located in found:
        whole = between(text, result[-1], located) if result else None
        if whole is None:
            result.append(located)
        else:
            result[-1] = whole
    return result


def between(text: Text, earlier: LocatedTime, later: LocatedTime) -> LocatedTime | None:
    """Join two expressions if the words around them make them one interval."""
    words = text.report.text[earlier.time.span.end : later.time.span.start]
    start = earlier.range[0]
    opened = text.doc[start - 1].lower_ in ("from", "between") if start else False
    if len(words) >= 12 or not _JOIN.match(words) or not (opened or words.strip() in ("-", "–", "—")):
        return None
    first = Interval(earlier.time.start, earlier.time.end or earlier.time.start, "range")
    if earlier.time.basis == "published" and later.time.basis == "explicit" and later.time.start:
        first = in_year(first, later.time.start)
    whole = span_of(first, Interval(later.time.start or later.time.end, later.time.end, "range"))
    if whole is None or whole.start is None or whole.end is None:
        return None
    range_ = (start - opened, later.range[1])
    update = {"start": whole.start, "end": whole.end, "precision": "range", "span": text.span(*range_)}
    return LocatedTime(later.time.model_copy(update=update), range_)


def in_year(interval: Interval, last: datetime.date) -> Interval:
    """Move an interval given without a year to the year of the date that it runs up to, or to the one before."""
    if interval.start is None or interval.end is None:
        return interval
    months = 12 * (last.year - interval.start.year - (interval.start.replace(year=2000) > last.replace(year=2000)))
    start = shifted(interval.start, months, "month")
    return Interval(start, shifted(interval.end, months, "month"), "range") if start else interval


def is_lasting(match: re.Match[str], reader: Reader) -> bool:
    """Say whether a duration stands for something that goes on ("its nine-month blockade")."""
    return reader is read_lasting and bool(re.search(r"[-–]", match[0]))


def numbered(found: list[LocatedTime]) -> list[LocatedTime]:
    """Give the times their ids."""
    return [LocatedTime(t.time.model_copy(update={"id": f"t{n}"}), t.range, t.since) for n, t in enumerate(found, 1)]
