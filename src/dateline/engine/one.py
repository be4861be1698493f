"""The whole way for one report, in this process."""

from __future__ import annotations

from dateline.account import Account
from dateline.extraction.assemble import make_account
from dateline.knowledge.known import NOTHING_OF_OWN, Known
from dateline.language.annotate import annotate
from dateline.report import Report


def account_of(report: Report, known: Known = NOTHING_OF_OWN) -> Account:
    """Make the account of a report with what is known of actors."""
    return make_account(annotate(report, known))
