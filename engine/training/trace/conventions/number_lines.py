"""The conventions that belong to no loss and no optimizer: precision, kinks, the order of kernels and of rows."""

from collections.abc import Iterator

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import activation_of
from engine.config.training import FullBatch, Precision
from engine.text import NOTHING, Text, plain
from engine.training.trace.conventions.line import Alternative, Form, Line


def number_lines(experiment: Experiment) -> Iterator[Line]:
    """All of them, whatever the experiment is."""
    yield _precision(experiment)
    yield _relu(experiment)
    yield _kernel()
    yield _order(experiment)


def _precision(experiment: Experiment) -> Line:
    training = experiment.learner.training
    forms = {each: Form(each.value, plain(each.value)) for each in Precision}
    other = next(each for each in Precision if each is not training.precision)
    changed = experiment.with_learner(training=training.replace(precision=other))
    others = (Alternative(forms[other], lambda _: changed),)
    title = Text("Precision of all numbers")
    return Line("precision", title, forms[training.precision], forms[Precision.FLOAT32], others)


def _relu(experiment: Experiment) -> Line:
    form = Form("0", Text("0, as on the left side"), Activation.RELU.text().derivative)
    has_one = any(activation_of(node.layer) is Activation.RELU for node in experiment.learner.network.nodes)
    note = NOTHING if has_one else Text("No layer of this network has a ReLU.")
    fixed = Text("Not to be switched: both engines take 0 there, as Keras and PyTorch do.")
    return Line("relu_at_zero", Text("Derivative of ReLU at 0"), form, form, fixed=fixed, note=note)


def _kernel() -> Line:
    form = Form("in_out", Text("(in, out): a column for each unit"), "Z = X @ W + b")
    fixed = Text(
        "Not to be switched: PyTorch keeps the transpose, (out, in), Z = X @ Wᵀ + b; no number is another for it."
    )
    return Line("kernel_order", Text("Order of a kernel"), form, form, fixed=fixed)


def _order(experiment: Experiment) -> Line:
    batching, title = experiment.learner.training.batching, Text("Order of the rows")
    shuffled = Form("shuffled", Text("drawn anew for each epoch, from the seed"))
    in_order = Form("table", Text("that of the table"))
    if isinstance(batching, FullBatch):
        fixed = Text("Not to be switched: a full batch has all rows, whatever their order.")
        return Line("row_order", title, in_order, shuffled, fixed=fixed)
    training = experiment.learner.training.replace(batching=batching.replace(shuffle=not batching.shuffle))
    changed = experiment.with_learner(training=training)
    forms = {True: shuffled, False: in_order}
    note = Text("Another order puts other rows into the batch.")
    others = (Alternative(forms[not batching.shuffle], lambda _: changed),)
    return Line("row_order", title, forms[batching.shuffle], shuffled, others, note=note)
