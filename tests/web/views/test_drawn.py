"""What is drawn says what is known, and no more; everybody can get at it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.web.views.conftest import Look
from tests.web.views.test_linked import VIEWS, ready

AXE = Path(__file__).parents[3] / "src/dateline/web/ui/node_modules/axe-core/axe.min.js"
RUN_AXE = (
    "async () => (await axe.run({resultTypes: ['violations']})).violations.map(v => [v.impact, v.id, v.nodes[0].html])"
)


class TestTheTimeline:
    def test_what_did_not_happen_has_another_outline(self, address: str, look: Look) -> None:
        page = look(f"{address}?lanes=type")
        ready(page, "section.timeline .mark")
        shapes = {}
        for status in ("actual", "future", "hypothetical", "negated"):
            mark = page.locator(f"section.timeline .mark.instant.{status} .shape").first
            fill = mark.evaluate("path => getComputedStyle(path).fill")
            shapes[status] = re.sub(r"[\d.-]+", "", mark.get_attribute("d") or ""), fill
        assert len({path for path, _ in shapes.values()}) == 4
        assert all(shapes[status][1] != shapes["actual"][1] for status in ("future", "hypothetical", "negated"))

    def test_a_status_is_said_as_well(self, address: str, look: Look) -> None:
        page = look(f"{address}?lanes=type")
        ready(page, "section.timeline .mark.negated")
        expect(page.locator(".mark.negated").first).to_have_attribute(
            "aria-label", re.compile("said not to have happened")
        )

    def test_months_and_open_ends_are_not_drawn_as_days(self, address: str, look: Look) -> None:
        page = look(f"{address}?lanes=type")
        ready(page, "section.timeline .mark")
        for form in ("instant", "bar", "sometime"):
            expect(page.locator(f"section.timeline .mark.{form}")).not_to_have_count(0)

    @pytest.mark.parametrize("lanes", ["actor", "type", "place"])
    def test_every_dated_event_of_the_span_is_drawn_or_counted(self, address: str, look: Look, lanes: str) -> None:
        page = look(f"{address}?lanes={lanes}&brush=2010-01-01..2030-12-31")
        ready(page, "section.timeline .mark")
        drawn = {mark.get_attribute("data-id") for mark in page.locator("section.timeline .mark[data-id]").all()}
        dated = int(re.findall(r"([\d,]+) dated", page.locator(".time .note").inner_text())[0])
        boxes = page.locator("section.timeline .mark.group").count()
        assert len(drawn) == dated or boxes > 0

    def test_what_is_too_close_is_counted_in_boxes_that_open(self, crowded: str, look: Look) -> None:
        page = look(f"{crowded}?lanes=type&brush=2020-01-01..2022-12-31")
        ready(page, ".mark.group")
        assert page.locator("section.timeline .mark").count() <= 1600
        expect(page.locator("section.timeline .note")).to_contain_text("too close to draw apart")
        box = page.locator(".mark.group").first
        counted = int(box.locator("text").text_content() or "")
        box.click()
        expect(page.locator("section.timeline .listing .deeds")).to_contain_text(f"{counted} event")
        page.get_by_role("button", name="Zoom in here").click()
        expect(page).not_to_have_url(re.compile("2022-12-31"))


class TestTheMap:
    def test_a_state_is_a_shape_and_a_region_no_point(self, address: str, look: Look) -> None:
        page = look(f"{address}?view=map")
        ready(page, ".mark.country")
        names = [mark.get_attribute("aria-label") or "" for mark in page.locator(".site").all()]
        assert {name.split(",")[0] for name in names} <= {"Aleppo", "Ankara"}
        expect(page.locator(".area")).to_have_attribute("aria-label", re.compile("Donbas, region"))
        expect(page.locator(".mark.country")).to_have_attribute("aria-label", re.compile("Syria, the state"))

    def test_it_says_what_it_does_not_show_and_whose_borders_it_draws(self, address: str, look: Look) -> None:
        page = look(f"{address}?view=map")
        ready(page, ".mark.country")
        expect(page.locator("section.map .note")).to_contain_text(
            re.compile("on the map; (all have a place|.*without a place)")
        )
        expect(page.locator(".policy")).to_contain_text("Natural Earth")

    def test_clusters_open(self, address: str, look: Look) -> None:
        page = look(f"{address}?view=map")
        ready(page, ".site")
        page.get_by_role("button", name="World").click()
        expect(page.locator(".site .ring")).to_have_count(1)
        page.locator(".site circle").first.click()
        page.get_by_role("button", name="Zoom in on them").click()
        expect(page.locator(".site")).to_have_count(2)


class TestTheNetwork:
    def test_signs_differ_by_line_and_not_by_colour_alone(self, address: str, look: Look) -> None:
        page = look(f"{address}?view=network")
        ready(page, ".tie.conflict")
        dashes = "path => getComputedStyle(path).strokeDasharray"
        conflict, cooperation = (
            page.locator(f".stage .tie.{sign} .line").last.evaluate(dashes) for sign in ("conflict", "cooperation")
        )
        assert conflict == "none" != cooperation


class TestEverybody:
    @pytest.mark.parametrize("view", VIEWS)
    def test_the_keyboard_reaches_marks_and_chooses_them(self, address: str, look: Look, view: str) -> None:
        page = look(f"{address}?view={view}")
        ready(page, f"section.{view} .mark")
        stop = page.locator(f"section.{view} .mark[tabindex='0']")
        expect(stop).to_have_count(1)
        stop.focus()
        first = stop.get_attribute("data-key")
        page.keyboard.press("ArrowRight")
        focused = page.evaluate("document.activeElement.dataset.key")
        assert focused not in (None, first)
        page.keyboard.press("Enter")
        if view == "timeline":
            expect(page).to_have_url(re.compile("event="))
        else:
            expect(page.locator(f"section.{view} .listing h3")).to_be_focused()
            page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.dataset.key") == focused

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    @pytest.mark.parametrize("view", VIEWS)
    def test_axe_finds_nothing_serious(self, address: str, look: Look, view: str, scheme: str) -> None:
        page = look(f"{address}?view={view}", scheme=scheme)
        ready(page, f"section.{view} .mark")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        serious = [found for found in page.evaluate(RUN_AXE) if found[0] in ("serious", "critical")]
        assert serious == []

    @pytest.mark.parametrize("view", VIEWS)
    def test_a_narrow_screen_shows_all_without_scrolling_sideways(self, address: str, look: Look, view: str) -> None:
        page = look(f"{address}?view={view}", width=400, height=800)
        ready(page, f"section.{view} .mark")
        assert page.evaluate("document.documentElement.scrollWidth") <= 400
