from __future__ import annotations

import gzip
import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from anyio import to_thread

from lup_canvas.access.links import LinkKind, handle_of
from lup_canvas.project.base import new_id
from lup_canvas.project.changes import EraseItem, TrashItem
from lup_canvas.project.document import Project
from lup_canvas.project.errors import ChangeRefused
from lup_canvas.project.permissions import Role
from lup_canvas.project.sharing import Chapter, Choice
from lup_canvas.store import JsonStore
from lup_canvas.web import nothing_here
from lup_canvas.web.snapshots.sheets import Sheet, Sheets, sheet
from lup_canvas.workspace import Workspace
from tests.formats.projects import (
    SECRET,
    a_project,
    full_of_secrets,
    rewritten,
    snapshot_of,
    the_example,
)
from tests.web.outside import Clock, TestClient
from tests.web.reader import Reader

UNKNOWN = "a" * 43
HOSTILE = (
    "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> {{ 7*7 }} &lt;b&gt; </section>"
)

Share = Callable[[Project], str]


@pytest.fixture
def share(house: Workspace, tmp_path: Path) -> Share:
    """A function that takes a snapshot of a project and returns the secret of a link to it."""

    def share(project: Project) -> str:
        JsonStore(tmp_path / "projects").create(project)
        snapshot = house.snapshots.take(project.id, "Etter samling 2", "Til kommuneledelsen")
        return house.snapshots.share(project.id, snapshot.id)

    return share


def read(client: TestClient, secret: str, **how: Any) -> Reader:
    answer = client.get(f"/s/{secret}", **how)
    assert answer.status_code == 200
    return Reader(answer.text)


def test_a_shared_snapshot_tells_the_story_in_plain_html(browser: TestClient, share: Share) -> None:
    page = read(browser, share(the_example()))

    said = "\n".join(page.words)
    for words in (
        "Våge å bry oss (eksempel)",
        "Etter samling 2",
        "Til kommuneledelsen",
        "Foreldre tar for sent kontakt.",
        "Vi har tenkt at familieliv er privat.",
        "Ny oppstartssamtale",
        "Måle begge indikatorene på nytt",
    ):
        assert words in said
    assert "style" not in page.tags | page.attributes


def test_no_script_but_ours_is_on_the_page_and_it_is_needed_for_nothing(
    browser: TestClient, share: Share
) -> None:
    html = browser.get(f"/s/{share(the_example())}").text

    scripts = re.findall(r"<script[^>]*>", html)
    ours = [tag for tag in scripts if 'src="/assets/figures.js' in tag]
    assert scripts == ours
    assert len(ours) == 1
    assert html.count('<figure class="drawn') == html.count('<div class="ground"><svg') == 6
    assert "«Usikre på hvordan vi spør» har flest innspill: 6." in html


def test_a_page_without_figures_has_no_script_at_all(browser: TestClient, share: Share) -> None:
    assert "<script" not in browser.get(f"/s/{share(a_project())}").text


def test_nothing_that_may_not_be_shared_is_anywhere_on_the_page(
    browser: TestClient, share: Share
) -> None:
    html = browser.get(f"/s/{share(full_of_secrets())}").text

    assert SECRET not in html
    assert "Dette kan siteres" in html
    assert "En synlig idé" in html


def test_a_page_never_holds_its_own_address(browser: TestClient, share: Share) -> None:
    secret = share(the_example())

    answer = browser.get(f"/s/{secret}")

    assert secret not in answer.text
    assert not any(secret in value for value in answer.headers.values())


def test_a_page_asks_nobody_else_for_anything(browser: TestClient, share: Share) -> None:
    page = read(browser, share(the_example()))

    assert page.addresses
    assert all(address.startswith(("/", "#", "?")) for address in page.addresses)
    assert not any(address.startswith("//") for address in page.addresses)


def test_whoever_has_the_address_can_look_any_number_of_times(
    browser: TestClient, share: Share
) -> None:
    secret = share(the_example())

    first, second = browser.get(f"/s/{secret}"), browser.get(f"/s/{secret}")

    assert first.text == second.text
    assert not browser.cookies


def test_to_look_ahead_says_whether_the_page_is_there_and_changes_nothing(
    browser: TestClient, share: Share
) -> None:
    secret = share(the_example())

    assert browser.head(f"/s/{secret}").status_code == 200
    assert browser.head(f"/s/{UNKNOWN}").status_code == 404
    assert browser.post(f"/s/{secret}").status_code == 405


def test_closing_a_link_works_on_the_next_request(
    browser: TestClient, house: Workspace, share: Share
) -> None:
    project = the_example()
    secret = share(project)
    other = house.snapshots.share(project.id, house.snapshots.of(project.id)[0].id)
    assert browser.get(f"/s/{secret}").status_code == 200

    house.doors.revoke(project.id, handle_of(secret))

    assert browser.get(f"/s/{secret}").status_code == 404
    assert browser.get(f"/s/{other}").status_code == 200


def test_a_page_that_is_ready_takes_no_thread_and_is_the_same_page(
    browser: TestClient, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/s/{share(the_example())}"
    first = browser.get(address)

    monkeypatch.setattr(to_thread, "run_sync", None)
    ready = browser.get(address)

    assert ready.content == first.content
    assert dict(ready.headers) == dict(first.headers)


def test_a_page_that_is_ready_is_closed_and_cleaned_from_any_process(
    browser: TestClient, share: Share, tmp_path: Path
) -> None:
    project = a_project(area={"area": "Noe som må slettes"})
    secret = share(project)
    assert all("må slettes" in browser.get(f"/s/{secret}").text for _ in range(2))
    other = Workspace(tmp_path, base_url="http://testserver")

    other.upkeep.erase_words(project.id, "Noe som må slettes")
    assert "må slettes" not in browser.get(f"/s/{secret}").text
    assert browser.get(f"/s/{secret}").status_code == 200

    other.doors.revoke(project.id, handle_of(secret))
    assert browser.get(f"/s/{secret}").status_code == 404
    other.close()


def test_links_that_open_nothing_are_answered_at_a_fixed_time(
    browser: TestClient, house: Workspace, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = share(the_example())
    assert all(browser.get(f"/s/{secret}").status_code == 200 for _ in range(2))
    house.doors.revoke(the_example().id, handle_of(secret))
    waits: list[float] = []

    async def watched(deadline: float) -> None:
        waits.append(deadline - anyio.current_time())

    monkeypatch.setattr(anyio, "sleep_until", watched)

    assert [browser.get(f"/s/{each}").status_code for each in (secret, UNKNOWN)] == [404, 404]
    assert all(0 < wait <= nothing_here.SECONDS for wait in waits)
    assert len(waits) == 2


def test_unknown_expired_and_closed_links_look_the_same(
    browser: TestClient, house: Workspace, share: Share, clock: Clock
) -> None:
    project = the_example()
    closed, expired = (
        share(project),
        house.snapshots.share(project.id, house.snapshots.of(project.id)[0].id),
    )
    editors = house.doors.new_link(project.id, LinkKind.EDITOR)
    house.doors.revoke(project.id, handle_of(closed))
    clock.pass_days(91)

    unknown = browser.get(f"/s/{UNKNOWN}")

    assert unknown.status_code == 404
    for secret in (closed, expired, editors, "æøå", "x" * 5_000):
        answer = browser.get(f"/s/{secret}")
        assert answer.status_code == 404
        assert answer.text == unknown.text
        assert dict(answer.headers) == dict(unknown.headers)


def test_a_link_to_a_snapshot_that_is_gone_looks_the_same_too(
    browser: TestClient, share: Share, tmp_path: Path
) -> None:
    project = the_example()
    secret = share(project)
    assert browser.get(f"/s/{secret}").status_code == 200
    for file in (tmp_path / "snapshots" / project.id).iterdir():
        file.unlink()

    assert browser.get(f"/s/{secret}").text == browser.get(f"/s/{UNKNOWN}").text


def test_a_link_to_a_snapshot_opens_nothing_else(browser: TestClient, share: Share) -> None:
    secret = share(the_example())

    assert browser.get(f"/open/{secret}").status_code == 404
    assert browser.get(f"/b/{secret}").status_code == 404


def test_words_that_are_erased_are_gone_from_the_page_at_once(
    browser: TestClient, house: Workspace, share: Share, tmp_path: Path
) -> None:
    quote = {"text": "Et sitat som må slettes", "quotable": True, "themes": ["temaet"]}
    project = a_project(themes={"temaet": {"name": "Et tema"}}, insights={"sitat2": quote})
    secret = share(project)
    assert "Et sitat som må slettes" in browser.get(f"/s/{secret}").text

    house.send(project.id, Role.EDITOR, EraseItem(part="insights", item="sitat2"))

    page = browser.get(f"/s/{secret}", params={"lang": "en"}).text
    assert "Et sitat som må slettes" not in page
    assert "1 thing has been erased from it since." in page
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    assert not any("Et sitat som må slettes".encode() in each for each in kept)


def test_an_erasure_leaves_other_snapshots_as_they_were(house: Workspace, share: Share) -> None:
    project = a_project(
        insights={"sitat2": {"text": "Et sitat", "quotable": True}, "annet2": {"text": "Et annet"}}
    )
    share(project)
    house.send(project.id, Role.EDITOR, TrashItem(part="insights", item="sitat2"))
    (before,) = house.snapshots.of(project.id)

    house.send(project.id, Role.EDITOR, EraseItem(part="insights", item="sitat2"))

    (after,) = house.snapshots.of(project.id)
    assert "sitat2" not in after.project.insights
    assert after.project.insights["annet2"] == before.project.insights["annet2"]
    assert after.but(project=before.project, removed=0) == before


def test_a_later_change_does_not_reach_the_snapshot(
    browser: TestClient, house: Workspace, share: Share
) -> None:
    project = a_project(area={"area": "Slik så vi det da"})
    secret = share(project)
    before = browser.get(f"/s/{secret}").text

    later = house.snapshots.take(project.id, "Etter samling 3")

    assert browser.get(f"/s/{secret}").text == before
    assert (
        "Etter samling 3" in browser.get(f"/s/{house.snapshots.share(project.id, later.id)}").text
    )


def test_what_people_write_is_never_markup(browser: TestClient, share: Share) -> None:
    calm, hostile = (
        read(browser, share(the_example())),
        read(browser, share(rewritten(the_example(), lambda _: HOSTILE))),
    )

    assert hostile.tags == calm.tags
    assert hostile.attributes == calm.attributes
    assert hostile.addresses == calm.addresses
    assert HOSTILE in hostile.words


def test_line_breaks_are_kept(browser: TestClient, share: Share) -> None:
    words = "Først\nSå\n\nTil slutt"

    html = browser.get(f"/s/{share(a_project(area={'area': words}))}").text

    assert f">{words}<" in html


def test_the_headers_keep_the_page_to_those_who_were_given_it(
    browser: TestClient, share: Share
) -> None:
    headers = browser.get(f"/s/{share(the_example())}").headers

    policy = headers["content-security-policy"].split("; ")
    assert policy[0] == "default-src 'none'"
    assert "script-src 'self'" in policy
    assert not any("unsafe" in rule for rule in policy)
    assert "img-src 'self' data:" in policy
    assert "frame-ancestors 'none'" in policy
    assert not any(rule.startswith("connect-src") for rule in policy)
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-robots-tag"] == "noindex, nofollow"
    assert "etag" not in headers
    assert "last-modified" not in headers
    assert "set-cookie" not in headers


def test_the_page_speaks_the_readers_language_and_else_the_groups(
    browser: TestClient, share: Share
) -> None:
    secret = share(a_project(area={"area": "Overgangen"}, settings={"language": "nn"}))
    nobody = {"Accept-Language": ""}

    assert language_of(browser, f"/s/{secret}", nobody) == "nn"
    assert language_of(browser, f"/s/{secret}", {"Accept-Language": "en-GB,nb;q=0.5"}) == "en"
    assert language_of(browser, f"/s/{secret}", {"Accept-Language": "pl"}) == "nn"
    assert language_of(browser, f"/s/{secret}", {**nobody, "Cookie": "lang=nb"}) == "nb"
    assert language_of(browser, f"/s/{secret}?lang=en", {**nobody, "Cookie": "lang=nb"}) == "en"
    assert language_of(browser, f"/s/{secret}?lang=<script>", nobody) == "nn"


def language_of(client: TestClient, address: str, headers: dict[str, str]) -> str:
    answer = client.get(address, headers=headers)
    language: str = answer.headers["content-language"]
    assert f'<html lang="{language}">' in answer.text
    return language


def test_the_groups_words_keep_their_own_language(browser: TestClient, share: Share) -> None:
    secret = share(a_project(area={"area": "Overgangen", "affected": "Barna"}))

    page = read(browser, f"{secret}?lang=en")

    assert page.languages["Overgangen"] == "nb"
    assert page.languages["Barna"] == "nb"
    assert page.languages["Problem area"] == "en"
    assert page.languages["Who does it concern?"] == "en"


def test_a_long_story_stays_light(browser: TestClient, share: Share) -> None:
    plain = browser.get(
        f"/s/{share(rewritten(the_example(), lambda words: (words + ' ') * 4))}",
        headers={"Accept-Encoding": "identity"},
    )

    assert len(plain.content) < 300 * 1024


def test_browsers_that_can_get_the_page_compressed(browser: TestClient, share: Share) -> None:
    secret = share(the_example())

    with browser.stream("GET", f"/s/{secret}", headers={"Accept-Encoding": "br, gzip"}) as answer:
        zipped = b"".join(answer.iter_raw())
    plain = browser.get(f"/s/{secret}", headers={"Accept-Encoding": "identity"})

    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(zipped) == plain.content
    assert "content-encoding" not in plain.headers
    assert len(zipped) < len(plain.content) / 3


def test_nothing_about_a_visit_is_logged(
    browser: TestClient, share: Share, caplog: pytest.LogCaptureFixture
) -> None:
    secret = share(the_example())
    caplog.set_level(logging.DEBUG, logger="lup_canvas")

    browser.get(f"/s/{secret}")
    browser.get(f"/s/{UNKNOWN}")

    assert [record for record in caplog.records if record.name.startswith("lup_canvas")] == []


def test_a_page_is_made_once_for_each_language_and_again_for_another_snapshot() -> None:
    made: list[str] = []

    def make(name: str) -> Callable[[], Sheet]:
        def made_now() -> Sheet:
            made.append(name)
            return sheet(name.encode(), {})

        return made_now

    sheets, snapshot = Sheets(), snapshot_of(a_project())
    rewritten = snapshot.but(note="")

    assert sheets.found(snapshot, None, "nb") is None
    assert sheets.of(snapshot, None, "nb", make("first")).plain.body == b"first"
    assert sheets.of(snapshot, None, "nb", make("second")).plain.body == b"first"
    assert sheets.of(snapshot, None, "en", make("english")).plain.body == b"english"
    assert sheets.found(rewritten, None, "nb") is None
    assert sheets.of(rewritten, None, "nb", make("third")).plain.body == b"third"
    assert sheets.found(snapshot, None, "en") is None
    assert made == ["first", "english", "third"]


def test_the_pages_that_nobody_asks_for_are_forgotten_first() -> None:
    sheets = Sheets(most=2)
    one, two, three = (snapshot_of(a_project()).but(id=new_id()) for _ in range(3))

    for snapshot in (one, two, one, three):
        sheets.of(snapshot, None, "nb", lambda: sheet(b"as first made", {}))

    made_again = sheet(b"made again", {})
    assert sheets.of(one, None, "nb", lambda: made_again) is not made_again
    assert sheets.of(two, None, "nb", lambda: made_again) is made_again


READER = {
    "User-Agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0",
    "Accept": "text/html,application/xhtml+xml",
    "Sec-Fetch-Dest": "document",
}


PROGRAMS = (
    {"User-Agent": "Mozilla/5.0 (compatible; bingbot/2.0)"},
    {"User-Agent": "Mozilla/5.0 SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com"},
    {"User-Agent": "Mozilla/5.0 HeadlessChrome/142.0"},
    {"User-Agent": "Slackbot-LinkExpanding 1.0"},
    {"User-Agent": "facebookexternalhit/1.1"},
    {"User-Agent": "curl/8.5"},
    {"User-Agent": ""},
    {"Sec-Purpose": "prefetch;prerender"},
    {"Purpose": "prefetch"},
    {"X-Moz": "prefetch"},
    {"Sec-Fetch-Dest": "empty"},
    {"Accept": "*/*"},
)
"""What tells that no person opens a link."""


def test_programs_that_look_at_a_link_are_not_counted(
    browser: TestClient, house: Workspace, share: Share
) -> None:
    secret = share(the_example())

    for headers in PROGRAMS:
        assert browser.get(f"/s/{secret}", headers={**READER, **headers}).status_code == 200
        assert house.snapshots.opened(handle_of(secret)) == 0, headers
    assert browser.head(f"/s/{secret}", headers=READER).status_code == 200

    assert house.snapshots.opened(handle_of(secret)) == 0


def test_people_who_open_a_link_are_counted_and_nothing_else_is_kept(
    browser: TestClient, house: Workspace, share: Share, tmp_path: Path
) -> None:
    secret = share(the_example())
    before = {path for path in tmp_path.rglob("*") if path.is_file()}

    for _ in range(3):
        browser.get(f"/s/{secret}", headers=READER)

    assert house.snapshots.opened(handle_of(secret)) == 3
    house.close()
    (new,) = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert new.read_bytes() == b"3\n"
    assert house.snapshots.opened(handle_of(secret)) == 3
    assert not browser.cookies


def test_a_link_shows_only_what_was_chosen_for_it(
    browser: TestClient, house: Workspace, share: Share
) -> None:
    project = the_example()
    share(project)
    (snapshot,) = house.snapshots.of(project.id)
    chosen = Choice(chapters=(Chapter.AREA, Chapter.GOAL))

    secret = house.snapshots.share(project.id, snapshot.id, choice=chosen)

    html = browser.get(f"/s/{secret}").text
    assert 'id="area"' in html
    assert 'id="goal"' in html
    for left_out in ("heard", "turn", "causes", "problem", "ideas", "trial", "sharing", "next"):
        assert f'id="{left_out}"' not in html
    assert "Vi har tenkt at familieliv er privat." not in html
    assert "Ny oppstartssamtale" not in html


def test_the_group_sees_beforehand_what_a_link_would_show(
    browser: TestClient, house: Workspace, share: Share
) -> None:
    project = the_example()
    share(project)
    (snapshot,) = house.snapshots.of(project.id)
    address = f"/preview/{project.id}/{snapshot.id}?chapter=area"
    assert browser.get(address).text == browser.get(f"/s/{UNKNOWN}").text

    browser.get(f"/open/{house.doors.new_link(project.id, LinkKind.EDITOR)}")

    html = browser.get(address).text
    assert 'id="area"' in html
    assert 'id="causes"' not in html
    assert browser.get(f"/preview/{project.id}/ukjent?chapter=area").status_code == 404
    assert browser.get(f"{address}&chapter=tull").status_code == 404


def test_a_link_is_open_for_as_long_as_was_chosen(
    browser: TestClient, house: Workspace, share: Share, clock: Clock
) -> None:
    project = the_example()
    share(project)
    (snapshot,) = house.snapshots.of(project.id)
    short = house.snapshots.share(project.id, snapshot.id, days=7)
    long = house.snapshots.share(project.id, snapshot.id, days=365)

    clock.pass_days(8)

    assert browser.get(f"/s/{short}").status_code == 404
    assert browser.get(f"/s/{long}").status_code == 200
    with pytest.raises(ChangeRefused):
        house.snapshots.share(project.id, snapshot.id, days=366)
