"""Who is somebody reading the page, and not a program that looks at links (trust.md 3.1).

Nothing is kept about anybody: a request is looked at once, and counted or not.
"""

from __future__ import annotations

import re

from starlette.requests import Request

_PROGRAM = re.compile(
    r"bot\b|bot/|crawl|spider|slurp|preview|scan|monitor|headless|lighthouse|fetch|curl|wget"
    r"|python|java/|okhttp|go-http|libwww|httpclient|axios|node|facebookexternalhit|facebookcatalog"
    r"|whatsapp|skypeuri|telegram|embedly|pinterest|vkshare|bitly|outbrain|mimecast|proofpoint"
    r"|barracuda|safelinks|symantec|trendmicro|zscaler|forcepoint|ms-office|microsoft office"
    r"|google-read-aloud|google-safety|feedfetcher|mediapartners|apis-google|yandex|baidu|archive",
    re.IGNORECASE,
)
_AHEAD = ("purpose", "sec-purpose", "x-purpose", "x-moz")
"""Headers of browsers that fetch a page before anybody has asked for it."""


def is_somebody(request: Request) -> bool:
    """Tell whether a person has opened this page in a browser."""
    headers = dict(request.headers)
    browser = headers.get("user-agent", "")
    asked_for = headers.get("sec-fetch-dest", "document") == "document"
    ahead = any("pre" in headers.get(name, "").lower() for name in _AHEAD)
    wants_page = "text/html" in headers.get("accept", "")
    is_browser = browser.startswith("Mozilla/") and not _PROGRAM.search(browser)
    return request.method == "GET" and wants_page and is_browser and asked_for and not ahead
