"""What an archive answers: streamed, counted, as flat rows, as a data frame."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from dateline.errors import DatelineError

T = TypeVar("T")
Columns = Mapping[str, Callable[[T], Any]]
_DATES = {"start", "end", "published"}


class Results(Generic[T]):
    """An answer of an archive, fetched anew each time that it is gone through.

    >>> from dateline import Archive
    >>> Archive("news.db").events(actor="RUS", since="2023-09").to_pandas()  # doctest: +SKIP
    """

    def __init__(self, stream: Callable[[], Iterator[T]], total: Callable[[], int], columns: Columns[T]) -> None:
        self._stream, self._total, self._columns = stream, total, columns

    def __iter__(self) -> Iterator[T]:
        return self._stream()

    def total(self) -> int:
        """Count all that fit, whatever page of them is asked for."""
        return self._total()

    @property
    def columns(self) -> list[str]:
        """The names of the columns of a row."""
        return list(self._columns)

    def row(self, item: T) -> dict[str, Any]:
        """Give one thing as a flat row: numbers, texts, dates and, where there may be several, lists of texts."""
        return {name: value(item) for name, value in self._columns.items()}

    def rows(self) -> Iterator[dict[str, Any]]:
        """Stream flat rows."""
        return map(self.row, self)

    def to_pandas(self) -> Any:
        """Make a ``pandas.DataFrame``, whose dates are ``datetime64[s]``.

        Raises:
            DatelineError: pandas is not installed.
        """
        pandas = library("pandas")
        frame = pandas.DataFrame(list(self.rows()), columns=self.columns)
        return frame.astype({name: "datetime64[s]" for name in self.columns if name in _DATES})

    def to_polars(self) -> Any:
        """Make a ``polars.DataFrame``.

        Raises:
            DatelineError: polars is not installed.
        """
        return library("polars").DataFrame(list(self.rows()), schema=self.columns, infer_schema_length=None)


def library(name: str) -> Any:
    """Load a library that is optional.

    Raises:
        DatelineError: it is not installed.
    """
    try:
        return importlib.import_module(name)
    except ImportError:
        raise DatelineError(f"data frames need {name}: run pip install 'dateline[{name}]'.") from None
