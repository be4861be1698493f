"""An event explained: what made its codes, and whether today's program gives the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.account import Account, Count, Event, Part
from dateline.ledger.heading import Heading
from dateline.report import Span


class Compared(Part):
    """A field of an event in an account made earlier and in one made now."""

    field: str
    then: str
    now: str | None
    same: bool


class Replay(Part):
    """An event of an earlier account beside the same event now.

    Attributes:
        event: its id now; ``None`` if there is none.
        same: whether every field is the same.
        models: the versions of the language model that its reasons name, then and now.
    """

    event: str | None
    same: bool
    models: tuple[str, str]
    fields: list[Compared]


class Explained(Part):
    """An event with its reasons, the sentences that hold their words and, for an earlier account, the replay."""

    report: Heading
    event: Event
    sentences: list[Span]
    replay: Replay | None


def explain(account: Account, event: Event, now: Account | None = None) -> Explained:
    """Explain an event.

    Args:
        account: the account that holds it.
        event: the event.
        now: the account that today's program makes of the same report, to compare with.
    """
    return Explained(
        report=Heading.of(account.report),
        event=event,
        sentences=list(sentences(account, event)),
        replay=replay(account, event, now) if now else None,
    )


def sentences(account: Account, event: Event) -> Iterator[Span]:
    """Give the sentences that hold the words of an event or of its reasons, in the order of the text.

    An account without sentences has the whole text as one.
    """
    words = [event.trigger, *event.mentions, *(span for reason in event.why for span in reason.words)]
    for start, end in account.sentences or [(0, len(account.report.text))]:
        if any(start < span.end and span.start < end for span in words):
            yield account.report.span(start, end)


def replay(then: Account, event: Event, now: Account) -> Replay:
    """Compare an event with what today's program makes of the same words, field by field."""
    again = found_again(event, now)
    fields = [
        Compared(field=field, then=value(then, event), now=current, same=value(then, event) == current)
        for field, value in _FIELDS.items()
        for current in [value(now, again) if again else None]
    ]
    same = all(field.same for field in fields)
    models = (model_of(event), model_of(again) if again else "")
    return Replay(event=again.id if again else None, same=same, models=models, fields=fields)


def model_of(event: Event) -> str:
    """Give the version of the model that an event's reasons name; empty if they name none."""
    return next((reason.by for reason in event.why if reason.by.startswith("model:")), "")


def found_again(event: Event, account: Account) -> Event | None:
    """Find the event that has the trigger of another: as its own, else among its mentions."""
    place = (event.trigger.start, event.trigger.end)
    own = (e for e in account.events if (e.trigger.start, e.trigger.end) == place)
    mentioned = (e for e in account.events if any(m.start < place[1] and place[0] < m.end for m in e.mentions))
    return next(own, None) or next(mentioned, None)


def _named(account: Account, ids: list[str]) -> str:
    called = {e.id: e.name for e in account.entities} | {p.id: p.name for p in account.places}
    return ", ".join(called.get(i, i) for i in ids)


def _counted(account: Account, event: Event) -> str:
    return ", ".join(_number(count) for count in account.counts if count.id in event.counts)


def _number(count: Count) -> str:
    low, high = ("?" if bound is None else str(bound) for bound in (count.low, count.high))
    return f"{low if low == high else f'{low} to {high}'} {count.what}"


_FIELDS: dict[str, Callable[[Account, Event], str]] = {
    "type": lambda account, event: event.type,
    "mode": lambda account, event: event.mode or "",
    "status": lambda account, event: event.status,
    "context": lambda account, event: ", ".join(event.context),
    "actors": lambda account, event: _named(account, event.actors),
    "recipients": lambda account, event: _named(account, event.recipients),
    "start": lambda account, event: str(event.start or ""),
    "end": lambda account, event: str(event.end or ""),
    "ongoing": lambda account, event: "yes" if event.ongoing else "no",
    "date_basis": lambda account, event: event.date_basis,
    "places": lambda account, event: _named(account, event.places),
    "counts": _counted,
}
