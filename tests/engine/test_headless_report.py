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

from engine.backend import Block, Evaluation, PartName
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
            log.add(Advanced(1, call * len(losses), Block(losses, {}, np.zeros(0), {}), 0.1))
        kept = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        stream = Nowhere()
        write_report(stream, {"loss": log.loss})
        peak = tracemalloc.get_traced_memory()[1] - kept
    finally:
        tracemalloc.stop()
    assert len(log.loss) == 1_000_000
    assert kept < 10e6
    assert stream.size > 15e6
    assert peak < 5e6


def test_an_accuracy_says_whose_it_is_where_several_outputs_classify() -> None:
    hits = {"kinds": [1.0, 3.0], "signs": [4.0, 4.0]}
    for counted, names in (({"kinds"}, ["accuracy"]), (set(hits), ["accuracy of kinds", "accuracy of signs"])):
        looks = {PartName.TRAINING: Evaluation(0.5, {name: hits[name][0] for name in sorted(counted)}, 4)}
        by_output = {name: np.array(hits[name]) for name in sorted(counted)}
        log = EpochLog(started(rows=4, batch_rows=4, validation=4))
        log.add(Advanced(1, 0, Block(np.ones(2), by_output, np.ones(2), by_output), 0.1))
        shares = dict(zip(names, ([0.25, 0.75], [1.0, 1.0]), strict=False))
        assert {name: found.tolist() for name, found in log.accuracy.items()} == shares
        assert {name: found.tolist() for name, found in log.validation_accuracy.items()} == shares
        last = {name: share[0] for name, share in shares.items()}
        assert metrics(looks) == {"training": {"loss": 0.5, **last}}
