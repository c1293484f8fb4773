"""Makes the typefaces in this folder from the packages they are published in.

    npm i --prefix SOURCES @fontsource-variable/source-serif-4@5.3.1 @fontsource-variable/source-sans-3@5.3.0 \
        @fontsource-variable/atkinson-hyperlegible-next@5.3.0 @fontsource/opendyslexic@5.3.0
    pip install fonttools==4.66.1 brotli
    python3 makeFonts.py SOURCES

Weights are cut to those the view uses, hinting and unused tables go, and every face is renamed: the licences
reserve "Source" and "OpenDyslexic" for fonts that nobody has changed.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent

TEXT_WEIGHTS = {"wght": (400, 700)}
SCRIPTS = {
    "source-serif-4": ["latin", "latin-ext", "vietnamese", "cyrillic", "greek"],
    "source-sans-3": ["latin", "latin-ext", "vietnamese", "cyrillic", "greek"],
    "atkinson-hyperlegible-next": ["latin", "latin-ext"],
}

FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "onum", "lnum", "tnum", "pnum", "frac", "sups", "ordn"]

# European languages, Chinese and Vietnamese names in Latin letters, Arabic and Indian ones with their dots; the
# published files go on to African letters, phonetic ones and medieval abbreviations.
LATIN_EXT_RANGES = [
    (0x100, 0x17F), (0x192, 0x192), (0x1CD, 0x1DC), (0x1E4, 0x1EB), (0x1FA, 0x1FF), (0x218, 0x21B), (0x237, 0x237),
    (0x2C7, 0x2DD), (0x300, 0x36F), (0x1E00, 0x1E9F), (0x1EF2, 0x1EFF), (0x2020, 0x2021), (0x20A0, 0x20C0), (0x2113, 0x2113),
]

# What an article in a European language needs; OpenDyslexic comes as one file of 1,586 characters.
DYSLEXIC_RANGES = [(0x20, 0x17F), (0x218, 0x21B), (0x2C6, 0x2DD), (0x2010, 0x2044), (0x20AC, 0x20AC), (0x2122, 0x2122)]


def main(sources: Path) -> None:
    for style in ["normal", "italic"]:
        for script in SCRIPTS["source-serif-4"]:
            serif = variable(sources, "source-serif-4", f"{script}-wght-{style}")
            write(serif, "Broadsheet Serif", f"serif-{script}-{style}", TEXT_WEIGHTS)
        for script in SCRIPTS["source-sans-3"]:
            sans = variable(sources, "source-sans-3", f"{script}-wght-{style}")
            write(sans, "Broadsheet Sans", f"sans-{script}-{style}", TEXT_WEIGHTS)
        for script in SCRIPTS["atkinson-hyperlegible-next"]:
            legible = variable(sources, "atkinson-hyperlegible-next", f"{script}-wght-{style}")
            write(legible, "Broadsheet Legible", f"legible-{script}-{style}", TEXT_WEIGHTS)
    for script in SCRIPTS["source-serif-4"]:
        display = variable(sources, "source-serif-4", f"{script}-opsz-normal")
        write(display, "Broadsheet Headline", f"headline-{script}-normal", {"wght": 640, "opsz": 36})
    for weight in ["400", "700"]:
        font = TTFont(sources / f"node_modules/@fontsource/opendyslexic/files/opendyslexic-latin-{weight}-normal.woff2")
        for table in ["COLR", "CPAL"]:
            del font[table]
        write(font, "Broadsheet Dyslexic", f"dyslexic-latin-{weight}", {}, DYSLEXIC_RANGES)


def variable(sources: Path, package: str, name: str) -> TTFont:
    return TTFont(sources / f"node_modules/@fontsource-variable/{package}/files/{package}-{name}.woff2")


def write(font: TTFont, family: str, name: str, axes: dict, ranges: list | None = None) -> None:
    options = subset.Options()
    options.hinting = False
    options.desubroutinize = False
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    if "latin-ext" in name:
        ranges = LATIN_EXT_RANGES
    kept = [c for c in font.getBestCmap() if ranges is None or any(first <= c <= last for first, last in ranges)]
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    if axes:
        font = instancer.instantiateVariableFont(font, axes)
    for record in font["name"].names:
        if record.nameID in (1, 4):
            record.string = family
        if record.nameID == 6:
            record.string = family.replace(" ", "")
    font.flavor = "woff2"
    font.save(HERE / f"{name}.woff2")


main(Path(sys.argv[1]))
