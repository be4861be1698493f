"""What can go wrong, as one small tree.

::

    DatelineError
    ├── ReadingError          a report cannot be read: missing, empty, binary, too large
    │   └── LanguageError     a report is in a language that Dateline does not read
    ├── KnowledgeError        a table is malformed
    ├── LinkingError          two decisions made by hand about one story contradict each other
    ├── ArchiveError          an archive is missing, not one, too new, read-only, full, or lacks what is asked for
    ├── ExportError           there is no such format, or it cannot be written
    ├── QuestionError         an archive is asked for what means nothing: a type or date that is none
    └── ServingError          the explorer cannot be opened: its pages are not built, its port is taken

A ``DatelineWarning`` says that a report was read, but something about it had to be assumed or
stays unknown.

Every message is one sentence that says what is wrong, where, and what to do.
"""

from __future__ import annotations


class DatelineError(Exception):
    """Base of all errors that Dateline raises on purpose."""


class ReadingError(DatelineError):
    """A report cannot be read."""


class LanguageError(ReadingError):
    """A report is in a language that Dateline does not read."""


class DatelineWarning(UserWarning):
    """A report was read, but something about it had to be assumed or stays unknown."""


class KnowledgeError(DatelineError):
    """A knowledge table is malformed."""


class LinkingError(DatelineError):
    """Two decisions made by hand about one story contradict each other."""


class ArchiveError(DatelineError):
    """An archive cannot be opened, read or written."""


class ExportError(DatelineError):
    """An archive's events cannot be written in a format."""


class QuestionError(DatelineError):
    """An archive is asked for something that means nothing."""


class ServingError(DatelineError):
    """The explorer cannot be opened."""
