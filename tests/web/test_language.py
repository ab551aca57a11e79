from __future__ import annotations

import pytest

from tests.web.outside import OURS, TestClient


def choose(client: TestClient, language: str, back: str = "/") -> tuple[int, str]:
    answer = client.post("/language", data={"lang": language, "next": back}, headers=OURS)
    return answer.status_code, answer.headers.get("location", "")


def spoken(client: TestClient, address: str = "/open/nothing", **headers: str) -> str:
    return str(client.get(address, headers=headers).headers["content-language"])


def test_bokmaal_is_spoken_when_nobody_wishes_for_anything(browser: TestClient) -> None:
    assert spoken(browser) == "nb"


@pytest.mark.parametrize(
    ("wish", "language"),
    [("nn-NO,nn;q=0.9,nb;q=0.8", "nn"), ("en-GB", "en"), ("pl,no;q=0.5", "nb"), ("pl", "nb")],
)
def test_the_browsers_language_is_spoken(browser: TestClient, wish: str, language: str) -> None:
    assert spoken(browser, **{"Accept-Language": wish}) == language


def test_what_was_chosen_goes_before_the_browsers_and_the_address_before_both(
    browser: TestClient,
) -> None:
    choose(browser, "nn")

    assert spoken(browser, **{"Accept-Language": "en"}) == "nn"
    assert spoken(browser, "/open/nothing?lang=en", **{"Accept-Language": "nb"}) == "en"
    assert spoken(browser, "/open/nothing?lang=xx") == "nn"


@pytest.mark.parametrize(
    ("back", "goes_to"),
    [
        ("/?project=abcd2345&lang=nb", "/?project=abcd2345&lang=nn"),
        ("/goal?project=abcd2345", "/goal?project=abcd2345&lang=nn"),
        ("/b/ABCD-EFGH", "/b/ABCD-EFGH?lang=nn"),
        ("", "/?lang=nn"),
    ],
)
def test_the_person_comes_back_to_where_they_were(
    browser: TestClient, back: str, goes_to: str
) -> None:
    assert choose(browser, "nn", back) == (303, goes_to)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "http:evil.example",
        " //evil.example",
    ],
)
def test_nobody_is_sent_to_another_site(browser: TestClient, elsewhere: str) -> None:
    assert choose(browser, "nn", elsewhere) == (303, "/?lang=nn")


@pytest.mark.parametrize("language", ["xx", "", "../en", "nb; Secure"])
def test_a_language_we_do_not_speak_changes_nothing(browser: TestClient, language: str) -> None:
    choose(browser, "nn")

    assert choose(browser, language) == (303, "/?lang=nn")
    assert browser.cookies["lang"] == "nn"


def test_another_site_cannot_choose(browser: TestClient) -> None:
    answer = browser.post(
        "/language",
        data={"lang": "en"},
        headers={"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    )

    assert answer.status_code == 403
    assert "lang" not in browser.cookies
