"""Make the typefaces for paper from those for screens: python -m tools.make_fonts

Paper is set by a program that reads neither woff2 nor variable fonts. Each weight becomes one
font with all letters that the screens have, under the same name and licence.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parents[1]
SCREENS = ROOT / "lup_canvas/ui/static/fonts"
PAPER = ROOT / "lup_canvas/formats/paper/fonts"
FAMILY = "Atkinson Hyperlegible Next"
WEIGHTS = {"Regular": 400, "Bold": 700}


def main() -> None:
    """Write the fonts, their licence beside them, and a list of the letters they have."""
    for name, weight in WEIGHTS.items():
        font = _font(name, weight)
        font.save(PAPER / f"AtkinsonHyperlegibleNext-{name}.ttf")
    letters = "".join(chr(code) for code in sorted(font.getBestCmap()) if chr(code).isprintable())
    (PAPER.parent / "letters.txt").write_text(letters.strip() + "\n", "utf-8")
    shutil.copy(SCREENS / "OFL.txt", PAPER / "OFL.txt")


def _font(name: str, weight: int) -> TTFont:
    with TemporaryDirectory() as folder:
        parts = [_still(part, weight, Path(folder)) for part in ("latin", "latin-ext")]
        font = Merger().merge(parts)
    for number, words in ((1, FAMILY), (2, name), (4, f"{FAMILY} {name}"), (16, None), (17, None)):
        font["name"].removeNames(nameID=number)
        if words:
            font["name"].setName(words, number, 3, 1, 0x409)
    bold = weight == WEIGHTS["Bold"]
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = int(bold)
    return font


def _still(part: str, weight: int, folder: Path) -> str:
    """Return a file with one part of the letters at one weight."""
    font = TTFont(SCREENS / f"atkinson-hyperlegible-next-{part}-wght-normal.woff2")
    font.flavor = None
    still = instantiateVariableFont(font, {"wght": weight})
    path = folder / f"{part}.ttf"
    still.save(path)
    return str(path)


if __name__ == "__main__":
    main()
