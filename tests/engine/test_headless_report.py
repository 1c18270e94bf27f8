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

from engine.headless import report
from engine.headless.report import EpochLog, write_report
from engine.results.metrics import metrics
from engine.spec.layers import Dense
from engine.spec.network import Network, Node
from engine.training.backend import Block, Evaluation, PartName
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
        log = EpochLog(started(rows=1, batch_rows=1, validation=0), Network.stack([Dense(units=1)]))
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


def test_an_accuracy_says_whose_it_is_where_there_are_several_outputs() -> None:
    one = Network.stack([Dense(units=3)])
    two = one.replace(nodes=(*one.nodes, Node(name="kinds", layer=Dense(units=2))))
    looks = {PartName.TRAINING: Evaluation(0.5, {"output": 2.0}, 4)}
    block = Block(np.ones(2), {"output": np.array([1.0, 3.0])}, np.ones(2), {"output": np.array([1.0, 2.0])})
    for network, name in ((one, "accuracy"), (two, "accuracy of output")):
        log = EpochLog(started(rows=4, batch_rows=4, validation=2), network)
        log.add(Advanced(1, 0, block, 0.1))
        assert {name: shares.tolist() for name, shares in log.accuracy.items()} == {name: [0.25, 0.75]}
        assert {name: shares.tolist() for name, shares in log.validation_accuracy.items()} == {name: [0.5, 1.0]}
        assert metrics(looks, network) == {"training": {"loss": 0.5, name: 0.5}}
