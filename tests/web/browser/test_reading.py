"""Pages of one thing in a real browser: a report, an event, a person, a pasted text, and what is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect


class TestReport:
    def report(self, page: Page, examples: str) -> Page:
        page.goto(f"{examples}/search?text=Karabakh")
        page.locator(".hits a").first.click()
        expect(page.locator(".text .is-event").first).to_be_visible()
        return page

    def test_the_text_is_whole(self, page: Page, examples: str) -> None:
        self.report(page, examples)
        id = re.search(r"/reports/([0-9a-f]+)", page.url)
        assert id
        text = page.request.get(f"{examples}/reports/{id[1]}.json").json()["account"]["report"]["text"]
        assert page.locator(".text").evaluate("node => node.textContent") == text

    def test_pointing_shows_the_code_and_why(self, page: Page, examples: str) -> None:
        self.report(page, examples)
        page.locator(".text .is-event").first.hover()
        expect(page.locator(".about .found.event h2")).to_contain_text("→")
        expect(page.locator(".about ul.why code").first).to_contain_text(":")

    def test_a_click_chooses_every_mention_and_the_address_keeps_it(self, page: Page, examples: str) -> None:
        self.report(page, examples)
        page.locator(".text .is-entity:not(.is-event)").first.click()
        expect(page.locator(".text .chosen").first).to_be_visible()
        chosen = page.locator(".text .chosen").count()
        assert "entity=" in page.url
        page.reload()
        expect(page.locator(".text .chosen")).to_have_count(chosen)

    def test_a_layer_can_be_taken_off(self, page: Page, examples: str) -> None:
        self.report(page, examples)
        mark = page.locator(".text .is-event").first
        before = mark.evaluate("node => getComputedStyle(node).backgroundColor")
        page.locator(".layers .is-event input").uncheck()
        assert mark.evaluate("node => getComputedStyle(node).backgroundColor") != before

    def test_an_event_of_the_text_leads_to_its_page(self, page: Page, examples: str) -> None:
        self.report(page, examples)
        page.locator(".text .is-event").first.click()
        page.get_by_role("link", name="All that is told of it").click()
        expect(page.get_by_role("heading", name="What tells of it")).to_be_visible()
        expect(page.locator(".tellings mark").first).to_be_visible()


class TestEvent:
    def first(self, page: Page, address: str) -> str:
        row = page.request.get(f"{address}/explore.json?type=CONSULT&status=actual").json()["events"][0]
        page.goto(f"{address}/events/{row['id']}")
        expect(page.get_by_role("heading", name="What tells of it")).to_be_visible()
        return str(row["id"])

    def test_it_shows_words_sources_and_reasons(self, page: Page, examples: str) -> None:
        self.first(page, examples)
        expect(page.locator(".tellings mark").first).to_be_visible()
        expect(page.get_by_role("heading", name="Who says so")).to_be_visible()
        page.locator("details.why summary").first.click()
        expect(page.locator("details.why code").first).to_be_visible()

    def test_a_correction_keeps_the_raw_value(self, page: Page, changeable: str) -> None:
        self.first(page, changeable)
        page.locator("form.correct select[name=field]").select_option("type")
        page.locator("form.correct [name=value]").select_option("COOPERATE")
        page.locator("form.correct [name=who]").fill("Ilka Doren")
        page.locator("form.correct [name=reason]").fill("they did more than talk")
        page.get_by_role("button", name="Correct it").click()
        expect(page.locator(".corrections")).to_contain_text("CONSULT → COOPERATE by Ilka Doren")
        expect(page.locator("h1")).to_contain_text("COOPERATE")
        page.reload()
        expect(page.locator(".corrections del")).to_have_text("CONSULT")

    def test_events_are_merged_and_split(self, page: Page, changeable: str) -> None:
        rows = page.request.get(f"{changeable}/explore.json").json()["events"]
        first, other = rows[0], next(row for row in rows if row["report"] != rows[0]["report"])
        page.goto(f"{changeable}/events/{first['id']}")
        page.locator("form.merge input").fill(f"{changeable}/events/{other['id']}?x=1")
        page.get_by_role("button", name="Make them one").click()
        expect(page.locator(".tellings > li")).to_have_count(2)
        page.locator("form.split input").nth(1).check()
        page.get_by_role("button", name="Take them out").click()
        expect(page.locator(".tellings > li")).to_have_count(1)

    def test_what_goes_wrong_is_told_beside_the_form(self, page: Page, changeable: str) -> None:
        self.first(page, changeable)
        page.locator("form.merge input").fill("nothing")
        page.get_by_role("button", name="Make them one").click()
        expect(page.locator("form.merge [role=alert]")).to_contain_text("no event of the archive")


def test_somebody_is_followed_from_the_list(page: Page, examples: str) -> None:
    page.goto(f"{examples}/people")
    name = page.locator("tbody th a").first
    called = name.inner_text()
    name.click()
    expect(page.locator("h1")).to_have_text(called)
    expect(page.locator(".deeds a").first).to_be_visible()


def test_a_pasted_report_is_read(page: Page, examples: str) -> None:
    page.goto(f"{examples}/paste")
    page.get_by_label("Text").fill(
        "Officials from Armenia met the French ambassador in Geneva on Monday, a diplomat said."
    )
    page.get_by_label("Published").fill("2023-10-04")
    page.get_by_role("button", name="Read it").click()
    expect(page.locator(".text .is-event").first).to_be_visible()
    page.locator(".text .is-event").first.click()
    expect(page.locator(".about .found.event")).to_contain_text("2 Oct 2023")
    page.get_by_role("button", name="Read another").click()
    expect(page.get_by_label("Text")).to_be_focused()


class TestWhatIsNotThere:
    @pytest.mark.parametrize(
        ("address", "says"),
        [
            ("/events/0000000000000000:v1", "no event of the archive"),
            ("/reports/0000000000000000", "no report of the archive"),
            ("/people/0000000000000000", "Nobody in the archive"), ("/nothing/here", "There is no page at"),
            ("/%ff", "There is no page at"),
        ],
    )  # fmt: skip
    def test_a_page_says_so_and_how_to_go_on(self, page: Page, examples: str, address: str, says: str) -> None:
        page.goto(f"{examples}{address}")
        expect(page.get_by_role("alert")).to_contain_text(says, ignore_case=True)
        page.get_by_role("link", name="All events").click()
        expect(page.locator(".item").first).to_be_visible()

    def test_an_empty_archive(self, page: Page, empty: str) -> None:
        page.goto(empty)
        expect(page.locator(".note").first).to_contain_text("holds no event yet")
        expect(page.locator(".note").first).to_contain_text("dateline add")


def test_the_offline_file_opens_from_a_disk(page: Page, examples: str, tmp_path: Path) -> None:
    file = tmp_path / "events.html"
    file.write_bytes(page.request.get(f"{examples}/export/html").body())
    page.goto(file.as_uri())
    expect(page.locator(".item").first).to_be_visible()
    value = page.locator(".facets .value").first
    count = value.locator("data").inner_text()
    value.locator("input").check()
    expect(page.locator(".item")).to_have_count(int(count))
    page.keyboard.press("2")
    expect(page.locator(".view.map svg path").nth(100)).to_be_attached()
    page.locator(".item").first.click()
    page.get_by_role("link", name="Read it in the report").click()
    expect(page.locator(".text .chosen").first).to_be_in_viewport()
    page.go_back()
    page.get_by_role("link", name="All that is told of it").click()
    expect(page.get_by_role("heading", name="What tells of it")).to_be_visible()


def test_text_from_right_to_left(page: Page, arabic: str) -> None:
    page.goto(f"{arabic}/search?text=attacked")
    title = page.locator(".hits a").first
    assert title.evaluate("node => getComputedStyle(node).direction") == "rtl"
    title.click()
    assert page.locator("h1").evaluate("node => getComputedStyle(node).direction") == "rtl"
    assert page.locator(".text").evaluate("node => getComputedStyle(node).direction") == "ltr"
