"""A photo comes in as it is, or is refused with a word for what is wrong: files that lie, break, explode."""

import io
import random
import tracemalloc

import pytest
from PIL import Image

from tests.scale import SCALE
from tests.services.photo_files import (
    BMP,
    JPEG,
    PNG,
    damaged,
    jpeg_saying,
    picture,
    png_of,
    saved,
    turned,
    with_scans,
)
from window_client.demo_portraits import ID_CARD_SIZE, Sitter, exit_entry_portrait, portrait
from window_client.domain.photos.photo_record import PhotoFormat
from window_client.domain.photos.photo_specification import Background, PhotoFacts
from window_client.errors import InvalidInput
from window_client.services.photo_file import MOST_BYTES, MOST_PIXELS, MOST_SCANS
from window_client.services.photo_intake import PREVIEW_SIZE, TakenIn, take_in


def refusal(content: bytes) -> tuple[str, object]:
    """(code, problem) of the refusal; there must be one."""
    with pytest.raises(InvalidInput) as error:
        take_in(content)
    return error.value.code, error.value.facts.get("problem")


def kept_or_refused(content: bytes) -> TakenIn | None:
    """What came in; None where it was refused with a word of ours. Anything else goes through."""
    try:
        return take_in(content)
    except InvalidInput:
        return None


class TestMeasured:
    def test_a_good_photo(self) -> None:
        taken = take_in(JPEG)
        assert taken.original is JPEG
        assert taken.facts == PhotoFacts(354, 472, len(JPEG), 300, True, Background.EVEN, None)
        assert taken.format is PhotoFormat.JPEG

    @pytest.mark.parametrize(
        ("content", "kind", "size"),
        [
            (JPEG, PhotoFormat.JPEG, (354, 472)),
            (PNG, PhotoFormat.PNG, (120, 160)),
            (BMP, PhotoFormat.BMP, (102, 126)),
        ],
    )
    def test_three_forms(self, content: bytes, kind: PhotoFormat, size: tuple[int, int]) -> None:
        taken = take_in(content)
        assert (taken.format, (taken.facts.width, taken.facts.height)) == (kind, size)

    @pytest.mark.parametrize("content", [JPEG, PNG, BMP, portrait(Sitter(1), (2000, 2600))])
    def test_the_preview_is_small_and_plain(self, content: bytes) -> None:
        preview = take_in(content).preview
        with Image.open(io.BytesIO(preview)) as image:
            assert image.format == "JPEG"
            assert image.width <= PREVIEW_SIZE[0]
            assert image.height <= PREVIEW_SIZE[1]
            assert max(image.width / PREVIEW_SIZE[0], image.height / PREVIEW_SIZE[1]) > 0.7
            assert not image.getexif()
        assert len(preview) < 12_000

    @pytest.mark.parametrize(
        ("background", "found"),
        [
            ((255, 255, 255), Background.EVEN),
            ((225, 228, 230), Background.EVEN),
            ((190, 214, 240), Background.EVEN),
            ((200, 30, 40), Background.DARK),
            ((90, 96, 100), Background.DARK),
        ],
        ids=["white", "light grey", "light blue", "red", "grey"],
    )
    @pytest.mark.parametrize("size", [(354, 472), ID_CARD_SIZE, (480, 640)])
    def test_the_background(
        self, background: tuple[int, int, int], size: tuple[int, int], found: Background
    ) -> None:
        for seed in range(6):
            content = portrait(Sitter(seed), size, background=background)
            assert take_in(content).facts.background is found

    def test_a_shadow_at_one_side_is_uneven(self) -> None:
        with Image.open(io.BytesIO(JPEG)) as image:
            image.paste((150, 150, 160), (0, 0, 60, 472))
            assert take_in(saved(image, "JPEG", quality=92)).facts.background is Background.UNEVEN

    def test_a_soft_change_of_light_is_still_even(self) -> None:
        with Image.open(io.BytesIO(JPEG)) as image:
            light = (
                Image.linear_gradient("L")
                .rotate(90)
                .resize(image.size)
                .point(lambda level: 243 + level // 21)
            )
            soft = Image.composite(
                image, Image.merge("RGB", [light] * 3), image.convert("L").point(lambda x: 255 * (x < 245))
            )
        assert take_in(saved(soft, "JPEG", quality=92)).facts.background is Background.EVEN

    @pytest.mark.parametrize(
        ("content", "colour"),
        [
            (saved(picture("L"), "JPEG"), False),
            (saved(picture("1"), "PNG"), False),
            (saved(picture("L"), "BMP"), False),
            (saved(Image.new("I;16", (60, 80), 40_000), "PNG"), False),
            (saved(picture("RGBA"), "PNG"), True),
            (saved(picture().quantize(8), "PNG"), True),
        ],
        ids=["grey JPEG", "one bit", "grey BMP", "sixteen bits", "transparent", "palette"],
    )
    def test_three_channels_or_not(self, content: bytes, colour: bool) -> None:
        assert take_in(content).facts.colour is colour

    def test_what_is_transparent_shows_white_paper(self) -> None:
        clear = Image.new("RGBA", (60, 80), (0, 0, 0, 0))
        assert take_in(saved(clear, "PNG")).facts.background is Background.EVEN

    @pytest.mark.parametrize(
        ("said", "dpi"), [((300, 300), 300), ((350, 350), 350), ((1, 1), None), (None, None)]
    )
    def test_resolution_as_the_file_says(self, said: tuple[int, int] | None, dpi: int | None) -> None:
        how = {"dpi": said} if said else {}
        assert take_in(saved(picture(), "JPEG", **how)).facts.dpi == dpi

    def test_progressive_files_are_photos_too(self) -> None:
        with Image.open(io.BytesIO(JPEG)) as image:
            assert take_in(saved(image, "JPEG", progressive=True)).facts.width == 354

    def test_a_photo_upright_by_its_mark(self) -> None:
        assert take_in(turned(1)).facts.width == 60


class TestRefused:
    @pytest.mark.parametrize(
        ("content", "code", "problem"),
        [
            (b"", "photo_file_empty", None),
            (b"\xff\xd8\xff" + b"\0" * MOST_BYTES, "photo_file_too_large", None),
            (b"GIF89a" + b"\0" * 300, "photo_format_unknown", None),
            (b"%PDF-1.7 " + JPEG, "photo_format_unknown", None),
            (saved(picture(), "GIF"), "photo_format_unknown", None),
            (saved(picture(), "TIFF"), "photo_format_unknown", None),
            (b"just words", "photo_format_unknown", None),
            (JPEG[:2000], "photo_file_damaged", "truncated"),
            (JPEG[:-2], "photo_file_damaged", "truncated"),
            (JPEG[:20], "photo_file_damaged", "truncated"),
            (PNG[:-12], "photo_file_damaged", "truncated"),
            (PNG[:30], "photo_file_damaged", "truncated"),
            (BMP[:-1000], "photo_file_damaged", "truncated"),
            (JPEG + b"<?php echo 1 ?>", "photo_file_damaged", "trailing"),
            (JPEG + JPEG, "photo_file_damaged", "trailing"),
            (PNG + b"PK\x03\x04", "photo_file_damaged", "trailing"),
            (BMP + b"MZ" * 40, "photo_file_damaged", "trailing"),
            (jpeg_saying(JPEG, 0, 472), "photo_file_damaged", "wrong_header"),
            (jpeg_saying(JPEG, 65_535, 65_535), "photo_too_many_pixels", None),
            (png_of(100_000, 100_000), "photo_too_many_pixels", None),
            (png_of(4_001, 4_000), "photo_too_many_pixels", None),
            (png_of(2**32 - 1, 2**32 - 1), "photo_too_many_pixels", None),
            (png_of(300, 400), "photo_file_damaged", "undecodable"),
            (with_scans(JPEG, MOST_SCANS + 1), "photo_file_damaged", "wrong_header"),
            (saved(picture("CMYK", colour=0), "JPEG"), "photo_colour_unfit", None),
            (turned(6), "photo_turned", None),
            (turned(3), "photo_turned", None),
            (
                saved(picture(), "PNG", save_all=True, append_images=[picture(colour=0)]),
                "photo_animated",
                None,
            ),
        ],
    )
    def test_each_with_its_own_word(self, content: bytes, code: str, problem: str | None) -> None:
        assert refusal(content) == (code, problem)

    def test_the_name_of_the_file_does_not_matter(self) -> None:
        """What counts is the content; a name is not even asked for."""
        assert take_in(saved(picture(), "PNG")).format is PhotoFormat.PNG

    def test_a_png_with_two_pictures_from_a_phone(self) -> None:
        """MPO: a second JPEG behind the first."""
        with Image.open(io.BytesIO(JPEG)) as image:
            both = saved(image, "MPO", save_all=True, append_images=[picture()])
        assert refusal(both)[0] in ("photo_file_damaged", "photo_animated")

    def test_every_refusal_costs_little(self) -> None:
        """Headers are read before anything is decoded: a bomb is not unpacked to be counted."""
        import zlib

        bomb = png_of(30_000, 30_000, zlib.compress(b"\0" * 20_000_000))
        tracemalloc.start()
        try:
            assert refusal(bomb)[0] == "photo_too_many_pixels"
            assert tracemalloc.get_traced_memory()[1] < 2_000_000
        finally:
            tracemalloc.stop()

    def test_the_largest_picture_that_is_decoded(self) -> None:
        side = int(MOST_PIXELS**0.5)
        assert take_in(saved(picture(size=(side, side)), "PNG")).facts.width == side


@pytest.mark.drill
def test_damaged_files_end_in_a_photo_or_in_a_word() -> None:
    """Whatever is done to a file: facts within the bounds, or an error of ours; never anything else."""
    lot = random.Random(SCALE.seed)
    kept, refused = 0, 0
    for turn in range(SCALE.damaged_photos):
        done, content = damaged(lot)
        taken = kept_or_refused(content)
        if taken is None:
            refused += 1
            continue
        kept += 1
        assert taken.original == content
        assert 0 < taken.facts.width * taken.facts.height <= MOST_PIXELS, (turn, done)
        assert len(taken.preview) < 20_000, (turn, done)
    print(f"damaged photos: {kept} kept, {refused} refused ({SCALE})")
    assert min(kept, refused) > SCALE.damaged_photos // 50


def test_drawn_portraits_meet_their_specification() -> None:
    """What the drawing makes meets its specification, whoever is drawn: the demonstration relies on it."""
    for seed in range(24):
        facts = take_in(exit_entry_portrait(Sitter(seed, grey=(seed % 10) / 10, glasses=seed % 3 == 0))).facts
        assert 20_000 <= facts.size <= 81_920, seed
        assert facts.background is Background.EVEN, seed
