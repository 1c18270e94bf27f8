"""At ties, zeros, NaN, infinities and subnormals both engines give what the page in the docs says, and part where it says why."""

import numpy as np
import pytest

from engine.config.training import Precision
from tests.parity.edge_table import FILE, rendered
from tests.parity.edges import Section, sections, unlike

SUBNORMAL, NO_NUMBER = ("s", "−s", "g = s", "s, 0"), ("NaN", "y = NaN")


@pytest.fixture(scope="module", params=list(Precision))
def asked(request: pytest.FixtureRequest) -> list[Section]:
    return sections(request.param)


def test_the_engines_part_at_subnormals_only_and_where_a_loss_is_no_number(asked: list[Section]) -> None:
    for section in asked:
        for name, column in unlike(section):
            ours = section.numpy[name][section.columns.index(column)]
            ends_a_run = section.title == "Losses" and not np.isfinite(ours[0])
            is_known = section.title == "Reductions" or name.startswith("gelu (tanh") or column == "NaN"
            assert column in SUBNORMAL or ends_a_run or is_known, f"{section.title}: {name} at {column}"


def test_where_a_value_or_step_is_no_number_in_one_engine_so_it_is_in_the_other(asked: list[Section]) -> None:
    for section in asked:
        if section.title == "Reductions":
            continue
        for name in section.numpy:
            for place, column in enumerate(section.columns):
                values = [float(given[name][place][0]) for given in (section.numpy, section.plain, section.compiled)]
                assert len({np.isnan(value) for value in values}) == 1, f"{section.title}: {name} at {column}"


def test_an_update_outside_xla_is_one_inside(asked: list[Section]) -> None:
    for section in asked:
        if section.title != "Reductions":
            for name, plain in section.plain.items():
                np.testing.assert_allclose(
                    plain, section.compiled[name], rtol=1e-4, atol=1e-7, err_msg=f"{section.title}: {name}"
                )


def test_the_page_in_the_docs_says_what_is_computed() -> None:
    """Where this fails, run `python -m tests.make_edge_table` and read what has changed.

    What XLA's reductions make of NaN may depend on the processor, and nothing in the lab depends on it.
    """
    told, found = FILE.read_text(encoding="utf-8"), rendered(sections(Precision.FLOAT64))
    assert without_reductions(told) == without_reductions(found)


def without_reductions(page: str) -> str:
    before, _, rest = page.partition("## Reductions")
    return before + rest.partition("\n## ")[2]
