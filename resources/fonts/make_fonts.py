"""Make the two bundled fonts, Noto Sans SC Regular and Bold, as static TrueType (`make fonts`).

The source is the variable font inside the pinned PyPI package `justmytype-intl-cjk`. reportlab would embed
a variable font at its default weight, which is a hairline, so each weight is frozen once and committed.
The same package always gives the same bytes: no time stamp is written.
"""

import argparse
import importlib.metadata
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCE_PACKAGE = "justmytype-intl-cjk"
SOURCE_VERSION = "0.1.0"
SOURCE_FOLDER = "justmytype_intl_cjk/fonts/ofl/notosanssc"
SOURCE_FONT = "NotoSansSC[wght].ttf"
FAMILY = "Noto Sans SC"
WEIGHTS = {"Regular": 400, "Bold": 700}

# OpenType: OS/2.fsSelection and head.macStyle say the weight a second time, and Qt reads them.
FS_BOLD, FS_REGULAR, MAC_BOLD = 1 << 5, 1 << 6, 1


def source_folder() -> Path:
    """Return the folder of the source font.

    Raises:
        SystemExit: the pinned package is absent or has another version.
    """
    try:
        package = importlib.metadata.distribution(SOURCE_PACKAGE)
    except importlib.metadata.PackageNotFoundError:
        raise SystemExit(f"{SOURCE_PACKAGE} is not installed: run `make setup` first") from None
    if package.version != SOURCE_VERSION:
        raise SystemExit(f"{SOURCE_PACKAGE} {SOURCE_VERSION} is wanted, {package.version} is installed")
    return Path(str(package.locate_file(SOURCE_FOLDER)))


def name_font(font: Any, style: str) -> None:
    """Give the frozen font its names and its weight bits; the family is the same for both weights."""
    names = font["name"]
    full_name = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    post_script = f"{FAMILY.replace(' ', '')}-{style}"
    version = str(names.getDebugName(5)).removeprefix("Version ").partition(";")[0]
    wanted = {1: FAMILY, 2: style, 3: f"{version};{post_script}", 4: full_name, 6: post_script}
    for record in list(names.names):
        if record.nameID in (16, 17, 25):  # typographic names and the prefix of variations: not needed now
            names.removeNames(nameID=record.nameID)
    for name_id, text in wanted.items():
        names.removeNames(nameID=name_id)
        names.setName(text, name_id, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = WEIGHTS[style]
    selection = font["OS/2"].fsSelection & ~(FS_BOLD | FS_REGULAR)
    font["OS/2"].fsSelection = selection | (FS_BOLD if bold else FS_REGULAR)
    font["head"].macStyle = MAC_BOLD if bold else 0


def make_font(source: Path, style: str, target: Path) -> None:
    """Freeze one weight of the variable font `source` into `target`."""
    font = TTFont(source, recalcTimestamp=False)
    frozen = instancer.instantiateVariableFont(font, {"wght": WEIGHTS[style]}, inplace=True)
    if "STAT" in frozen:
        del frozen["STAT"]  # it described the axis that is gone
    name_font(frozen, style)
    frozen.save(target)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write NotoSansSC-Regular.ttf, NotoSansSC-Bold.ttf and OFL.txt."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="folder to write to")
    out: Path = parser.parse_args(arguments).out
    source = source_folder()
    for style in WEIGHTS:
        target = out / f"NotoSansSC-{style}.ttf"
        make_font(source / SOURCE_FONT, style, target)
        sys.stdout.write(f"{target.name}: {target.stat().st_size} bytes\n")
    shutil.copyfile(source / "OFL.txt", out / "OFL.txt")


if __name__ == "__main__":
    main()
