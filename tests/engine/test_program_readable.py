"""Columns whose dates or times no program reads are refused, by the forms that the programs' own readers take."""

import math
from typing import Any

import numpy as np
import pytest

from engine.config.columns import ColumnRecipe, Encoding, Role, TimeForm
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.network import Network
from engine.config.recipe import Recipe, Split
from engine.data.table import NumberColumn, Table, text_column
from engine.exports.export import Choices
from engine.exports.programs.python_export import MathExport
from engine.exports.programs.python_text import READING
from engine.exports.programs.readable import readable_by_programs
from tests.model_cases import untrained

DATES = [
    "2024-02-29", "1969/12/31", "2000.1.1", "3/4/2024", "2024-03", "20240305", "2023-12-31T23:59:59.125Z", "2024-03-05 08:15",
    "31 Mar 2024", "2024년 3월 5일", "31.03.24", "2024-03-05T08:00+09:00", "2024-03-05 8", "2024-03-05T", "2024",
]  # fmt: skip
TIMES = [
    "8:15", "08:15:30", "23:59:59.25", "12:00 AM", "12:30 pm", "1:05PM", "36:15", "100:00:00", "7:07:7",
    "2h 30m", "오후 3시", "8:5", "1:23.4", "90 min", "x",
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "texts"), [(Encoding.DATE, DATES), (Encoding.TIME, TIMES)])
def test_forms_are_those_that_the_readers_of_programs_take(encoding: Encoding, texts: list[str]) -> None:
    space: dict[str, Any] = {"NAN": math.nan, "INF": math.inf}
    for name in ("text", "clock", encoding.value):
        exec(READING[name].source, space)
    given = ("day",) if encoding is Encoding.DATE else ()
    for text in texts:
        assert readable_by_programs(text, encoding) is math.isfinite(space[encoding.value](text, *given)), text


@pytest.mark.parametrize(
    ("encoding", "cells", "is_refused"),
    [
        (Encoding.DATE, ["31 Mar 2024", "1 Apr 2024", "2 Apr 2024"], True),
        (Encoding.DATE, ["31.03.2024", "01.04.2024", "02.04.2024"], False),
        (Encoding.TIME, ["2h 30m", "1h 15m", "3h 00m"], True),
        (Encoding.TIME, ["2:30", "1:15", "3:00"], False),
    ],
)
def test_a_column_that_no_program_reads_is_refused_by_an_example(
    encoding: Encoding, cells: list[str], is_refused: bool
) -> None:
    columns = (
        ColumnRecipe(name="when", encoding=encoding, time_form=TimeForm.HOURS),
        ColumnRecipe(name="y", role=Role.TARGET),
    )
    recipe = Recipe(columns=columns, split=Split(validation=0.0))
    learner = SupervisedNetwork(network=Network.stack((Dense(units=1),)))
    table = Table((text_column("when", cells), NumberColumn("y", np.arange(3.0))))
    model = untrained(Experiment(recipe=recipe, learner=learner), table)
    said = str(MathExport().refusal(model, Choices()))
    assert said.startswith(f"'when' has cells such as '{cells[0]}'") is is_refused
    assert bool(said) is is_refused
    assert not MathExport().refusal(model, Choices(network_only=True))
