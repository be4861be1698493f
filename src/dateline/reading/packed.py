"""Packed inputs, gzip and ZIP, unpacked as they are read and never further than news unpacks."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import BinaryIO, cast

from dateline.errors import ReadingError
from dateline.reading.inputs import Input, Readable, suffix_of
from dateline.reading.limits import MOST_BYTES

_MOST_TIMES = 100
# Small inputs of few words may well expand more than that.
_ALLOWED = 2 * MOST_BYTES
_DAMAGE = (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, NotImplementedError, RuntimeError)

_OFFICE = ("[Content_Types].xml", "mimetype")


class Budget:
    """How much an input may still unpack to.

    Text packs to a fifth of its size, seldom to a fiftieth; only what is made to fill memories
    and disks expands a hundredfold.
    """

    def __init__(self, name: str, packed: Callable[[], int]) -> None:
        self.name, self.packed, self.unpacked = name, packed, 0

    @property
    def spent(self) -> bool:
        """Say whether it unpacked to more than it may."""
        return self.unpacked > max(_ALLOWED, _MOST_TIMES * self.packed())

    def spend(self, size: int) -> None:
        """Count what was unpacked.

        Raises:
            ReadingError: it is too much.
        """
        self.unpacked += size
        if self.spent:
            raise ReadingError(
                f"{self.name} expands to more than {_MOST_TIMES} times its size, which news never does: "
                "unpack it yourself if you trust it."
            )


class Unpacking(io.RawIOBase):
    """A stream that is unpacked as it is read, within a budget."""

    def __init__(self, stream: Readable, name: str, budget: Budget) -> None:
        self.stream, self.name_in_messages, self.budget = stream, name, budget

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer with what comes next; give the number of bytes.

        Raises:
            ReadingError: it is damaged, or expands too far.
        """
        try:
            data = self.stream.read1(len(buffer))
        except _DAMAGE:
            raise ReadingError(
                f"{self.name_in_messages} is cut off or damaged, and what follows in it is lost: get it again."
            ) from None
        self.budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)


class Counted(io.RawIOBase):
    """A stream that counts the bytes that were read from it."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self.stream, self.count = stream, 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill a buffer with what comes next; give the number of bytes."""
        size = self.stream.readinto1(buffer)
        self.count += size
        return size


def gunzipped(given: Input) -> Input:
    """Give what a gzip file holds as an input of its own.

    Raises:
        ReadingError: it is damaged at its beginning, or was packed inside another input.
    """
    refuse_inside(given)
    source = Counted(given.stream)
    budget = Budget(given.name, lambda: source.count)
    content = gzip.GzipFile(fileobj=io.BufferedReader(source))
    stream = io.BufferedReader(Unpacking(content, given.name, budget))
    inner = Input.of(stream, given.name, suffix_of(given.name.lower().removesuffix(".gz")))
    return replace(inner, url=given.url, charset=given.charset, kind=given.kind, inside=True)


def unzipped(given: Input) -> Iterator[tuple[str, Callable[[], Input]]]:
    """Give each file in a ZIP archive: its name, and what opens it as an input of its own.

    Raises:
        ReadingError: the archive is damaged, an office document, or holds no file.
    """
    refuse_inside(given)
    with given.as_file() as file:
        budget = Budget(given.name, partial(int, file.seek(0, io.SEEK_END)))
        archive = opened_zip(file, given.name)
        for member in members_of(archive, given.name):
            name = f"{member.filename} in {given.name}"
            yield name, partial(unzipped_member, archive, member, name, budget)
            if budget.spent:
                return


def opened_zip(file: BinaryIO, name: str) -> zipfile.ZipFile:
    """Open a ZIP archive.

    Raises:
        ReadingError: it is damaged.
    """
    try:
        return zipfile.ZipFile(file)
    except (*_DAMAGE, ValueError):
        raise ReadingError(f"{name} is a cut off or damaged ZIP archive: get it again.") from None


def members_of(archive: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    """List the files in a ZIP archive.

    Raises:
        ReadingError: it is an office document, or holds none.
    """
    members = [member for member in archive.infolist() if is_news(member)]
    if any(member.filename in _OFFICE for member in members):
        raise ReadingError(f"{name} is an office document: save the report as plain text.")
    if not members:
        raise ReadingError(f"{name} holds no files: check what it is.")
    return members


def is_news(member: zipfile.ZipInfo) -> bool:
    """Say whether a member of an archive is a file that people put there."""
    parts = member.filename.split("/")
    return not member.is_dir() and "__MACOSX" not in parts and not parts[-1].startswith(".")


def unzipped_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, budget: Budget) -> Input:
    """Open a file in a ZIP archive.

    Raises:
        ReadingError: it is encrypted or damaged.
    """
    if member.flag_bits & 1:
        raise ReadingError(f"{name} is encrypted: unpack it yourself and give the file.")
    try:
        content = archive.open(member)
    except _DAMAGE:
        raise ReadingError(f"{name} is damaged: get the archive again.") from None
    stream = io.BufferedReader(Unpacking(cast("Readable", content), name, budget))
    return replace(Input.of(stream, name, suffix_of(member.filename)), inside=True)


def refuse_inside(given: Input) -> None:
    """Refuse an archive that is packed inside another.

    Raises:
        ReadingError: it is.
    """
    if given.inside:
        raise ReadingError(f"{given.name} is packed more than once: unpack it yourself and give the files.")
