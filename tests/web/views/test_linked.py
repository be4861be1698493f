"""What is done in one view shows in the others, and in the address."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.web.views.conftest import Look

VIEWS = ("timeline", "map", "network")
SPRING = "2016-01-01..2017-12-31"


def number(page: Page, selector: str) -> int:
    """Give the first number of a note."""
    found = re.search(r"[\d,]+", page.locator(selector).first.inner_text())
    assert found
    return int(found[0].replace(",", ""))


def go(page: Page, view: str) -> None:
    """Go to a view by its tab."""
    page.locator(".tabs").get_by_role("button", name=view).click()
    page.wait_for_selector(f"section.{view}")
    page.wait_for_selector(f".stage .mark, section.{view} .note:not(:empty)")


def ready(page: Page, selector: str) -> None:
    """Wait for marks."""
    page.wait_for_selector(selector, state="attached")


class TestTheBrush:
    def test_a_drag_over_the_histogram_narrows_every_view(self, address: str, look: Look) -> None:
        page = look(f"{address}?view=network")
        ready(page, ".actor")
        before = number(page, ".time .note"), page.locator(".stage .tie").count()
        box = page.locator(".histogram .overlay").bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + 15)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.35, box["y"] + 15, steps=4)
        page.mouse.up()
        expect(page).to_have_url(re.compile(r"brush=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d"))
        assert number(page, ".time .note") < before[0]
        assert page.locator(".stage .tie").count() < before[1]
        go(page, "map")
        ready(page, "section.map .mark")
        assert number(page, "section.map .note") <= number(page, ".time .note")
        go(page, "timeline")
        drawn = {mark.get_attribute("data-id") for mark in page.locator("section.timeline .mark[data-id]").all()}
        assert 0 < len(drawn) <= number(page, ".time .note")

    def test_days_can_be_typed_and_taken_back(self, address: str, look: Look) -> None:
        page = look(address)
        page.get_by_label("Look from").fill("2016-01-01")
        page.get_by_label("until").fill("2017-12-31")
        expect(page).to_have_url(re.compile(re.escape(SPRING)))
        expect(page.locator(".histogram .selection")).to_be_visible()
        page.get_by_role("button", name="All time").click()
        expect(page).not_to_have_url(re.compile("brush"))

    def test_the_wheel_with_control_comes_nearer(self, address: str, look: Look) -> None:
        page = look(address)
        ready(page, "section.timeline .mark")
        page.locator(".lanes .lane").first.locator("svg").hover()
        page.keyboard.down("Control")
        page.mouse.wheel(0, -400)
        page.keyboard.up("Control")
        expect(page).to_have_url(re.compile("brush="))

    def test_undated_events_can_be_put_on_the_day_of_their_report(self, address: str, look: Look) -> None:
        page = look(address)
        page.get_by_role("button", name="Show them on the day of their report").click()
        expect(page).to_have_url(re.compile("undated=reported"))
        expect(page.locator(".time .note")).to_contain_text("undated ones stand")
        page.reload()
        expect(page.locator(".time .note")).to_contain_text("undated ones stand")
        page.get_by_role("button", name="Set undated events aside").click()
        expect(page.locator(".time .note")).not_to_contain_text("undated ones stand")

    def test_undated_events_are_counted_and_lead_on(self, address: str, look: Look) -> None:
        page = look(address)
        link = page.locator(".time .note button").first
        undated = int(re.sub(r"\D", "", link.inner_text()))
        assert undated > 0
        link.click()
        expect(page.locator(".time .listing li")).to_have_count(min(50, undated))
        page.keyboard.press("Escape")
        expect(page.locator(".time .listing")).to_be_hidden()
        expect(link).to_be_focused()


class TestTheChosenEvent:
    def test_it_shows_in_every_view_and_leads_to_its_words(self, address: str, look: Look) -> None:
        page = look(f"{address}?lanes=type")
        ready(page, "section.timeline .mark[data-id]")
        page.locator("section.timeline .mark[data-id]").first.click()
        expect(page).to_have_url(re.compile("event="))
        expect(page.locator("section.timeline .mark.chosen")).not_to_have_count(0)
        for view in VIEWS[1:]:
            go(page, view)
            expect(page.locator(f"section.{view} .mark.chosen")).not_to_have_count(0)
        page.get_by_role("link", name="Read it in the report").click()
        expect(page.locator("article .chosen").first).to_be_visible()

    def test_a_place_lists_its_events_of_which_one_is_chosen(self, address: str, look: Look) -> None:
        page = look(f"{address}?view=map&brush=2015-01-01..2030-12-31")
        ready(page, ".site")
        page.get_by_role("button", name="World").click()
        page.locator(".site circle").first.click()
        seen = page.locator("section.map .world > g").first.get_attribute("transform")
        item = page.locator("section.map .listing li button").first
        item.click()
        expect(item).to_have_attribute("aria-pressed", "true")
        expect(page.locator(".site.chosen")).not_to_have_count(0)
        assert page.locator("section.map .world > g").first.get_attribute("transform") == seen


def test_a_permalink_gives_the_same_picture_again(address: str, look: Look) -> None:
    for view in VIEWS:
        page = look(f"{address}?view={view}&lanes=place&brush={SPRING}")
        ready(page, f"section.{view} .mark")
        page.locator(f"section.{view}").wait_for()
        once = page.locator(f"section.{view}").inner_html()
        page.reload()
        ready(page, f"section.{view} .mark")
        expect(page.locator(f"section.{view} .mark").first).to_be_attached()
        assert page.locator(f"section.{view}").inner_html() == once


def test_a_place_can_be_filtered_by(address: str, look: Look) -> None:
    page = look(f"{address}?view=map")
    ready(page, ".site")
    page.locator(".site circle").first.click()
    page.get_by_role("button", name="Only this place").click()
    expect(page).to_have_url(re.compile("place="))
    expect(page.locator(".site")).to_have_count(1)
