"""W3C Web Annotations: one a story, its targets the words of every report that mention it.

The offsets of a ``TextPositionSelector`` are into the report's text as the archive holds it, so that is
the source; the page it was read from is the target's scope. They count code points, as the
recommendation has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dateline.archive import Archive
from dateline.archive.story import Mention
from dateline.export.jsons import json_object
from dateline.export.told import Told, told

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def lines(archive: Archive) -> Iterator[str]:
    """Write an archive's stories as one page of annotations."""
    fields = {"@context": _CONTEXT, "id": "urn:dateline:events", "type": "AnnotationPage", "startIndex": 0}
    return json_object(fields, "items", (annotation(each) for each in told(archive)))


def annotation(told: Told) -> dict[str, Any]:
    """Make the annotation of a story."""
    story = told.story
    codes = [story.type, *([story.mode] if story.mode else []), story.status, *story.context]
    tags = [{"type": "TextualBody", "value": code, "purpose": "tagging"} for code in codes]
    title = {"type": "TextualBody", "value": told.title, "format": "text/plain", "purpose": "describing"}
    return {
        "id": f"urn:dateline:event:{story.id}", "type": "Annotation", "motivation": "identifying",
        "body": [title, *tags], "target": list(targets(told)),
    }  # fmt: skip


def targets(told: Told) -> Iterator[dict[str, Any]]:
    """Make a target of every mention."""
    pages = {report.id: report.url for report in told.reports}
    for telling in told.story.tellings:
        page = pages[telling.report]
        for mention in telling.mentions:
            where = {"source": f"urn:dateline:report:{telling.report}", **({"scope": page} if page else {})}
            yield {"type": "SpecificResource", **where, "selector": selectors(mention)}


def selectors(mention: Mention) -> list[dict[str, Any]]:
    """Select a mention by its words, with what stands about them in the sentence, and by its offsets."""
    span, sentence = mention.span, mention.sentence
    quote = {
        "type": "TextQuoteSelector", "exact": span.text,
        "prefix": sentence.text[: max(0, span.start - sentence.start)],
        "suffix": sentence.text[span.end - sentence.start :],
    }  # fmt: skip
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]
