"""The conventions of each output's loss: the ½, sum or mean, over what, weights of rows, and from where it is computed."""

from collections.abc import Iterator

from engine.config.experiment import Experiment
from engine.config.layers import activation_of
from engine.config.losses import ElementwiseLoss, HalfSquaredError, Loss, MeanSquaredError, OverOutputs
from engine.config.outputs import OutputPart, output_parts
from engine.config.shapes import Inputs
from engine.text import Text, plain
from engine.training.trace.conventions.line import Alternative, Batch, Form, Line

_HALVES: dict[type[Loss], Form] = {
    MeanSquaredError: Form("none", Text("no ½"), "(y − t)²,  2 (y − t)"),
    HalfSquaredError: Form("half", Text("½ before the square"), "½ (y − t)²,  (y − t)"),
}
_OTHERS: dict[type[Loss], ElementwiseLoss] = {
    MeanSquaredError: HalfSquaredError(),
    HalfSquaredError: MeanSquaredError(),
}
_OVER_OUTPUTS = {
    OverOutputs.MEAN: Text("the mean over a row's outputs"),
    OverOutputs.SUM: Text("the sum over a row's outputs"),
}
_MEAN = Form("mean", Text("the mean over the batch's N rows; a smaller last batch has its own N"), "L = 1/N Σ loss")
_SUM = Form("sum", Text("the sum over the batch's rows"), "L = Σ loss")
_BY_ROWS = Form("rows", Text("divided by the number of rows N"), "L = 1/N Σ w loss")
_BY_WEIGHTS = Form("weights", Text("divided by the sum of the weights"), "L = 1/Σw Σ w loss")
_ALWAYS_MEAN = Text(
    "The experiment always takes the mean over rows. With plain SGD, N times the learning rate does the same."
)
_OF_BATCH = Text("Not to be switched: the root is taken of the whole batch's mean.")


def loss_lines(experiment: Experiment, inputs: Inputs) -> Iterator[Line]:
    """The lines of all outputs; with several, each name begins with its output's."""
    network, training = experiment.learner.network, experiment.learner.training
    parts = output_parts(network, training, inputs)
    for part in parts:
        lines = _Lines(experiment, part, f"{part.name}." if len(parts) > 1 else "")
        yield from (lines.half(), lines.over_outputs(), lines.over_rows())
        if experiment.recipe.is_weighted:
            yield lines.row_weights()
        if part.loss.activations and any(part.loss.takes_sums(each) for each in part.loss.activations):
            yield lines.computed_from()


class _Lines:
    """Those of one output."""

    def __init__(self, experiment: Experiment, part: OutputPart, prefix: str) -> None:
        self._experiment, self._part, self._prefix = experiment, part, prefix

    def half(self) -> Line:
        loss = self._part.loss
        name, title, keras = f"{self._prefix}half", self._titled(Text("½ in the loss")), _HALVES[MeanSquaredError]
        form = _HALVES.get(type(loss))
        if form is None:
            none = Form("none", Text("no ½"), loss.equation)
            return Line(
                name, title, none, none, fixed=Text("Not to be switched: only the squared error has a form with ½.")
            )
        assert isinstance(loss, ElementwiseLoss), "both forms are"
        other = _OTHERS[type(loss)]
        changed = self._with_loss(other.replace(over_outputs=loss.over_outputs))
        return Line(name, title, form, keras, (Alternative(_HALVES[type(other)], lambda _: changed),))

    def over_outputs(self) -> Line:
        loss = self._part.loss
        name, title = f"{self._prefix}over_outputs", self._titled(Text("Loss over outputs"))
        if not isinstance(loss, ElementwiseLoss):
            own = Form("sum", Text("the sum over the classes"), loss.equation)
            return Line(name, title, own, own, fixed=Text("Not to be switched: this loss has one form only."))
        forms = {
            over: Form(over.value, words, loss.replace(over_outputs=over).equation)
            for over, words in _OVER_OUTPUTS.items()
        }
        other = next(over for over in OverOutputs if over is not loss.over_outputs)
        changed = self._with_loss(loss.replace(over_outputs=other))
        note = (
            Text("With a single output, the sum and the mean are the same.") if self._part.shape[-1] == 1 else Text("")
        )
        others = (Alternative(forms[other], lambda _: changed),)
        return Line(name, title, forms[loss.over_outputs], forms[OverOutputs.MEAN], others, note=note)

    def over_rows(self) -> Line:
        name, title = f"{self._prefix}over_rows", self._titled(Text("Loss over rows"))
        if self._part.loss.is_of_batch:
            return Line(name, title, _MEAN, _MEAN, fixed=_OF_BATCH)
        summed = Alternative(_SUM, lambda batch: self._times(batch.rows), _ALWAYS_MEAN)
        return Line(name, title, _MEAN, _MEAN, (summed,))

    def row_weights(self) -> Line:
        name, title = f"{self._prefix}row_weights", self._titled(Text("Weights of rows"))
        if self._part.loss.is_of_batch:
            return Line(name, title, _BY_ROWS, _BY_ROWS, fixed=_OF_BATCH)
        kept = Text("The experiment always divides by the number of rows, as Keras does.")
        by_weights = Alternative(_BY_WEIGHTS, self._divided_by_weights, kept)
        return Line(name, title, _BY_ROWS, _BY_ROWS, (by_weights,))

    def computed_from(self) -> Line:
        node = self._experiment.learner.network.node(self._part.name)
        is_fused = self._part.loss.takes_sums(activation_of(node.layer))
        sums = Form("sums", Text("from the sums z, behind the sigmoid or softmax"))
        outputs = Form("outputs", Text("from the outputs y"))
        name, title = f"{self._prefix}computed_from", self._titled(Text("Cross-entropy is computed"))
        fixed = Text("Not to be switched: it follows from the output layer's activation, as in Keras.")
        form = sums if is_fused else outputs
        return Line(name, title, form, form, fixed=fixed)

    def _titled(self, title: Text) -> Text:
        return Text("{title} of {output}", title=title, output=plain(self._part.name)) if self._prefix else title

    def _times(self, factor: float) -> Experiment:
        return self._with(weight=self._part.weight * factor)

    def _divided_by_weights(self, batch: Batch) -> Experiment:
        """Where all weights are 0 there is nothing to divide."""
        return self._times(batch.rows / batch.weight) if batch.weight else self._experiment

    def _with_loss(self, loss: Loss) -> Experiment:
        training = self._experiment.learner.training
        is_common = not any(own.output == self._part.name for own in training.output_losses)
        if is_common and not self._prefix:
            return self._experiment.with_learner(training=training.replace(loss=loss))
        return self._with(loss=loss)

    def _with(self, **changes: object) -> Experiment:
        training = self._experiment.learner.training
        own = training.loss_of(self._part.name).replace(**changes)
        return self._experiment.with_learner(training=training.with_own(own))
