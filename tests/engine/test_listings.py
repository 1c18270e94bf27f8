"""Listings: the programs are equal to the lab's runs, run in bounds, and nothing in a file that a person opens becomes code."""

import json
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from engine.config.layers import Dense
from engine.config.network import Network, Node
from engine.listings.form import Form, InexpressibleError
from engine.listings.listing import Block, Line, Listing
from engine.listings.literals import array_lines
from engine.listings.notebook import notebook
from engine.listings.runner import ListingError, Runner
from engine.listings.verify import verify
from engine.listings.walks import verify_walk, walk_listing
from engine.listings.write import listing_of
from engine.progress import Cancelled
from engine.setup import Setup, resolve
from engine.text import Text
from engine.training.trace.plan import trace_plan
from tests.cases import experiment, numeric_table
from tests.lessons import LESSONS, lesson_of
from tests.listing_cases import listing_cases, of_losses, of_optimizers

BIT_FOR_BIT = [
    "415_two_layers", "416_sigmoid", "417_relu_softmax", "1-10_momentum", "1-11_adam", "1-14_sequential",
    "1-07_stop_any", "2-3_logistic_regression", "4-8_dropout", "4-8_early_stopping",
]  # fmt: skip
CASES = [
    "layer several inputs", "layer batch normalisation", "layer frozen layers",
    "layer gaussian noise", "penalty l1_l2", "limit max_norm",
    "activation gelu float32", "loss hinge linear float64", "optimizer nadam keras float32", "optimizer lion float64",
    "optimizer nesterov textbook weight_decay 0.1 clip norm float64", "schedule cosine update",
    "schedule plateau epoch", "rule any of two", "two outputs", "a class and a number",
]  # fmt: skip


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with Runner() as started:
        yield started


def setup_of(lesson: str) -> Setup:
    return resolve(*lesson_of(lesson))


@pytest.mark.parametrize("lesson", BIT_FOR_BIT)
def test_a_lesson_in_numpy_is_the_labs_run_bit_for_bit(runner: Runner, lesson: str) -> None:
    setup = setup_of(lesson)
    found = verify(setup, listing_of(setup, Form.NUMPY), runner)
    assert [row.name for row in found.rows if not row.is_same] == []
    assert str(found.verdict).endswith("bit for bit.")


def test_every_kind_in_numpy_is_equal_to_the_labs_run(runner: Runner) -> None:
    cases = {name: (chosen, table) for name, chosen, table in listing_cases()}
    for name in CASES:
        setup = resolve(*cases[name])
        found = verify(setup, listing_of(setup, Form.NUMPY), runner)
        assert found.ok, f"{name}: {found.verdict}"
        assert not found.is_magnified, name


def test_a_listing_that_does_something_else_is_told_with_the_array(runner: Runner) -> None:
    setup = setup_of("415_two_layers")
    listing = listing_of(setup, Form.NUMPY)
    lines = [Line(line.text.replace("lr = 0.01", "lr = 0.02")) for line in listing.blocks[3].lines]
    changed = Listing(
        listing.form, (*listing.blocks[:3], Block(Text("Training"), tuple(lines))), listing.history, listing.arrays
    )
    found = verify(setup, changed, runner)
    assert not found.ok
    assert "something else" in found.verdict


def test_lines_know_the_tensors_of_the_trace_that_they_compute() -> None:
    setup = setup_of("415_two_layers")
    listing = listing_of(setup, Form.NUMPY)
    texts = [line.text.strip() for line in listing.lines]
    assert [texts[at] for at in listing.places("hidden_1/dkernel")] == ["WHb = I.T @ Hb"]
    assert [texts[at] for at in listing.places("output/kernel/after")] == ["WO = WO - lr * WOb"]
    planned = {entry.name for entry in trace_plan(setup.experiment, setup.plan.inputs)}
    assert {tensor for line in listing.lines for tensor in line.tensors} <= planned


def test_a_large_table_lies_in_a_file_beside_the_program(runner: Runner) -> None:
    rng = np.random.default_rng(1)
    table = numeric_table(rng.normal(size=(600, 4)), rng.normal(size=(600, 1)))
    setup = resolve(experiment(table, [Dense(units=3), Dense(units=1)], epochs=3), table)
    listing = listing_of(setup, Form.NUMPY, name="large")
    assert listing.data_file == "large.npz"
    assert "np.load('large.npz')" in listing.source()
    assert verify(setup, listing, runner).ok


def test_names_of_layers_become_no_code(runner: Runner) -> None:
    table = numeric_table(np.ones((2, 1)), np.ones((2, 1)))
    names = ["x; import os", "x__import_os", "은닉층 1", "", "print('a')"]
    nodes = tuple(
        Node(name=name or "9", layer=Dense(units=1), inputs=(before or "9",))
        for before, name in zip(["input", *names], names, strict=False)
    )
    chosen = experiment(table, [], epochs=2).with_learner(network=Network(nodes=nodes))
    setup = resolve(chosen, table)
    listing = listing_of(setup, Form.NUMPY)
    assert "import os" not in listing.source().replace("import_os", "")
    assert verify(setup, listing, runner).ok


def test_a_rule_that_measures_time_is_refused_in_words() -> None:
    from engine.config.stopping import AfterSeconds, Stopping

    chosen, table = lesson_of("415_two_layers")
    training = chosen.learner.training.replace(stopping=Stopping(rules=(AfterSeconds(seconds=1),)))
    with pytest.raises(InexpressibleError, match="ends after some time"):
        listing_of(resolve(chosen.with_learner(training=training), table), Form.NUMPY)


def program(*lines: str) -> Listing:
    return Listing(Form.NUMPY, (Block(Text("Training"), tuple(map(Line, lines))),), "history", {})


def test_a_program_that_does_not_end_is_given_up_and_the_next_one_runs(runner: Runner) -> None:
    with pytest.raises(ListingError, match=r"longer than 0\.2 seconds"):
        runner.run(program("while True:", "    pass"), limit=0.2)
    assert runner.run(program("history = [1.0]")).history.tolist() == [1.0]


def test_a_program_can_be_given_up(runner: Runner) -> None:
    def nobody_waits(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        runner.run(program("while True:", "    pass"), progress=nobody_waits)


def test_a_program_says_how_far_it_is_while_it_runs(runner: Runner) -> None:
    counting = program("history = []", "while True:", "    history.append(len(history))")
    shares: list[float] = []

    def heard(share: float) -> None:
        shares.append(share)
        if share == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        runner.run(replace(counting, done="len(history)", whole=1_000), progress=heard)
    assert shares[0] == 0
    assert sorted(shares) == shares


def test_an_error_of_a_program_is_told_in_its_last_line(runner: Runner) -> None:
    with pytest.raises(ListingError, match="ZeroDivisionError"):
        runner.run(program("1 / 0"))


def test_what_a_program_prints_is_bounded(runner: Runner) -> None:
    ran = runner.run(program("history = []", "for _ in range(1000):", "    print('x' * 1000)"))
    assert 190_000 < len(ran.printed) <= 200_000


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_a_written_array_is_read_back_to_the_bit(dtype: type) -> None:
    rng = np.random.default_rng(0)
    for shape in ((), (3,), (40,), (2, 3), (2, 40), (2, 2, 3), (0, 2)):
        values: np.ndarray = (rng.normal(size=shape) * 10.0 ** rng.integers(-30, 30, size=shape)).astype(dtype)
        space: dict[str, object] = {"np": np}
        exec("\n".join(line.text for line in array_lines("a", np.asarray(values))), space)
        read = space["a"]
        assert isinstance(read, np.ndarray)
        assert read.dtype == dtype
        assert read.shape == shape
        assert (read == values).all()


def test_a_notebook_has_a_heading_and_a_cell_for_each_block(runner: Runner) -> None:
    listing = listing_of(setup_of("415_two_layers"), Form.NUMPY)
    found = json.loads(notebook(listing))
    assert (found["nbformat"], found["nbformat_minor"]) == (4, 5)
    assert len({cell["id"] for cell in found["cells"]}) == len(found["cells"]) == 2 * len(listing.blocks)
    code = ["".join(cell["source"]) for cell in found["cells"] if cell["cell_type"] == "code"]
    ran = runner.run(Listing(Form.NUMPY, (Block(Text("All"), tuple(map(Line, code))),), "history", listing.arrays))
    assert len(ran.history) == 200


WITH_TENSORFLOW = [Form.GRADIENT_TAPE, Form.SEQUENTIAL, Form.FUNCTIONAL, Form.VARIABLES]


@pytest.fixture(scope="module")
def tensorflow_runner() -> Iterator[Runner]:
    with Runner() as started:
        yield started


def test_a_program_begins_in_the_usual_precision(tensorflow_runner: Runner) -> None:
    exact = 'tf.keras.backend.set_floatx("float64")'
    for own, bits in ((exact, 64), ("", 32), (exact, 64)):
        lines = "import tensorflow as tf", own, "history = [float(tf.keras.layers.Dense(1).dtype[5:])]"
        assert tensorflow_runner.run(program(*lines)).history == bits


def test_a_slot_that_begins_above_zero_has_the_precision_of_its_array(tensorflow_runner: Runner) -> None:
    cases = {name: (chosen, table) for name, chosen, table in of_optimizers()}
    setup = resolve(*cases["optimizer adagrad keras float64"])
    assert verify(setup, listing_of(setup, Form.VARIABLES), tensorflow_runner).ok


def test_a_compiled_function_knows_its_source(tensorflow_runner: Runner) -> None:
    compiled = "@tf.function", "def f(x):", "    if x > 0:", "        return 1.0", "    return 2.0"
    ran = tensorflow_runner.run(program("import tensorflow as tf", *compiled, "history = [float(f(tf.constant(3.0)))]"))
    assert ran.history == 1


def test_the_losses_of_a_compiled_update_call_nothing_of_numpy() -> None:
    for name, chosen, table in of_losses():
        *_, training, _ = listing_of(resolve(chosen, table), Form.GRADIENT_TAPE).blocks
        before, _, _ = "\n".join(line.text for line in training.lines).partition("for epoch")
        assert "np." not in before, name


@pytest.mark.parametrize("form", WITH_TENSORFLOW)
def test_each_form_with_tensorflow_is_equal_to_the_labs_run(tensorflow_runner: Runner, form: Form) -> None:
    for lesson in ("2-7_binary_or_categorical", "4-3_one_neuron"):
        setup = setup_of(lesson)
        found = verify(setup, listing_of(setup, form), tensorflow_runner)
        assert found.ok, f"{lesson}: {found.verdict}"
        assert not found.is_magnified, lesson


@pytest.mark.parametrize(("form", "walk"), [(Form.VARIABLES, "434_adam"), (Form.GRADIENT_TAPE, "431_momentum")])
def test_a_walk_with_tensorflow_has_the_labs_positions_to_the_bit(
    tensorflow_runner: Runner, form: Form, walk: str
) -> None:
    (lesson,) = (lesson for lesson in LESSONS if lesson.id == walk)
    spec = lesson.text.walks[0].walk
    assert verify_walk(spec, walk_listing(spec, form), tensorflow_runner).rows[0].is_same


@pytest.mark.parametrize(
    ("form", "lesson", "nearest"),
    [
        (Form.SEQUENTIAL, "4-10_iris", "tf.Variable"),
        (Form.GRADIENT_TAPE, "4-8_dropout", "tf.Variable"),
        (Form.FUNCTIONAL, "1-07_stop_any", "GradientTape"),
    ],
)
def test_what_a_form_cannot_express_names_the_nearest_that_can(form: Form, lesson: str, nearest: str) -> None:
    with pytest.raises(InexpressibleError, match=f"The nearest form that can is {nearest}"):
        listing_of(setup_of(lesson), form)
