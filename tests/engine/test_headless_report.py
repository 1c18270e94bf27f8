"""The report of a headless run: all epochs, as JSON of the usual form, without ever being whole in memory as text."""

import json
import math
import tracemalloc
from array import array
from io import BytesIO
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.backend import LOSS, Block, Evaluation, PartName
from engine.headless import report
from engine.headless.report import EpochLog, write_report
from engine.results.metrics import metrics
from engine.training.frames import Advanced
from tests.engine.test_history import started


def written(found: dict[str, Any]) -> str:
    stream = BytesIO()
    write_report(stream, found)
    return stream.getvalue().decode("utf-8")


class Nowhere(BytesIO):
    """Counts what is written and keeps nothing."""

    size = 0

    def write(self, text: Any) -> int:
        self.size += len(text)
        return len(text)


@given(st.lists(st.floats(width=64), max_size=9), st.text(max_size=5))
def test_a_long_row_of_numbers_is_written_as_json_writes_a_list(values: list[float], name: str) -> None:
    finite = [value if math.isfinite(value) else None for value in values]
    rest = {"name\n": name, "nested": {"list": [1, {"a": None}], "none": []}}
    found = {"loss": array("d", values), **rest}
    assert written(found) == json.dumps({"loss": finite, **rest}, indent=1, ensure_ascii=False) + "\n"


def test_numbers_of_several_pieces_are_joined() -> None:
    values = np.random.default_rng(0).normal(size=2 * report.NUMBERS_A_PIECE + 1)
    assert json.loads(written({"loss": array("d", values)}))["loss"] == values.tolist()


def test_a_million_epochs_take_eight_bytes_each_and_are_written_in_pieces() -> None:
    losses = np.random.default_rng(0).normal(size=100_000)
    tracemalloc.start()
    try:
        log = EpochLog(started(rows=1, batch_rows=1, validation=0))
        for call in range(10):
            log.add(Advanced(1, call * len(losses), Block({LOSS: losses}, {}), 0.1))
        kept = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        stream = Nowhere()
        write_report(stream, {"loss": log.training["loss"]})
        peak = tracemalloc.get_traced_memory()[1] - kept
    finally:
        tracemalloc.stop()
    assert len(log.training["loss"]) == 1_000_000
    assert kept < 10e6
    assert stream.size > 15e6
    assert peak < 5e6


def test_an_accuracy_says_whose_it_is_where_several_outputs_classify() -> None:
    shares = {"accuracy/kinds": [0.25, 0.75], "accuracy/signs": [1.0, 1.0]}
    for count, names in ((1, ["accuracy"]), (2, ["accuracy of kinds", "accuracy of signs"])):
        values = {LOSS: [0.5, 1.0], **dict(list(shares.items())[:count])}
        series = {name: np.array(numbers) for name, numbers in values.items()}
        log = EpochLog(started(rows=4, batch_rows=4, validation=4))
        log.add(Advanced(1, 0, Block(series, series), 0.1))
        called = dict(zip(["loss", *names], values.values(), strict=True))
        assert {name: found.tolist() for name, found in log.training.items()} == called
        assert {name: found.tolist() for name, found in log.validation.items()} == called
        looks = {PartName.TRAINING: Evaluation({name: numbers[0] for name, numbers in values.items()}, 4)}
        assert metrics(looks) == {"training": {name: numbers[0] for name, numbers in called.items()}}
