"""Every format answers as the lab does, for models that hypothesis draws; what it cannot read is answered with nothing."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from engine.config.activations import Activation
from engine.config.columns import Encoding
from engine.config.experiment import Experiment
from engine.exports.export import Choices, Export
from engine.exports.formats import FORMATS
from engine.exports.open_model import open_model
from engine.exports.write import write_model
from engine.model.model import answer
from tests.drawn_models import case_with, drawn_experiments

UNREAD = (Encoding.DATE, Encoding.TIME, Encoding.HASHED)
EXAMPLES = {
    ".keras": (2, UNREAD), ".savedmodel": (1, UNREAD), ".tflite": (1, (*UNREAD, Activation.ARCTANGENT)),
    ".safetensors": (30, ()), ".math.py": (10, ()), ".py": (6, ()), ".c": (5, ()), ".mjs": (8, ()), ".onnx": (20, UNREAD),
    ".xlsx": (8, (Encoding.HASHED, Activation.GELU)),
}  # fmt: skip
"""How many models a format is tried with, as cheap as it is, and the encodings that it refuses. IronCalc's NORMSDIST has eleven
digits."""

READ_BACK = (".keras", ".savedmodel", ".safetensors", ".onnx", ".xlsx")


OWN_TESTS = (".pmml",)
"""Formats that nothing here runs."""


@pytest.mark.parametrize(
    "export", [each for each in FORMATS if each.suffix not in OWN_TESTS], ids=lambda export: export.suffix
)
def test_drawn_models_answer_as_in_the_lab(export: Export) -> None:
    count, without = EXAMPLES[export.suffix]

    @settings(
        max_examples=count, derandomize=True, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(drawn_experiments(without=without), st.integers(0, 2**16))
    def check(experiment: Experiment, seed: int) -> None:
        case = case_with(experiment, seed)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"model{export.suffix}"
            found = write_model(case.model, path, Choices(), case.table)
            assert found is not None
            if found.problem:
                pytest.skip(found.problem)
            assert found.is_right, str(found.difference)
            if export.suffix in READ_BACK:
                again = open_model(path)
                assert again.spec == case.model.spec
                assert list(answer(again, case.table).texts()) == list(answer(case.model, case.table).texts())

    check()
