"""The whole way for one report, in this process."""

from __future__ import annotations

from dateline.account import Account
from dateline.extraction.assemble import make_account
from dateline.language.annotate import annotate
from dateline.report import Report


def account_of(report: Report) -> Account:
    """Make the account of a report."""
    return make_account(annotate(report))
