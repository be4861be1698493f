"""From accounts to stories: the same happening across reports, copies of one text, what they differ on.

Pure functions; what they are given decides what they give. An archive that adds a report

1. makes its tellings (``tellings_of``) and stores them with their keys (``keys_of``);
2. compares each with the tellings stored under its ``probes_of`` (``agreements_with``) and stores the agreements;
3. parts again every telling that is ``reached`` from the new ones into ``stories``;
4. stores the keys of its text (``copy_keys``) and compares it with the reports that share one (``copied``);
5. asks for each story's ``corroboration`` and ``differences``.

The stories do not depend on the order in which reports came. Decisions made by hand are ``Pin``s and
always win.
"""

from __future__ import annotations

from dateline.linking.agreement import Agreement, Aspect, agreement
from dateline.linking.batch import agreements_among, agreements_with
from dateline.linking.copies import Copy, copied, copies_among, copy_keys, texts
from dateline.linking.corroboration import Corroboration, corroboration
from dateline.linking.differences import Difference, Teller, Version, differences
from dateline.linking.keys import keys_of, probes_of
from dateline.linking.stories import Pin, Story, reached, stories
from dateline.linking.telling import Telling, tellings_of

__all__ = [
    "Agreement",
    "Aspect",
    "Copy",
    "Corroboration",
    "Difference",
    "Pin",
    "Story",
    "Teller",
    "Telling",
    "Version",
    "agreement",
    "agreements_among",
    "agreements_with",
    "copied",
    "copies_among",
    "copy_keys",
    "corroboration",
    "differences",
    "keys_of",
    "probes_of",
    "reached",
    "stories",
    "tellings_of",
    "texts",
]
