"""The pages under the rules that deploy/nginx.conf gives browsers: nothing of ours is shut out."""

import re

from playwright.sync_api import Page, Route, expect

from tests.accessibility.scenes import settle
from tests.helpers import ROOT, RunningApp

WRITTEN = re.search(
    r'Content-Security-Policy "([^"]+)"', (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
)


def test_tables_charts_and_their_names_are_there_under_the_proxys_rules(
    page: Page, app_server: RunningApp
) -> None:
    # Here the websocket is not encrypted; the rest is as it is written.
    rules = WRITTEN[1].replace("wss://$host", app_server.address.replace("http", "ws"))
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if "violates" in said.text else None)

    def with_rules(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": rules})

    page.route(f"{app_server.address}/crown_court", with_rules)
    page.goto(f"{app_server.address}/crown_court")
    settle(page)
    expect(page.get_by_role("table", name="Every measure")).to_contain_text("19,339")
    chart = page.locator('[role="graphics-document"]').first
    expect(chart).to_have_attribute("aria-label", re.compile("19,339"))
    assert refused == []
