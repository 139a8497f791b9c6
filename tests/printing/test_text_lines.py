"""Breaking lines."""

from hypothesis import given, settings
from hypothesis import strategies as st

from printing import text_lines
from printing.text_lines import Span, line_width_pt, wrap, wrap_spans

ALPHABET = "户政出入境（）《》，。、；：abc019 -\n𬭚"


def words(lines: tuple[text_lines.Line, ...]) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]


@settings(max_examples=150, deadline=None)
@given(st.text(ALPHABET, max_size=40), st.integers(11, 120))
def test_no_line_is_too_wide_and_no_character_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width, 10)
    shown = "".join(words(lines))
    assert shown.replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert all(line_width_pt(line) <= width + 0.02 for line in lines)


def test_closing_marks_do_not_start_a_line_and_opening_ones_do_not_end_one() -> None:
    for width in range(30, 120, 7):
        lines = words(wrap("请于三月（周五）前，到云溪派出所《综合窗口》办理。", width, 10))
        assert not any(line[0] in text_lines.NOT_AT_START for line in lines)
        assert not any(line[-1] in text_lines.NOT_AT_END for line in lines)


def test_numbers_and_words_stay_whole_unless_too_long() -> None:
    assert words(wrap("电话 8800-0110 查询", 60, 10)) == ["电话", "8800-0110", "查询"]
    assert words(wrap("320499202603185520", 50, 10)) == ["320499202", "603185520"]


def test_a_line_break_is_kept_and_an_empty_text_is_one_line() -> None:
    assert words(wrap("一\n二", 100, 10)) == ["一", "二"]
    assert len(wrap("", 100, 10)) == 1


def test_spans_keep_their_weight_over_a_break() -> None:
    lines = wrap_spans([Span("还差下面", 10), Span("二十", 14, bold=True), Span("样材料", 10)], 47)
    assert words(lines) == ["还差下面", "二十样", "材料"]
    assert [span.bold for span in lines[1]] == [True, False]
