"""The filtered result in a real browser: views, facets, brush, keys, and the address that keeps all of it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

VIEWS = ["timeline", "map", "network", "ledger"]


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator(".explorer .note").first).to_contain_text("event")
    expect(page.locator(".stage[aria-busy]")).to_have_count(0)
    return page


def settled(page: Page) -> None:
    page.mouse.move(0, 0)
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("The map is being loaded.")).to_have_count(0)
    expect(page.get_by_text("Loading the claims")).to_have_count(0)
    page.wait_for_timeout(500)


class TestViews:
    @pytest.mark.parametrize("view", VIEWS)
    def test_each_draws_what_fits(self, page: Page, examples: str, view: str) -> None:
        opened(page, f"{examples}/?view={view}")
        expect(page.locator(f".view.{view}")).to_be_visible()
        expect(page.get_by_role("button", name=view, exact=True)).to_have_attribute("aria-pressed", "true")
        marks = page.locator(f".view.{view} :is([tabindex], button)")
        expect(marks.nth(3)).to_be_visible()

    def test_views_are_changed_by_a_click_and_by_a_key(self, page: Page, examples: str) -> None:
        opened(page, examples)
        page.get_by_role("button", name="network", exact=True).click()
        expect(page.locator(".view.network")).to_be_visible()
        page.keyboard.press("4")
        expect(page.locator(".view.ledger")).to_contain_text("by source")
        assert query(page)["view"] == ["ledger"]


class TestFacets:
    def test_a_value_narrows_to_what_it_counts_and_its_chip_takes_it_off(self, page: Page, examples: str) -> None:
        opened(page, examples)
        before = page.locator(".note").first.inner_text()
        value = page.locator(".facets .value").first
        count = value.locator("data").inner_text()
        value.locator("input").check()
        expect(page.locator(".note").first).to_have_text(f"{count} events.")
        page.locator(".chip").click()
        expect(page.locator(".note").first).to_have_text(before)
        assert query(page) == {}

    def test_words_of_a_sentence(self, page: Page, examples: str) -> None:
        opened(page, examples)
        page.get_by_placeholder("Words", exact=True).fill("Karabakh")
        page.keyboard.press("Enter")
        expect(page.locator(".chip")).to_contain_text("Karabakh")
        assert query(page)["text"] == ["Karabakh"]

    def test_nothing_fits(self, page: Page, examples: str) -> None:
        page.goto(f"{examples}/?text=zebra")
        expect(page.locator(".note").first).to_contain_text("No event fits")
        page.get_by_role("link", name="start again with all events").click()
        expect(page.locator(".item").first).to_be_visible()

    def test_a_filter_that_means_nothing(self, page: Page, examples: str) -> None:
        page.goto(f"{examples}/?since=soon")
        expect(page.get_by_role("alert")).to_contain_text("'soon' is no date")
        expect(page.get_by_role("link", name="All events")).to_be_visible()


class TestBrush:
    def test_it_narrows_every_view_and_the_list(self, page: Page, examples: str) -> None:
        opened(page, f"{examples}/?brush=2023-09-01..2023-10-31&view=network")
        items = page.locator(".item time")
        expect(items.nth(1)).to_contain_text("2023")
        assert all("2023" in text or text.startswith("since") for text in items.all_inner_texts())
        page.keyboard.press("1")
        expect(page.locator(".view.timeline")).to_be_visible()
        assert query(page)["brush"] == ["2023-09-01..2023-10-31"]
        page.locator(".chip").click()
        expect(page.locator(".chip")).to_have_count(0)
        assert len(items.all_inner_texts()) > 20

    def test_it_is_drawn_with_the_pointer(self, page: Page, examples: str) -> None:
        opened(page, examples)
        box = page.locator(".strip svg").first.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.4)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.4, steps=5)
        page.mouse.up()
        expect(page.locator(".chip")).to_contain_text("looking at")
        assert "brush" in query(page)


class TestChoosing:
    def test_a_click_in_the_list_chooses_everywhere(self, page: Page, examples: str) -> None:
        opened(page, examples)
        page.locator(".item").nth(4).click()
        expect(page.locator(".brief blockquote")).to_be_visible()
        chosen = query(page)["event"]
        for key in "234":
            page.keyboard.press(key)
            expect(page.locator(".brief blockquote")).to_be_visible()
            assert query(page)["event"] == chosen

    def test_arrows_go_through_events(self, page: Page, examples: str) -> None:
        opened(page, examples)
        page.keyboard.press("ArrowRight")
        expect(page.locator(".steps")).to_contain_text("1 of")
        page.keyboard.press("ArrowRight")
        expect(page.locator(".steps")).to_contain_text("2 of")
        page.keyboard.press("ArrowLeft")
        expect(page.locator(".steps")).to_contain_text("1 of")
        page.keyboard.press("Escape")
        expect(page.locator(".item").first).to_be_visible()

    def test_keys_for_search_and_help(self, page: Page, examples: str) -> None:
        opened(page, examples)
        page.keyboard.press("?")
        expect(page.get_by_role("dialog")).to_contain_text("the event before, the event after")
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.keyboard.press("/")
        expect(page.locator("#find")).to_be_focused()
        page.keyboard.type("Karabakh")
        page.keyboard.press("Enter")
        expect(page.locator(".hits mark").first).to_contain_text("Karabakh")

    def test_a_mark_leads_to_its_words_in_two_clicks(self, page: Page, examples: str) -> None:
        opened(page, examples)
        page.locator(".item").nth(2).click()
        sentence = page.locator(".brief blockquote").inner_text()
        page.get_by_role("link", name="Read it in the report").click()
        words = page.locator(".text .chosen").first
        expect(words).to_be_in_viewport()
        assert words.inner_text() in sentence


@pytest.mark.parametrize("view", VIEWS)
def test_a_reloaded_address_shows_the_same(page: Page, examples: str, view: str) -> None:
    opened(page, f"{examples}/?view={view}&status=actual&lanes=type&brush=2023-01-01..2023-12-31")
    page.locator(".item").first.click()
    expect(page.locator(".brief blockquote")).to_be_visible()
    settled(page)
    before = page.locator("#page").inner_text()
    address = page.url
    opened(page, address)
    expect(page.locator(".brief blockquote")).to_be_visible()
    settled(page)
    assert page.url == address
    assert page.locator("#page").inner_text() == before


def test_going_back_takes_one_step(page: Page, examples: str) -> None:
    opened(page, examples)
    page.locator(".facets .value input").first.check()
    expect(page.locator(".chip")).to_have_count(1)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)


@pytest.mark.parametrize(
    "address", ["/", "/?view=map", "/?view=network", "/?view=ledger", "/people", "/claims", "/paste"]
)
def test_nothing_is_wider_than_a_phone(open_page: Callable[..., Page], examples: str, address: str) -> None:
    page = open_page(width=400)
    page.goto(f"{examples}{address}")
    expect(page.locator("main").first).to_be_visible()
    page.wait_for_timeout(500)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
