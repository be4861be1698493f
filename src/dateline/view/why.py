"""An event explained on a page: its words marked in their sentences, and what made each of its codes."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from dateline.account import Account, Event, Reason
from dateline.ledger.replay import Explained, Replay
from dateline.report import Span
from dateline.view.ledger import title
from dateline.view.parts import header
from dateline.view.wording import clean, names, spaced

_NONE = "none"


def why_page(explained: Explained, account: Account) -> RenderableType:
    """Lay an event out: who did what, its sentences, its reasons, and the replay where there is one."""
    event = explained.event
    parts: list[RenderableType] = [*header(account.report), Text(), title(event, names(account)), Text()]
    parts += [Padding(marked(sentence, event), (0, 0, 1, 4)) for sentence in explained.sentences]
    parts.append(reasons(event, account) if event.why else Text("no reasons are recorded", "dim italic"))
    if explained.replay:
        parts += [Text(), replayed(explained.replay)]
    return Group(*parts)


def marked(sentence: Span, event: Event) -> Text:
    """Write a sentence with the words of the event and of its reasons in brackets, the trigger underlined."""
    words = {(w.start, w.end): "bold" for reason in event.why for w in reason.words}
    words |= {(m.start, m.end): "bold" for m in event.mentions}
    words |= {(event.trigger.start, event.trigger.end): "bold underline"}
    text, at = Text("“"), sentence.start
    for (start, end), style in sorted(words.items()):
        if at <= start < end <= sentence.end:
            text.append(piece(sentence, at, start), "dim")
            text.append(f"[{piece(sentence, start, end)}]", style)
            at = end
    return text.append(piece(sentence, at, sentence.end), "dim").append("”")


def piece(sentence: Span, start: int, end: int) -> str:
    """Give the words of a sentence between two offsets of the report, safe to print."""
    return spaced(sentence.text[start - sentence.start : end - sentence.start])


def reasons(event: Event, account: Account) -> Table:
    """Lay out the reasons by field: the value, what fired, its score, on which words."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (None, 3, 3, None, 3):
        table.add_column(ratio=ratio)
    table.add_row(*(Text(head, "dim") for head in ("", "says", "what fired", "score", "on the words")))
    called, before = names(account), ""
    for reason in event.why:
        field = clean(reason.field)
        table.add_row(Text("" if field == before else field, "bold"), *cells(reason, called))
        before = field
    return table


def cells(reason: Reason, called: dict[str, str]) -> tuple[Text, Text, Text, Text]:
    """Write what a reason says, what fired, with which score, on which words."""
    value = called.get(reason.value or "", clean(reason.value or _NONE))
    score = "" if reason.score is None else f"{reason.score:.2f}"
    words = ", ".join(f"“{clean(span.text)}”" for span in reason.words)
    return Text(value), Text(clean(reason.by)), Text(score), Text(words)


def replayed(replay: Replay) -> RenderableType:
    """Say whether today's program gives the same code, and where it does not."""
    then, now = map(clean, replay.models)
    models = Text(f"made with {then}, today’s is {now}" if now and then != now else "", "dim")
    if replay.same:
        return Group(Text("Today’s program gives the same code in every field.", "green"), models)
    if replay.event is None:
        return Text("Today’s program finds no event in these words.", "yellow")
    different = ", ".join(field.field for field in replay.fields if not field.same)
    title = Text(f"Today’s program gives another code ({different}).", "yellow")
    return Group(title, models, compared(replay))


def compared(replay: Replay) -> Table:
    """Lay out each field then and now."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for ratio in (None, 1, 1):
        table.add_column(ratio=ratio)
    table.add_row(*(Text(head, "dim") for head in ("", "then", "now")))
    for field in replay.fields:
        now = Text("the same", "dim") if field.same else Text(clean(field.now or "") or _NONE, "yellow")
        table.add_row(Text(field.field, "bold"), Text(clean(field.then) or _NONE), now)
    return table
