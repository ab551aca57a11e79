"""What holds for every page, whoever opens it and whatever the group has come to.

`Watched` is a browser that notices what a page does behind one's back; `faults` are what is
wrong with the page it shows now.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request, expect

_AXE = Axe()
_ONLY_FAULTS = {"resultTypes": ["violations"], "preload": False, "selectors": False}
"""To describe all that is well takes axe five times as long; nothing here is a film or a song,
and a fault is known by its markup.
"""
_GAVE_UP = "'error-occurred'"

_UNFINISHED = (
    '[data-testid="stApp"]:not([data-test-script-state="notRunning"])',
    '[data-testid="stSkeleton"]',
    '[data-stale="true"]',
    '[data-testid="stPlotlyChart"]:not(:has(.main-svg))',
    ".sheet:not(:has(.status-line))",
    ".poster:not(:has(.tile))",
    ".wall:empty",
    "nav:empty",
)

_RUNS_OFF = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    return [document.documentElement, ...(main ? [main] : [])]
        .some((box) => box.scrollWidth > box.clientWidth);
}"""


_ARRIVES = """() => document.getAnimations()
    .filter((each) => each.effect.getComputedTiming().endTime < Infinity)
    .forEach((each) => each.finish())
"""
"""What only goes away after eight seconds has gone away, too."""

_SMALLEST = 46 / 1080
_MOST_ROWS = 15
"""What the back row can read, as a share of the height (trust.md 6)."""

_TOO_FAR = """(share) => {
    const small = [], least = Math.min(innerHeight, innerWidth / 16 * 9) * share - 0.6;
    const hidden = (each) => {
        for (let at = each; at; at = at.parentElement ?? at.getRootNode().host) {
            const look = getComputedStyle(at);
            if (look.clipPath !== "none" || look.display === "none") return true;
        }
        return false;
    };
    const rgb = (colour) => {
        const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
        const size = colour.startsWith("color(") ? 1 : 255;
        return { alpha, light: [red, green, blue].map((part) => part / size) };
    };
    const luminance = ({ light }) => light
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0);
    const ground = (each) => {
        for (let at = each; at; at = at.parentElement ?? at.getRootNode().host) {
            const colour = rgb(getComputedStyle(at).backgroundColor);
            if (colour.alpha > 0.9) return colour;
        }
        return rgb("rgb(255, 255, 255)");
    };
    // What stands on a drawing stands on its shapes; the palette's own tests measure that.
    const contrast = (each) => {
        if (each.ownerSVGElement) return 21;
        const both = [rgb(getComputedStyle(each).color), ground(each)].map(luminance);
        return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    };
    const read = (root) => {
        const kinds = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
        const walker = document.createTreeWalker(root, kinds);
        for (let node = root; node; node = walker.nextNode()) {
            if (node.shadowRoot) read(node.shadowRoot);
            const words = node.nodeType === Node.TEXT_NODE && node.textContent.trim();
            const around = node.parentElement, turned = around?.getScreenCTM?.();
            const scale = turned ? Math.hypot(turned.a, turned.b) : 1;
            if (!words || hidden(around) || around.closest("style")) continue;
            const size = parseFloat(getComputedStyle(around).fontSize) * scale;
            if (size < least) small.push(`${Math.round(size)} px: ${words.slice(0, 40)}`);
            const clear = contrast(around);
            if (clear < 7) small.push(`${clear.toFixed(1)} to 1: ${words.slice(0, 40)}`);
        }
    };
    read(document.querySelector(".st-key-projector"));
    return small;
}"""


_ROWS = """() => {
    const middles = [], most = innerHeight / 36;
    const seen = (line, around) => {
        for (let at = around; at; at = at.parentElement ?? at.getRootNode().host) {
            const look = getComputedStyle(at);
            if (look.clipPath !== "none" || look.display === "none") return false;
            const middle = line.top + line.height / 2;
            if (look.overflowY === "hidden" && middle > at.getBoundingClientRect().bottom)
                return false;
        }
        return true;
    };
    const read = (root) => {
        const kinds = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
        const walker = document.createTreeWalker(root, kinds);
        for (let node = root; node; node = walker.nextNode()) {
            if (node.shadowRoot) read(node.shadowRoot);
            if (node.nodeType !== Node.TEXT_NODE || node.textContent.trim().length < 3) continue;
            if (node.parentElement.closest("style")) continue;
            const words = document.createRange();
            words.selectNodeContents(node);
            for (const line of words.getClientRects()) {
                const drawn = line.width > 2 && seen(line, node.parentElement);
                if (drawn) middles.push(line.top + line.height / 2);
            }
        }
    };
    read(document.querySelector(".st-key-projector"));
    const rows = [];
    for (const each of middles.sort((one, other) => one - other)) {
        if (!rows.length || each - rows.at(-1) > most) rows.push(each);
    }
    return rows.length;
}"""
"""Words that stand beside each other, up to half a line apart, are one row for the eye."""


def is_still(page: Page) -> None:
    """Wait until a leaders' screen is drawn, and let what fades in stand there in full."""
    expect(page.locator(", ".join(_UNFINISHED))).to_have_count(0)
    page.evaluate(_ARRIVES)


@dataclass
class Watched:
    """A page that is looked at while it works."""

    page: Page
    home: str
    """Where the server is: nobody else may be asked for anything."""
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._asked)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(f"broke: {error}"))

    def goes_to(self, address: str) -> None:
        """Open an address of the server, and wait until all of the page is there."""
        self.complaints.clear()
        self.page.goto(f"{self.home}/{address}")
        self.is_finished()

    def is_finished(self) -> None:
        """Wait until everything is drawn, however long the machine takes."""
        if self.page.get_by_test_id("stApp").or_(self.page.locator("#root")).count():
            signs = self.page.locator(".bell, .st-key-home-top").first
            expect(signs).to_be_attached()
        is_still(self.page)

    def faults(self, language: str) -> list[str]:
        """Return everything that is wrong with what is shown."""
        expect(self.page.locator("html")).to_have_attribute("lang", language)
        headings = self.page.get_by_role("heading", level=1).all_inner_texts()
        return [
            *self.complaints,
            *([] if len(headings) == 1 else [f"headings: {headings}"]),
            *(["runs off the side"] if self.page.evaluate(_RUNS_OFF) else []),
            *barriers(self.page),
        ]

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.complaints.append(f"asked a stranger: {request.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"console: {message.text}")


def far_away(page: Page) -> list[str]:
    """Return what the back row cannot read on a storskjerm, or must scroll to see."""
    main = page.get_by_test_id("stMain")
    beyond = main.evaluate("(box) => box.scrollHeight - box.clientHeight")
    rows = page.evaluate(_ROWS)
    return [
        *page.evaluate(_TOO_FAR, _SMALLEST),
        *([f"{beyond} px are below the edge"] if beyond > 0 else []),
        *([f"{rows} rows of words"] if rows > _MOST_ROWS else []),
    ]


def barriers(page: Page) -> list[str]:
    """Return what axe finds in the way of people, of any impact.

    A rule that axe gives up has looked at nothing, wherever on the page it gave up.
    """
    said = _AXE.run(page, options=_ONLY_FAULTS).response
    given_up = [rule for rule in said["incomplete"] if _GAVE_UP in str(rule["nodes"])]
    return [
        f"{rule['id']}: {node['html'][:240]}"
        for rule in (*said["violations"], *given_up)
        for node in rule["nodes"]
    ]
