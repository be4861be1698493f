"""From bytes to characters, in whatever encoding the report was stored."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from dateline.errors import ReadingError

# Longer marks first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"SQLite format 3\0", "a database"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"{\\rtf", "an RTF document"),
)
# The encodings that news was stored in before UTF-8. Offered all that it knows, the detector
# calls short English texts Baltic or UTF-16.
_LEGACY = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r", "iso8859_2",
    "iso8859_5", "iso8859_6", "iso8859_7", "cp932", "euc_jp", "gb18030", "big5", "cp949",
]  # fmt: skip
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b") + b"\x7f"
_MOST_CONTROLS = 0.05
_ASCII = bytes(range(128))
_FEW_OTHERS = 0.15


@dataclass(frozen=True)
class Decoded:
    """Text, and what to say of its encoding where that was not certain."""

    text: str
    warning: str | None = None

    @property
    def warnings(self) -> tuple[str, ...]:
        """Give the warning as a tuple of none or one."""
        return (self.warning,) if self.warning else ()


def decode(data: bytes, name: str, given: str | None = None, charset: str | None = None) -> Decoded:
    """Decode a report: as the caller says, else UTF-8, else as it declares, else as detected.

    Args:
        data: the bytes.
        name: what messages call them.
        given: the encoding that the caller gives, which is believed.
        charset: the encoding that the input declares, which is tried.

    Raises:
        ReadingError: the bytes are no text, or not in the given encoding.
    """
    refuse_signature(data, name)
    if given:
        return checked(as_given(data, name, given), name)
    if charset and decodes(data, charset):
        return checked(Decoded(data.decode(charset).removeprefix("\ufeff")), name)
    try:
        return checked(Decoded(data.decode("utf-8-sig")), name)
    except UnicodeDecodeError:
        return checked(declared(data, name) or damaged(data, name) or detected(data, name), name)


def as_given(data: bytes, name: str, encoding: str) -> Decoded:
    """Decode in the encoding that the caller gives.

    Raises:
        ReadingError: the bytes are not in it.
    """
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"))
    except UnicodeDecodeError:
        raise ReadingError(
            f"{name} is not in {label(encoding)}: give its encoding, or none to have it found."
        ) from None


def refuse_signature(data: bytes, name: str) -> None:
    """Refuse a file that opens as a well-known kind of file that is not plain text.

    Raises:
        ReadingError: it does.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise ReadingError(f"{name} is {kind}, not plain text: save the report as plain text.")


def checked(decoded: Decoded, name: str) -> Decoded:
    """Give decoded text back if it can be text.

    Raises:
        ReadingError: it holds a NUL, which only binary files do, or half a character.
    """
    if "\0" in decoded.text:
        raise not_text(name)
    try:
        decoded.text.encode("utf-8")
    except UnicodeEncodeError:
        raise not_text(name) from None
    return decoded


def declared(data: bytes, name: str) -> Decoded | None:
    """Decode as the byte-order mark declares; ``None`` where there is none.

    Raises:
        ReadingError: the bytes are not what the mark declares.
    """
    encoding = marked_encoding(data)
    if encoding is None:
        return None
    if not decodes(data, encoding):
        raise not_text(name)
    return Decoded(data.decode(encoding), f"{name} was read as {encoding.upper()}, as its byte-order mark declares.")


def marked_encoding(data: bytes) -> str | None:
    """Name the encoding that a byte-order mark declares, other than UTF-8; ``None`` where there is none."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def damaged(data: bytes, name: str) -> Decoded | None:
    """Decode UTF-8 with a few damaged bytes; ``None`` where it is not mostly good UTF-8."""
    text = data.decode("utf-8-sig", "replace")
    bad = text.count("\N{REPLACEMENT CHARACTER}")
    good = sum(c > "\x7f" for c in text) - bad
    if good <= 2 * bad:
        return None
    places = "1 place" if bad == 1 else f"{bad:,} places"
    warning = f"{name} was read as UTF-8, but it is damaged at {places}, each shown as \N{REPLACEMENT CHARACTER}."
    return Decoded(text, warning)


def detected(data: bytes, name: str) -> Decoded:
    """Decode in the encoding that the bytes look like.

    Raises:
        ReadingError: they look like none.
    """
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data or controls > _MOST_CONTROLS * len(data):
        raise not_text(name)
    encoding = likely_encoding(data)
    if encoding is None or not decodes(data, encoding):
        raise not_text(name)
    warning = f"{name} is not UTF-8; it was read as {label(encoding)}, the encoding it looks like."
    return Decoded(data.decode(encoding), warning)


def likely_encoding(data: bytes) -> str | None:
    """Name the encoding that bytes look like; ``None`` where they look like none.

    Text that is nearly all ASCII is Western: the few other bytes are quotation marks, dashes
    and accents, too few for the detector to tell from letters of other scripts.
    """
    others = len(data.translate(None, _ASCII))
    if others <= _FEW_OTHERS * len(data) and decodes(data, "cp1252"):
        return "cp1252"
    from charset_normalizer import from_bytes  # only few reports need it, and it is slow to load

    best = from_bytes(data, cp_isolation=_LEGACY).best()
    return best.encoding if best else None


def decodes(data: bytes, encoding: str) -> bool:
    """Say whether bytes are valid in an encoding, which may be none that there is."""
    try:
        data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def label(encoding: str) -> str:
    """Call an encoding as people know it.

    >>> label("cp1251"), label("koi8_r")
    ('Windows-1251', 'KOI8-R')
    """
    if encoding.startswith("cp125"):
        return f"Windows-{encoding[2:]}"
    return encoding.replace("_", "-").upper()


def not_text(name: str) -> ReadingError:
    """Make the error for bytes that are no text."""
    return ReadingError(f"{name} is a binary file, not plain text: save the report as plain text in UTF-8.")
