"""Reading plain text: the text kept exactly, the date, the encoding, the language, and what is refused."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import LanguageError, ReadingError
from dateline.reading import Options, Read, read_one
from dateline.reading.inputs import Input
from dateline.reading.plain import read_plain

DAY = datetime.date(2023, 10, 4)
ENGLISH = (
    "The ministers met in Geneva on Monday and agreed that the talks would go on for another week, "
    "a spokesman for the ministry said. They have not said where the next round will be held."
)
GERMAN = (
    "Die Bundesregierung hat am Mittwoch neue Maßnahmen angekündigt, wie eine Sprecherin des Auswärtigen Amtes in "
    "Berlin sagte. Die Opposition lehnte die Pläne ab und forderte eine Sondersitzung des Bundestages."
)
ARABIC = (
    "قالت وزارة الخارجية يوم الأربعاء إن المحادثات بين الطرفين ستبدأ من جديد الأسبوع المقبل في جنيف بعد توقف دام "
    "ثلاثة أشهر بسبب القتال في شمال البلاد، وأضافت أن الحكومة مستعدة لفتح الطريق أمام المساعدات."
)
RUSSIAN = (
    "Министерство иностранных дел сообщило в среду, что переговоры начнутся снова на следующей неделе в Женеве после "
    "трёхмесячного перерыва. Представитель правительства отказался назвать имена участников."
)
FRENCH = (
    "Le ministère a annoncé mercredi que les négociations reprendraient la semaine prochaine à Genève, après trois "
    "mois d'arrêt. L'opposition a rejeté cette décision et demandé une réunion du parlement."
)


def read_bytes(data: bytes, published: datetime.date | None = None, force: bool = False) -> Read:
    return read_plain(Input.of(io.BytesIO(data), "report.txt"), Options(published=published, force=force))


def sentence(error: pytest.ExceptionInfo[ReadingError]) -> str:
    """Give an error's message after checking that it is one sentence about the report."""
    message = str(error.value)
    assert message.startswith(("report.txt", "standard input", "/", "'"))
    assert message.endswith(".")
    assert "\n" not in message
    return message


class TestText:
    def test_opening_is_the_date_and_no_part_of_the_text(self) -> None:
        read = read_bytes(b"date 2023-10-04 " + ENGLISH.encode())
        assert read.report.text == ENGLISH
        assert read.report.published == DAY
        assert read.warnings == ()

    @pytest.mark.parametrize("gap", [" ", "\n", "\n\n", "\t \r\n"])
    def test_any_white_space_ends_the_opening(self, gap: str) -> None:
        assert read_bytes(f"date 2023-10-04{gap}Talks".encode()).report.text == "Talks"

    def test_line_ends_become_lf_and_the_ends_are_trimmed(self) -> None:
        read = read_bytes(b"\xef\xbb\xbf \r\ndate 2023-10-04\r\nOne\r\n\r\n  Two \rThree\n ")
        assert read.report.text == "One\n\n  Two \nThree"

    def test_a_date_later_in_the_text_is_text(self) -> None:
        assert read_bytes(b"The date 2023-10-04 was set.").report.text == "The date 2023-10-04 was set."

    def test_control_characters_marks_and_emoji_stay(self) -> None:
        text = "a\x07\x1b[31mb \u202eright\u202c \u200f👩‍🚒 e\u0301 end"
        assert read_bytes(text.encode()).report.text == text

    def test_a_hundred_thousand_newlines(self) -> None:
        read = read_bytes(b"One" + b"\n" * 100_000 + b"Two")
        assert len(read.report.text) == 100_006

    @given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
    @settings(max_examples=60, deadline=None)
    def test_text_is_kept_as_the_contract_says(self, tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
        path = tmp_path_factory.mktemp("reports") / "report.txt"
        path.write_bytes(text.encode())
        expected = path.read_text(encoding="utf-8-sig").strip()
        try:
            read = read_one(path, Options(published=DAY, force=True))
        except ReadingError:
            assert not expected
        else:
            assert read.report.text == expected

    @given(st.binary(max_size=300) | st.binary(max_size=200).map(lambda tail: ENGLISH.encode("utf-16") + tail))
    @settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def test_any_bytes_give_a_report_or_a_reading_error(self, data: bytes) -> None:
        try:
            text = read_bytes(data).report.text
        except ReadingError:
            return
        assert text.strip() == text != ""
        assert text.encode().decode() == text


class TestDate:
    def test_none_gives_a_warning_that_says_how_to_give_it(self) -> None:
        read = read_bytes(ENGLISH.encode())
        assert read.report.published is None
        [warning] = read.warnings
        assert "--date YYYY-MM-DD" in warning
        assert "date YYYY-MM-DD'" in warning

    @pytest.mark.parametrize("date", ["2023-13-45", "2023-02-29", "0000-01-01"])
    def test_no_day_of_the_calendar(self, date: str) -> None:
        read = read_bytes(f"date {date} {ENGLISH}".encode())
        assert read.report.published is None
        assert read.report.text == ENGLISH
        [warning] = read.warnings
        assert date in warning

    @pytest.mark.parametrize("opening", ["", "date 2020-01-01 ", "date 2023-13-45 "])
    def test_the_caller_wins(self, opening: str) -> None:
        read = read_bytes((opening + ENGLISH).encode(), DAY)
        assert (read.report.published, read.report.text, read.warnings) == (DAY, ENGLISH, ())

    @pytest.mark.parametrize(
        "heading",
        ["4 October 2023\n", "Talks end\nBy Ann Ander\nPublished: Wednesday, October 4, 2023, 10:15 CET\n",
         "2023-10-04\n", "GENEVA, 4 Oct. 2023 (Lakeside) - ", "ST. GALLEN, Switzerland, October 4, 2023 — "],
    )  # fmt: skip
    def test_a_date_over_the_text_is_taken_and_told(self, heading: str) -> None:
        read = read_bytes((heading + ENGLISH).encode())
        assert (read.report.published, read.report.text) == (DAY, heading + ENGLISH)
        [warning] = read.warnings
        assert "2023-10-04 over its text" in warning

    @pytest.mark.parametrize(
        "opening",
        ["On 4 October 2023 the ministers met. ", "Geneva, 4 October 2023 was quiet. ", "4 October\n", "31 June 2023\n",
         "Updated 4 October 2023\n", "The ministers met on\n4 October 2023, they said. "],
    )  # fmt: skip
    def test_a_date_in_the_text_is_not(self, opening: str) -> None:
        assert read_bytes((opening + ENGLISH).encode()).report.published is None


class TestEncoding:
    @pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
    def test_byte_order_mark(self, encoding: str) -> None:
        read = read_bytes(GERMAN.encode(encoding), DAY, force=True)
        assert read.report.text == GERMAN
        [warning] = read.warnings
        assert encoding.upper() in warning

    @pytest.mark.parametrize(
        ("text", "encoding", "name"),
        [
            ("He said “no” — the café is shut.", "cp1252", "Windows-1252"),
            (GERMAN, "latin-1", "Windows-1252"),
            (FRENCH, "cp1252", "Windows-1252"),
            (RUSSIAN, "cp1251", "Windows-1251"),
            (RUSSIAN, "koi8-r", "KOI8-R"),
        ],
    )
    def test_older_encodings_are_detected_and_named(self, text: str, encoding: str, name: str) -> None:
        read = read_bytes(text.encode(encoding), DAY, force=True)
        assert read.report.text == text
        [warning] = read.warnings
        assert name in warning

    def test_damaged_utf8_stays_utf8(self) -> None:
        read = read_bytes("“Über” café ".encode() + b"\xff" + "“München”".encode(), DAY)
        assert read.report.text == "“Über” café \ufffd“München”"
        assert "damaged at 1 place" in read.warnings[0]


class TestLanguage:
    def test_english(self) -> None:
        assert read_bytes(ENGLISH.encode(), DAY).report.language == "en"
        assert read_bytes(ENGLISH.upper().encode(), DAY).report.language == "en"

    def test_too_short_to_tell(self) -> None:
        assert read_bytes("Die Gespräche beginnen.".encode(), DAY).report.language is None

    def test_a_list_of_names_is_not_refused(self) -> None:
        names = "Ahmad Karimi, Kabul; Tariq Osmani, Kandahar; Farid Noorzai, Helmand; Jamila Safi, Khost; " * 3
        assert read_bytes(names.encode(), DAY).report.language in (None, "en")

    @pytest.mark.parametrize(
        ("text", "code", "name"),
        [(GERMAN, "de", "German"), (ARABIC, "ar", "Arabic"), (RUSSIAN, "ru", "Russian"), (FRENCH, "fr", "French")],
    )
    def test_another_language_is_refused_by_name_and_read_by_force(self, text: str, code: str, name: str) -> None:
        with pytest.raises(LanguageError) as error:
            read_bytes(text.encode())
        assert f"is in {name}" in sentence(error)
        assert "--force" in str(error.value)
        read = read_bytes(text.encode(), DAY, force=True)
        assert (read.report.language, read.report.text) == (code, text)


class TestRefused:
    @pytest.mark.parametrize(
        ("data", "why"),
        [
            (b"", "is empty"),
            (b" \n\t\r\n ", "has no text"),
            (b"\xef\xbb\xbf", "has no text"),
            (b"date 2023-10-04 \n", "has no text"),
            (b"\n" * 100_000, "has no text"),
            (b"\x7fELF\x02\x01\0\0\0", "binary"),
            (bytes(range(1, 256)) * 4, "binary"),
            (b"\xff\xfea", "binary"),
            ("Talks\0".encode("utf-16"), "binary"),
            (b"%PDF-1.7 text", "a PDF file"),
            (b"x" * 10_000_000, "characters"),
            (b"word " * 200_001, "1,000,004 characters"),
        ],
    )
    def test_bytes(self, data: bytes, why: str) -> None:
        with pytest.raises(ReadingError) as error:
            read_bytes(data)
        assert why in sentence(error)

    def test_missing(self, tmp_path: Path) -> None:
        with pytest.raises(ReadingError, match="does not exist") as error:
            read_one(tmp_path / "none.txt")
        sentence(error)

    def test_folder(self, tmp_path: Path) -> None:
        with pytest.raises(ReadingError, match="is a folder") as error:
            read_one(tmp_path)
        sentence(error)

    @pytest.mark.parametrize(
        ("error", "why"),
        [(PermissionError(13, "no"), "permission"), (OSError(5, "Input/output error"), "Input/output")],
    )
    def test_unreadable(self, monkeypatch: pytest.MonkeyPatch, error: OSError, why: str) -> None:
        def refuse(*_: object) -> None:
            raise error

        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(ReadingError, match=why):
            read_one("report.txt")

    @pytest.mark.parametrize("path", ["a\0b", "x" * 5_000, "\ud800"])
    def test_impossible_path(self, path: str) -> None:
        with pytest.raises(ReadingError):
            read_one(path)

    def test_endless_stream(self, tmp_path: Path) -> None:
        path = tmp_path / "long.txt"
        path.write_bytes(b"x" * 10_000_000)
        with pytest.raises(ReadingError, match="more than 1,000,000 characters"):
            read_one(path)


class TestStandardInput:
    def test_is_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"date 2023-10-04 Talks")))
        read = read_one("-")
        assert (read.report.text, read.report.published) == ("Talks", DAY)

    def test_closed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdin", None)
        with pytest.raises(ReadingError, match="standard input is closed"):
            read_one("-")
