"""Pictures as values: a network and a chart in SVG and TikZ."""

from xml.etree import ElementTree

import numpy as np
import pytest

from engine.config.layers import Dense
from engine.config.network import Network
from engine.drawing.bars import Bar, bars_picture
from engine.drawing.chart import Chart, Look, Series, chart_picture
from engine.drawing.network_picture import DASHES, network_picture
from engine.drawing.shapes import Box, Circle, Drawing, Line, Words, cut, words_width
from engine.drawing.sketch import Sketch, sketch
from engine.drawing.svg import svg
from engine.drawing.tikz import latex_text, tikz
from engine.text import Text, plain


def test_a_line_for_every_weight_dashed_below_zero() -> None:
    drawn = sketch(Network.stack([Dense(units=2)]), ["a", "b"], ["y", "z"])
    kernel = np.array([[1.0, -0.5], [0.0, 0.25]])
    lines = [shape for shape in _network(drawn, kernel).shapes if isinstance(shape, Line)]
    assert [line.dashes for line in lines] == [(), (), DASHES, ()], "small ones below large ones"
    assert lines[-1].width == max(line.width for line in lines)


def _network(drawn: Sketch, kernel: np.ndarray) -> Drawing:
    name = drawn.nodes[-1].name
    return network_picture(drawn, {f"{name}/kernel": kernel})


def test_names_and_numbers_of_neurons_are_drawn_or_cut() -> None:
    drawn = sketch(
        Network.stack([Dense(units=1)]), ["a name that is much longer than there is room beside a picture", "b"], ["y"]
    )
    picture = network_picture(drawn, {})
    texts = [str(shape.text) for shape in picture.shapes if isinstance(shape, Words)]
    assert len([shape for shape in picture.shapes if isinstance(shape, Circle)]) == 3
    assert "b" in texts
    assert all(0 <= shape.at[0] <= picture.width for shape in picture.shapes if isinstance(shape, Words))
    assert cut("abcdefgh", words_width("abcde")) == "abcd…"


def test_svg_escapes_and_says_what_is_seen() -> None:
    series = Series(plain("<b>&"), np.array([1.0, 2.0]), np.array([1.0, 4.0]))
    chart = chart_picture(Chart(plain('"<i>"'), plain("x"), plain("y"), (series,)))
    root = ElementTree.fromstring(svg(chart, str, name="p"))
    assert root.get("aria-labelledby") == "p-title p-about"
    assert root.findtext("title") == '"<i>"'
    assert "<b>&: 2 points, from 1 to 4, between 1 and 4" in str(root.findtext("desc"))
    assert "<b>&" in [element.text for element in root.iter("text")]


def test_a_chart_leaves_out_what_is_not_finite_and_draws_no_more_than_a_page_holds() -> None:
    x = np.arange(5000.0)
    y = np.where(x == 7, np.nan, x)
    chart = chart_picture(Chart(plain("t"), plain("x"), plain("y"), (Series(plain("s"), x, y, Look.POINTS),)))
    points = [shape for shape in chart.shapes if isinstance(shape, Circle)]
    assert 500 < len(points) <= 1001
    assert all(np.isfinite(point.middle).all() for point in points)


@pytest.mark.parametrize(("values", "is_log"), [([1e-4, 1e-2, 1.0], True), ([0.5, 0.6], False), ([0.0, 100.0], False)])
def test_a_loss_that_falls_far_stands_on_a_logarithmic_axis(values: list[float], is_log: bool) -> None:
    series = Series(plain("s"), np.arange(len(values), dtype=np.float64), np.array(values))
    picture = chart_picture(Chart(plain("t"), plain("x"), plain("loss"), (series,), may_be_log=True))
    texts = [str(shape.text) for shape in picture.shapes if isinstance(shape, Words)]
    assert ("loss (logarithmic)" in texts) is is_log
    assert ("0.01" in texts) is is_log


def test_a_chart_of_one_point_or_none_has_axes() -> None:
    for values in ([], [3.0]):
        series = Series(plain("s"), np.array(values), np.array(values))
        assert chart_picture(Chart(plain("t"), plain("x"), plain("y"), (series,))).shapes


def test_no_text_is_a_command_of_latex() -> None:
    assert latex_text(r"\input{x} 50% of $a_1$ & #2 ~^ <é>") == (
        r"\textbackslash{}input\{x\} 50\% of \$a\_1\$ \& \#2 \textasciitilde{}\textasciicircum{} \textless{}é\textgreater{}"
    )
    assert latex_text("γ × 2") == r"$\gamma$ $\times$ 2"
    text = Drawing(10, 10, (Words((1, 2), plain("a\n\\end{document}")),), plain("%\n\\x"), Text("the picture"))
    found = tikz(text, str)
    assert r"{a \textbackslash{}end\{document\}}" in found
    assert found.startswith("% % \\x\n"), "the remark is one line"
    assert found.count(r"\end{document}") == 1
    assert found.count("{") == found.count("}") + found.count(r"\{") - found.count(r"\}")


def test_a_bar_reaches_to_both_sides_of_zero_and_says_its_number() -> None:
    bars = [Bar(plain("a"), 2.0, 0.5), Bar(plain("b"), -1.0), Bar(plain("c"), float("nan"))]
    picture = bars_picture(plain("t"), bars)
    long, short = (shape for shape in picture.shapes if isinstance(shape, Box))
    assert long.width == pytest.approx(2 * short.width)
    assert long.left == pytest.approx(short.left + short.width)
    assert all(each.left >= 0 and each.left + each.width <= picture.width for each in (long, short))
    assert [str(shape.text) for shape in picture.shapes if isinstance(shape, Words)] == [
        "a", "2 ± 0.5", "b", "−1 ± 0", "c", "–",
    ]  # fmt: skip
    assert bars_picture(plain("t"), []).height > 0
