"""The tables of an archive, for SQLite and PostgreSQL.

``reports``, ``accounts`` and ``failures`` are what went in; an account is kept whole, as zlib-packed
JSON. ``tellings`` and the tables that hang on them (``mentions``, ``parties``, ``settings``,
``counts``, ``support``) spread the accounts' events out for asking, and ``claims`` their claims. A
telling's id is its report's id, a colon and the event's id in the account.

``telling_keys`` and ``report_keys`` find candidates for ``links`` between tellings of one happening
and ``copies`` of one text; ``pins`` and ``corrections`` are decisions made by hand. ``stories`` is what follows from
them. A story has the id of its first telling, so any telling's id leads to its story. Where another
table carries ``story`` and ``day``, they are copies for the sake of an index that answers in the
order of days.

Codes in ``context`` and ``sectors`` are parted by spaces.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

VERSION = 3
"""The version of the schema that this program writes."""

metadata = MetaData()

about = Table(
    "archive",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("sha256", Text, nullable=False),
    Column("title", Text),
    Column("published", Date),
    Column("publisher", Text),
    Column("url", Text),
    Column("language", Text),
    Column("text", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("added", DateTime, nullable=False),
    Column("copy_of", Text),
    Index("reports_by_date", "published", "id"),
    Index("reports_by_copy", "copy_of"),
)

accounts = Table(
    "accounts",
    metadata,
    Column("report", Text, ForeignKey("reports.id"), primary_key=True),
    Column("account", LargeBinary, nullable=False),
)

failures = Table(
    "failures",
    metadata,
    Column("id", Text, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("failed", DateTime, nullable=False),
    Column("report", LargeBinary),
    Index("failures_by_origin", "origin"),
)

actors = Table(
    "actors",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("country", Text),
    Column("sectors", Text, nullable=False),
    Index("actors_by_name", "folded"),
    Index("actors_by_country", "country", "kind"),
)

places = Table(
    "places",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("country", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("precision", Text, nullable=False),
    Column("geonames", Integer),
    Column("admin1", Text),
    Index("places_by_name", "folded"),
    Index("places_by_latitude", "latitude", "longitude"),
)

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("context", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("start", Date),
    Column("end", Date),
    Column("ongoing", Boolean, nullable=False),
    Column("date_basis", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("independent", Integer, nullable=False),
    Column("publishers", Integer, nullable=False),
    Column("named", Integer, nullable=False),
    Column("organizations", Integer, nullable=False),
    Column("anonymous", Integer, nullable=False),
    Column("others", Integer, nullable=False),
    Column("deniers", Integer, nullable=False),
    Column("contradictions", Text, nullable=False),
    Index("stories_by_day", "day", "id"),
    Index("stories_by_type", "type", "day", "id"),
    Index("stories_by_status", "status", "day", "id"),
    Index("stories_by_independent", "independent", "day", "id"),
)

tellings = Table(
    "tellings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("event", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("story", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("context", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("start", Date),
    Column("end", Date),
    Column("ongoing", Boolean, nullable=False),
    Column("date_basis", Text, nullable=False),
    Column("merged_with", Text),
    Column("score", Float),
    Column("reason", Text),
    Column("features", LargeBinary, nullable=False),
    Index("tellings_by_story", "story"),
    Index("tellings_by_report", "report", "position"),
)

mentions = Table(
    "mentions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("telling", Text, ForeignKey("tellings.id"), nullable=False),
    Column("story", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("sentence_number", Integer),
    Column("trigger", Boolean, nullable=False),
    Index("mentions_by_telling", "telling", "start"),
    Index("mentions_by_story", "story"),
)

parties = Table(
    "parties",
    metadata,
    Column("telling", Text, ForeignKey("tellings.id"), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("actor", Text, ForeignKey("actors.id"), nullable=False),
    Column("country", Text),
    Column("story", Text, nullable=False),
    Column("day", Date, nullable=False),
    Index("parties_by_actor", "actor", "role", "day", "story"),
    Index("parties_by_country", "country", "role", "day", "story"),
    Index("parties_by_story", "story"),
)

settings = Table(
    "settings",
    metadata,
    Column("telling", Text, ForeignKey("tellings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("place", Text, ForeignKey("places.id"), nullable=False),
    Column("country", Text),
    Column("story", Text, nullable=False),
    Column("day", Date, nullable=False),
    Index("settings_by_place", "place", "day", "story"),
    Index("settings_by_country", "country", "day", "story"),
    Index("settings_by_story", "story"),
)

counts = Table(
    "counts",
    metadata,
    Column("telling", Text, ForeignKey("tellings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("story", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("low", Integer),
    Column("high", Integer),
    Column("approximate", Boolean, nullable=False),
    Column("claims", Text, nullable=False),
    Index("counts_by_story", "story"),
    Index("counts_by_what", "what", "low"),
)

claims = Table(
    "claims",
    metadata,
    Column("id", Text, primary_key=True),
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("speaker", Text),
    Column("speaker_start", Integer),
    Column("speaker_end", Integer),
    Column("actor", Text, ForeignKey("actors.id")),
    Column("anonymity", Text),
    Column("stance", Text, nullable=False),
    Column("quotation", Text, nullable=False),
    Column("cue", Text),
    Column("cue_start", Integer),
    Column("cue_end", Integer),
    Column("content", Text, nullable=False),
    Column("spans", Text, nullable=False),
    Column("via", Text),
    Column("day", Date),
    Index("claims_by_report", "report", "position"),
    Index("claims_by_actor", "actor", "day"),
    Index("claims_by_kind", "kind", "day"),
    Index("claims_by_day", "day", "id"),
)

support = Table(
    "support",
    metadata,
    Column("claim", Text, ForeignKey("claims.id"), primary_key=True),
    Column("telling", Text, ForeignKey("tellings.id"), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("day", Date, nullable=False),
    Index("support_by_kind", "kind", "day", "story"),
    Index("support_by_story", "story"),
    Index("support_by_telling", "telling"),
)

links = Table(
    "links",
    metadata,
    Column("first", Text, ForeignKey("tellings.id"), primary_key=True),
    Column("second", Text, ForeignKey("tellings.id"), primary_key=True),
    Column("score", Float, nullable=False),
    Column("why", Text, nullable=False),
    Index("links_by_second", "second"),
)

pins = Table(
    "pins",
    metadata,
    Column("first", Text, ForeignKey("tellings.id"), primary_key=True),
    Column("second", Text, ForeignKey("tellings.id"), primary_key=True),
    Column("same", Boolean, nullable=False),
    Index("pins_by_second", "second"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("telling", Text, ForeignKey("tellings.id"), nullable=False),
    Column("field", Text, nullable=False),
    Column("raw", Text),
    Column("value", Text),
    Column("who", Text, nullable=False),
    Column("made", DateTime, nullable=False),
    Column("reason", Text, nullable=False),
    Index("corrections_by_telling", "telling"),
)

copies = Table(
    "copies",
    metadata,
    Column("first", Text, ForeignKey("reports.id"), primary_key=True),
    Column("second", Text, ForeignKey("reports.id"), primary_key=True),
    Column("score", Float, nullable=False),
    Index("copies_by_second", "second"),
)

telling_keys = Table(
    "telling_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("telling", Integer, ForeignKey("tellings.number"), primary_key=True),
    sqlite_with_rowid=False,
)

report_keys = Table(
    "report_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("report", Integer, ForeignKey("reports.number"), primary_key=True),
    sqlite_with_rowid=False,
)
