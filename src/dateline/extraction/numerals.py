"""Numbers where they stand in a text: their tokens, their value with its bounds, the noun that they count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.extraction.fate import neighbour_fate
from dateline.extraction.fatewords import is_person_noun
from dateline.extraction.located import LocatedTime
from dateline.extraction.numbers import SHARE_STARTS, VAGUE, Number, bounds, is_number_word, read_number, share_of
from dateline.extraction.syntax import relation
from dateline.language.text import Range, Text
from dateline.report import Span

NONE = frozenset(("no", "none", "nobody", "zero"))
_SCALES = frozenset(("hundred", "thousand", "lakh", "million", "crore", "billion", "dozen"))
_MARKS = frozenset((":", "total", "-", "–"))
_TELLING = frozenset("VBZ VBP VBD VBG CD".split())
_LABEL = 8
"""How many words the label of a number may have."""
_SHARE = 10
"""How many words a share of a number may be long."""
_FEW = frozenset(("few", "several", "couple"))
_HEAPS = frozenset(("tens", "hundreds", "scores", "thousands", "dozens"))
_STARTS = frozenset(VAGUE) | NONE | _FEW | _HEAPS | frozenset(("no", "not", "both", "half", "a", "an", "the"))
"""What a number may begin with that is none by itself."""
_JOINERS = ("to", "-", "–", "—", "and", "or")
_MEASURED = frozenset(
    "% percent per cent km kg m kilometres kilometers miles metres meters euros dollars pounds degrees".split()
)
_CURRENCIES = frozenset("$ € £ ¥ ₹ ₽ US$".split())
_BOUND_WORDS = re.compile(
    r"\b(?:(?:more|greater|fewer|less|no fewer|no less|no more|not more) than|at least|at most|up to|as many as|over|"
    r"about|around|approximately|roughly|some|nearly|almost|an estimated|estimated|close to|under|upwards of|between|"
    r"just over|just under|well over|(?:a )?(?:minimum|maximum) of|a total of)\s*$",
    re.IGNORECASE,
)
ARGUMENTS = frozenset(("obj", "nsubj", "obl", "conj", "root", "nmod", "appos", "xcomp"))


def numbers_in(text: Text, times: list[LocatedTime]) -> Iterator[Range]:
    """Give the tokens of every number of a text that is no time, money, age, share or length."""
    taken = {i for t in times for i in range(*t.range)}
    for range_ in number_ranges(text.doc):
        if not taken.intersection(range(*range_)) and not is_measure(text.doc, range_):
            yield range_


def number_ranges(doc: Doc) -> list[Range]:
    """Give the ranges of tokens that spell one number, ranges of two joined ("5 to 7")."""
    ranges: list[Range] = []
    i = 0
    while i < len(doc):
        end = share_end(doc, i) or number_end(doc, i)
        if end > i:
            joiner = doc[end].lower_ if end < len(doc) else ""
            second = number_end(doc, end + 1) if joiner in _JOINERS and end + 1 < len(doc) else 0
            opened = i > 0 and doc[i - 1].lower_ == "between"
            if second > end + 1 and (joiner != "and" or opened):
                end = second
            ranges.append((i, end))
        i = max(end, i + 1)
    return ranges


def share_end(doc: Doc, start: int) -> int:
    """Give the end of a share of a number that begins at a token ("a third of the 3,000"); 0 where none does."""
    if doc[start].lower_ not in SHARE_STARTS:
        return 0
    window = doc[start : start + _SHARE]
    share = share_of([t.text for t in window])
    if share is None:
        return 0
    whole = start + len(window) - len(share[1])
    end = number_end(doc, whole) if share[1] and is_number(doc[whole]) else whole
    return end if end > whole else 0


def number_end(doc: Doc, start: int) -> int:
    """Give the end of the number that begins at a token; ``start`` itself where none does."""
    if doc[start].lower_ not in _STARTS and not is_number(doc[start]):
        return start
    low = [t.lower_ for t in doc[start : start + 5]] + [""] * 5
    if low[0] in _HEAPS and low[1] == "of" and low[2] in VAGUE:
        return start + 3
    if low[0] in VAGUE:
        return start + 1
    if low[0] == "both":
        return start + 1 if relation(doc[start]) in ("nsubj", "obj", "det") else start
    if low[:3] == ["not", "a", "single"]:
        return start + 3
    if low[:2] == ["no", "one"] or low[:2] == ["not", "one"]:
        return start + 2
    if low[0] in NONE:
        return start if low[1] in ("more", "fewer", "less", "longer") else start + 1
    if low[0] == "half" and low[1] in ("a", "the") and low[2] in ("million", "dozen"):
        return start + 3
    at = start + 1 if low[0] in ("a", "an", "the") and low[1] in _FEW | _SCALES else start
    if doc[at].lower_ in _FEW:
        after = at + 2 if doc[at].lower_ == "couple" and low[at + 1 - start] == "of" else at + 1
        return after + 1 if after < len(doc) and doc[after].lower_ in _SCALES else start
    return cardinal_end(doc, start if low[0] == "the" else at, start)


def cardinal_end(doc: Doc, at: int, start: int) -> int:
    """Give the end of a cardinal in figures or words; ``start`` where there is none."""
    end = at
    while end < len(doc):
        token, last = doc[end], doc[end - 1] if end > at else None
        if not is_number(token) and not (last is not None and joins_number(last, token)):
            break
        if last is not None and token.text[:1].isdigit() and last.text[:1].isdigit() and not is_group(last, token):
            break
        end += 1
    if end == at + 1 and end + 1 < len(doc) and doc[end].text == "," and re.fullmatch(r"0\d\d", doc[end + 1].text):
        end += 2
    if end == at:
        return start
    alone = end - at == 1 and doc[at].lower_ == "one"
    return start if alone and not counts_one(doc[at]) else end


def is_group(last: Token, token: Token) -> bool:
    """Say whether figures go on with a group of three after a space ("82 000")."""
    whole = re.fullmatch(r"[1-9]\d{0,2}", last.text) or (last.i and last.nbor(-1).text.isdigit() and len(last) == 3)
    return bool(whole) and re.fullmatch(r"\d{3}", token.text) is not None and last.whitespace_ == " "


def joins_number(last: Token, token: Token) -> bool:
    """Say whether a hyphen or "and" goes on with a number in words: "twenty-five", "two hundred and six"."""
    if token.i + 1 >= len(token.doc) or not is_number(token.nbor()):
        return False
    if token.text == "-":
        return last.is_alpha
    return token.lower_ == "and" and last.lower_ in _SCALES - {"dozen"} and token.nbor().lower_ not in _SCALES


def counts_one(token: Token) -> bool:
    """Say whether "one" counts a person: "one man was killed", "one dead", "killing one"."""
    if relation(token) == "nummod":
        return token.head.i > token.i and is_person_noun(token.head)
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    if after.lower_ in ("of", "another", "-") or relation(token) not in ARGUMENTS:
        return False
    return neighbour_fate(token, None) is not None


def is_number(token: Token) -> bool:
    """Say whether a token is a cardinal or a scale word."""
    if token.lower_ in _SCALES:
        return True
    if token.is_alpha:
        return token.lower_ not in ("a", "an", "and", "of", "half") and is_number_word(token.lower_)
    return token.text[:1].isdigit() and is_number_word(token.text)


def is_measure(doc: Doc, range_: Range) -> bool:
    """Say whether a number is money, a percentage, a distance, an age, a share or part of a compound word."""
    start, end = range_
    before, after = doc[start - 1] if start else None, doc[end] if end < len(doc) else None
    if before is not None and (before.text in _CURRENCIES or before.text.endswith(("$", "€", "£"))):
        return True
    if before is not None and before.text in ("-", "/") and not before.whitespace_:
        return True
    if before is not None and (before.lower_ == "aged" or is_age(doc, range_)):
        return True
    if after is None:
        return False
    if after.lower_ in _MEASURED:
        return True
    attached = not doc[end - 1].whitespace_
    if attached and after.text in ("-", "–", "/", ":") and end + 1 < len(doc) and not after.whitespace_:
        return True
    in_so_many = after.lower_ == "in" and end + 1 < len(doc) and is_number(doc[end + 1])
    return in_so_many and doc[end - 1].lower_ in ("one", "1")


def is_age(doc: Doc, range_: Range) -> bool:
    """Say whether a number between commas is the age of whoever stands before it ("Ann Lee, 29, ...")."""
    start, end = range_
    if start < 2 or doc[start - 1].text != ",":
        return False
    named = doc[start - 2]
    if named.ent_type_ != "PER" and not (named.tag_ == "NN" and is_person_noun(named)):
        return False
    return end == len(doc) or doc[end].text in (",", ".", ";", "-", "–", "—") or doc[end].is_space


def with_bounds(text: Text, range_: Range) -> tuple[Range, Span]:
    """Lengthen a number to the words that bound it ("more than 40", "40 or more")."""
    doc = text.doc
    start, end = range_
    sentence_start = doc[start].sent.start
    if match := _BOUND_WORDS.search(doc[sentence_start:start].text):
        while start > sentence_start and doc[start - 1].idx >= doc[sentence_start].idx + match.start():
            start -= 1
    if doc[end : end + 2].text.lower() in ("or more", "or so", "at least"):
        end += 2
    return (start, end), text.span(start, end)


def value_of(doc: Doc, range_: Range) -> Number | None:
    """Give the bounds of a number or of a range of two."""
    words = [t.text for t in doc[range_[0] : range_[1]]]
    if words[0].lower() in NONE or words[0].lower() == "not":
        return Number(0, 0, False)
    if words[0].lower() == "both":
        return Number(2, 2, False)
    if share := share_of(words):
        whole = read_number(share[1])
        return Number(round(share[0] * whole), round(share[0] * whole), True) if whole else None
    before = doc[max(doc[range_[0]].sent.start, range_[0] - 4) : range_[0]].text
    after = doc[range_[1] : range_[1] + 3].text
    for at, word in enumerate(words[1:-1], 1):
        if word.lower() in _JOINERS:
            low, high = bounds(words[:at], "", ""), bounds(words[at + 1 :], "", "")
            if low and high and low.low is not None and high.high is not None and low.low < high.high:
                return Number(low.low, high.high, False)
    return bounds(words, before, after)


def counted_noun(doc: Doc, range_: Range) -> Token | None:
    """Give the noun that a number counts, or ``None`` where the number stands for it itself."""
    head = doc[range_[0] : range_[1]].root
    if range_[1] < len(doc) and doc[range_[1]].text in (",", ";", ":", "."):
        return None
    if relation(head) in ("nummod", "compound", "det", "amod", "advmod") and head.head.i >= range_[1]:
        return None if is_cut_off(doc, range_[1], head.head.i) else head.head
    if range_[1] < len(doc) and doc[range_[1]].tag_ == "NNS":
        return doc[range_[1]]
    for other in (c for t in doc[range_[0] : range_[1]] for c in t.children):
        if relation(other) == "nmod" and other.i >= range_[1] and any(c.lower_ == "of" for c in other.children):
            return other
    return None


def is_cut_off(doc: Doc, start: int, end: int) -> bool:
    """Say whether something that no noun phrase holds stands between a number and a noun ("1,000 fled as rivers")."""
    return any(t.pos_ == "AUX" or t.tag_ in ("CD", "VBD", "VBP", "VBZ", "TO", "WP") for t in doc[start:end])


def label_before(doc: Doc, range_: Range) -> list[Token]:
    """Give the words before a number if they are its label, as bulletins have them ("number of displaced: 452").

    A label has no verb of its own and no other number, and the number ends its line or follows a mark.
    """
    start, end = range_
    last = end == len(doc) or doc[end].is_space or doc[end].text in ".;("
    if start == 0 or not (last or doc[start - 1].lower_ in _MARKS):
        return []
    label = list(doc[max(doc[start].sent.start, start - _LABEL) : start])
    telling = (t.tag_ in _TELLING and t.i > label[0].i for t in label)
    return [] if any(telling) or any(t.pos_ in ("AUX", "ADP") and t.lower_ != "of" for t in label) else label


def is_label(doc: Doc, range_: Range) -> bool:
    """Say whether a number belongs to the name before it ("Flight 370")."""
    head, before = doc[range_[0] : range_[1]].root, doc[range_[0] - 1] if range_[0] else None
    if before is None or not before.text[:1].isupper() or before.pos_ not in ("PROPN", "NOUN"):
        return False
    return before.head.i == head.i or head.head.i == before.i
