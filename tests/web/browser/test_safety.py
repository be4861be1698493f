"""Nothing that a report holds runs; and what a screen reader would find wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

AXE = Path(__file__).parents[3] / "src/dateline/web/ui/node_modules/axe-core/axe.min.js"
PAGES = ["/", "/?view=map", "/?view=network", "/?view=ledger", "/claims", "/people", "/places", "/search?text=attacked"]


def settled(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("main").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)


def nothing_ran(page: Page) -> None:
    assert page.evaluate("window.hit") is None
    links = page.eval_on_selector_all(
        "[href], [src]", "all => all.map(e => e.getAttribute('href') ?? e.getAttribute('src'))"
    )
    assert not [link for link in links if link.lower().lstrip().startswith(("javascript:", "x"))]


class TestProbes:
    def test_none_runs_on_any_page(self, page: Page, hostile: str) -> None:
        events = page.request.get(f"{hostile}/explore.json").json()["events"]
        people = page.request.get(f"{hostile}/people.json").json()["people"]
        own = [f"/events/{row['id']}" for row in events] + [f"/reports/{row['report']}?event=v1" for row in events]
        chosen = [f"/?event={row['id']}&view=ledger" for row in events[:1]]
        for address in [*PAGES, *own, *chosen, *(f"/people/{each['id']}" for each in people[:2])]:
            settled(page, f"{hostile}{address}")
            nothing_ran(page)

    def test_none_runs_when_it_is_opened(self, page: Page, hostile: str) -> None:
        settled(page, f"{hostile}/?view=ledger")
        for summary in page.locator("summary").all():
            if summary.is_visible():
                summary.click()
        page.get_by_role("button", name="by event").click()
        nothing_ran(page)
        event = page.request.get(f"{hostile}/explore.json").json()["events"][0]
        settled(page, f"{hostile}/reports/{event['report']}")
        for mark in page.locator(".text [data-at]").all():
            mark.click()
        nothing_ran(page)

    def test_none_runs_from_the_address(self, page: Page, hostile: str) -> None:
        probe = "%3Cimg%20src=x%20onerror=window.hit=1%3E"
        for address in (
            f"/?actor={probe}",
            f"/?event={probe}",
            f"/search?text={probe}",
            f"/events/{probe}",
            f"/{probe}",
        ):
            settled(page, f"{hostile}{address}")
            nothing_ran(page)

    def test_none_runs_in_the_offline_file(self, page: Page, hostile: str, tmp_path: Path) -> None:
        file = tmp_path / "hostile.html"
        file.write_bytes(page.request.get(f"{hostile}/export/html").body())
        settled(page, file.as_uri())
        expect(page.locator(".item").first).to_be_visible()
        page.locator(".item").first.click()
        page.get_by_role("link", name="Read it in the report").click()
        expect(page.locator(".text")).to_be_visible()
        nothing_ran(page)


class TestScreenReaders:
    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_nothing_serious_on_any_page(self, open_page: Callable[..., Page], examples: str, scheme: str) -> None:
        page = open_page(scheme=scheme)
        row = page.request.get(f"{examples}/explore.json").json()["events"][0]
        own = [
            f"/events/{row['id']}",
            f"/reports/{row['report']}?event=v1",
            f"/?event={row['id']}",
            "/paste",
            "/api",
            "/none",
        ]
        for address in [*PAGES, *own]:
            settled(page, f"{examples}{address}")
            assert serious(page) == [], address

    def test_nothing_serious_on_a_phone(self, open_page: Callable[..., Page], examples: str) -> None:
        page = open_page(width=400)
        for address in PAGES[:5]:
            settled(page, f"{examples}{address}")
            assert serious(page) == [], address


def serious(page: Page) -> list[str]:
    """Give what axe finds that is serious or critical."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[dict[str, Any]] = page.evaluate("axe.run().then(found => found.violations)")
    return [
        f"{each['id']}: {node['html'][:160]}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]
