"""The device that TensorFlow computes on: chosen in the experiment, refused in a sentence where it is not there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

import main as program
from engine.backend import BackendError
from engine.config.experiment import Experiment
from engine.config.training import EngineName, Training
from engine.files.project import save_project
from engine.flow.update import record_at_start, update_dataflow
from engine.setup import resolve
from engine.training.factory import load_tensorflow
from tests.cases import trained
from tests.lessons import lesson_of

ROOT = Path(__file__).parents[2]
TWO_CPUS = """
import json, sys
import tensorflow as tf
[cpu] = tf.config.list_physical_devices("CPU")
tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
import main
status = main.main(["train", sys.argv[1], "--engine", "both", "--set", "device=cpu:1", "--report", sys.argv[2]])
from engine.tensorflow_backend.devices import devices
from engine.tensorflow_backend import pool
[trained] = pool._waiting.values()
kept = {variable.value.device.rpartition("device:")[2] for variable in [*trained.trained, *trained.optimizer_variables]}
refused = main.main(["train", sys.argv[1], "--set", "device=GPU"])
print(json.dumps({"status": status, "devices": devices(), "kept": sorted(kept), "refused": refused}))
"""


@pytest.mark.parametrize(
    ("written", "device"),
    [("auto", "auto"), ("cpu", "CPU"), ("Gpu:1", "GPU:1"), ("AUTO", "auto"), ("CPU:12", "CPU:12")],
)
def test_a_device_is_written_in_any_case(written: str, device: str) -> None:
    assert Training(device=written).device == device


@pytest.mark.parametrize("written", ["", "tpu", "GPU:", "GPU:x", "/device:GPU:0", "GPU:1234", "GPU:٣"])
def test_what_is_no_device_is_refused(written: str) -> None:
    with pytest.raises(ValidationError, match="is auto, CPU, GPU or one of several, such as GPU:1"):
        Training(device=written)


def test_an_experiment_of_before_has_the_automatic_device() -> None:
    old = json.loads(Experiment().model_dump_json())
    del old["learner"]["training"]["device"]
    assert Experiment.model_validate(old) == Experiment()


def test_a_device_that_is_not_there_is_told_in_a_sentence() -> None:
    load_tensorflow()
    experiment, table = lesson_of("414_one_input_one_output")
    missing = experiment.with_learner(training=experiment.learner.training.replace(device="GPU:99"))
    with pytest.raises(
        BackendError, match=r"^TensorFlow has no device GPU:99 here; there is CPU:0.*\. Set another device, or auto\.$"
    ):
        record_at_start(resolve(missing, table))


def test_the_numpy_engine_takes_no_notice() -> None:
    experiment, table = lesson_of("414_one_input_one_output")
    missing = experiment.with_learner(training=experiment.learner.training.replace(device="GPU:99"))
    assert trained(missing, table, EngineName.NUMPY).updates == 200


def test_the_graph_says_the_device_that_was_chosen() -> None:
    experiment, table = lesson_of("414_one_input_one_output")
    chosen = experiment.with_learner(training=experiment.learner.training.replace(device="CPU"))
    assert update_dataflow(record_at_start(resolve(chosen, table)), 1).devices == ("CPU:0",)


def test_float32_keeps_its_digits_on_a_gpu() -> None:
    load_tensorflow()
    import tensorflow as tf

    assert not tf.config.experimental.tensor_float_32_execution_enabled()


def test_a_run_is_on_the_second_of_two_cpus_and_agrees_with_numpy(tmp_path: Path) -> None:
    """In a process of its own: TensorFlow's devices are settled by its first computation."""
    experiment, table = lesson_of("415_two_layers")
    save_project(tmp_path / "a.glassnet", table, experiment=experiment, parameters=None, name="a")
    words = [str(tmp_path / "a.glassnet"), str(tmp_path / "r.json")]
    ended = subprocess.run(
        [sys.executable, "-c", TWO_CPUS, *words], cwd=ROOT, capture_output=True, text=True, timeout=200, check=True
    )
    told = json.loads(ended.stdout.splitlines()[-1])
    assert told == {"status": 0, "devices": ["CPU:0", "CPU:1"], "kept": ["CPU:1"], "refused": 2}
    assert "TensorFlow has no device GPU:0 here; there is CPU:0, CPU:1." in ended.stderr
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert report["engine_difference"] < 1e-12


def test_a_word_that_is_no_device_is_answered_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    table = str(ROOT / "resources" / "samples" / "iris.csv")
    assert program.main(["train", table, "--target", "species", "--set", "device=tpu"]) == 2
    [said] = capsys.readouterr().err.splitlines()
    assert said == "glassnet: --set device=tpu: device is auto, CPU, GPU or one of several, such as GPU:1."
