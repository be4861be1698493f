"""Messages on standard error."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

_STYLES = {"error": "bold red", "warning": "yellow", "note": "dim"}


def error_console() -> Console:
    """Make the console of standard error."""
    return Console(stderr=True, soft_wrap=True, highlight=False)


def tell(console: Console, kind: str, message: str) -> None:
    """Print an ``error``, a ``warning`` or a ``note``; what would steer the terminal is taken out."""
    from dateline.view.wording import clean

    console.print(Text.assemble((kind, _STYLES[kind]), ": ", clean(message)))
