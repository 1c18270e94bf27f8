"""The conventions of the optimizer: its equations, where ε stands, bias correction, starts, momentum, constants, clipping."""

import re
from collections.abc import Callable, Iterator

from engine.config.base import kinds_of
from engine.config.convention import Convention
from engine.config.experiment import Experiment
from engine.config.optimizers import OptimizerSpec, SearchingSpec
from engine.config.optimizers.clipping import ClippingSpec
from engine.config.training import Precision
from engine.text import Text, joined, plain, term
from engine.training.trace.conventions.line import Alternative, Form, Line

_AGREE = Text("Not to be switched: Keras and the textbook agree here.")
_ALL_OF_IT = Text("Keras and the textbook differ in whole optimizers: all lines about its equations switch together.")
_USUAL_EPSILONS = (1e-7, 1e-8, 1e-3)

Tell = Callable[[OptimizerSpec], tuple[Text, str]]
"""What a form is of an optimizer: its words and its equation."""


def optimizer_lines(experiment: Experiment) -> Iterator[Line]:
    """Those that the optimizer has."""
    optimizer = experiment.learner.training.optimizer
    fields = type(optimizer).model_fields
    yield _by_convention(experiment, "optimizer", Text("Equations of the optimizer"), _equations)
    if "epsilon" in fields:
        yield _by_convention(experiment, "epsilon_place", Text("Where ε stands"), _epsilon_place)
        yield _epsilon(experiment)
    if optimizer.slots:
        yield _by_convention(experiment, "bias_correction", Text("Correction of the first steps"), _correction)
        yield _by_convention(experiment, "starts", Text("Start of the state"), _starts)
    if getattr(optimizer, "momentum", 0) and "epsilon" not in fields:
        yield _by_convention(experiment, "momentum", Text("Form of the momentum"), _momentum)
    if experiment.learner.training.precision is Precision.FLOAT64:
        yield _constants(experiment)
    if not isinstance(optimizer, SearchingSpec):
        yield _clipping(experiment)


def _by_convention(experiment: Experiment, name: str, title: Text, tell: Tell) -> Line:
    """A line that the optimizer's convention decides on."""
    optimizer = experiment.learner.training.optimizer
    forms = {each: Form(each.value, *tell(optimizer.replace(convention=each))) for each in Convention}
    own, keras = forms[optimizer.convention], forms[Convention.KERAS]
    if len({(form.words, form.equation) for form in forms.values()}) == 1:
        return Line(name, title, keras, keras, fixed=_AGREE)
    other = next(each for each in Convention if each is not optimizer.convention)
    changed = _with(experiment, convention=other)
    return Line(name, title, own, keras, (Alternative(forms[other], lambda _: changed),), note=_ALL_OF_IT)


def _equations(optimizer: OptimizerSpec) -> tuple[Text, str]:
    label, rules = term(optimizer.label), joined(optimizer.rules, ";  ")
    if optimizer.conventions_agree:
        return Text("those of {optimizer}", optimizer=label), rules
    if optimizer.is_textbook:
        return Text("the textbook's of {optimizer}", optimizer=label), rules
    return Text("Keras's of {optimizer}", optimizer=label), rules


def _epsilon_place(optimizer: OptimizerSpec) -> tuple[Text, str]:
    rule = next((rule for rule in optimizer.rules if "ε" in rule), "")
    if not rule:
        return Text("nowhere"), optimizer.rules[-1]
    return (Text("inside the root") if _is_inside_a_root(rule) else Text("outside the root, added to it")), rule


def _is_inside_a_root(rule: str) -> bool:
    """True where ε stands within the brackets of a √."""
    depths, depth, before = list[int](), 0, ""
    for letter in rule:
        if letter == "(":
            depth += 1
            if before == "√":
                depths.append(depth)
        elif letter == ")":
            depths = [each for each in depths if each != depth]
            depth -= 1
        elif letter == "ε" and depths:
            return True
        before = letter
    return False


def _correction(optimizer: OptimizerSpec) -> tuple[Text, str]:
    rules = [rule for rule in optimizer.rules if "ᵗ" in rule]
    words = (
        Text("by the powers of β in these equations") if rules else Text("none: what begins at 0 grows into its size")
    )
    return words, joined(rules, ";  ")


def _starts(optimizer: OptimizerSpec) -> tuple[Text, str]:
    words = Text("in the first update; later ones go on from what there is")
    return words, joined((f"{slot.letter} = {slot.start:g}" for slot in optimizer.slots), ", ")


def _momentum(optimizer: OptimizerSpec) -> tuple[Text, str]:
    ahead = Text("g at {point}", point=optimizer.look_ahead) if optimizer.look_ahead else ""
    words = Text(
        "the last step is kept with its η; PyTorch multiplies by η afterwards, which is the same while η stays"
    )
    return words, joined((ahead, *(rule for rule in optimizer.rules if re.match(r"[vw] ←", rule))), ";  ")


def _epsilon(experiment: Experiment) -> Line:
    own = float(experiment.learner.training.optimizer.model_dump()["epsilon"])
    forms = {each: Form(f"{each:g}", plain(f"ε = {each:g}")) for each in (*_USUAL_EPSILONS, own)}
    others = tuple(
        Alternative(forms[each], _always(_with(experiment, epsilon=each))) for each in _USUAL_EPSILONS if each != own
    )
    note = Text("1e-07 is Keras's, 1e-08 is that of Adam's paper and of PyTorch.")
    return Line("epsilon", Text("Size of ε"), forms[own], forms[_USUAL_EPSILONS[0]], others, note=note)


def _constants(experiment: Experiment) -> Line:
    optimizer, title = experiment.learner.training.optimizer, Text("Constants in float64")
    rounded = optimizer.replace(convention=Convention.KERAS).rounded_constants
    told = joined((joined(pair, " = ") for pair in rounded.items()), ", ")
    forms = {
        Convention.KERAS: Form(Convention.KERAS.value, Text("some of them by way of float32"), told),
        Convention.TEXTBOOK: Form(Convention.TEXTBOOK.value, Text("exact")),
    }
    other = next(each for each in Convention if each is not optimizer.convention)
    others = (Alternative(forms[other], _always(_with(experiment, convention=other))),)
    return Line("constants", title, forms[optimizer.convention], forms[Convention.KERAS], others, note=_ALL_OF_IT)


def _clipping(experiment: Experiment) -> Line:
    own = experiment.learner.training.optimizer.clipping
    limit = {"limit": own.c} if own.is_active else {}
    kinds = {kind.model_fields["kind"].default: kind for kind in kinds_of(ClippingSpec)}
    specs = {value: kind(**(limit if kind.is_active else {})) for value, kind in kinds.items()} | {own.kind: own}
    forms = {value: Form(value, _clipping_words(spec), spec.equation) for value, spec in specs.items()}
    others = tuple(
        Alternative(forms[value], _always(_with(experiment, clipping=spec)))
        for value, spec in specs.items()
        if value != own.kind
    )
    return Line("clipping", Text("Clipping of the gradient"), forms[own.kind], forms["none"], others)


def _clipping_words(spec: ClippingSpec) -> Text:
    if not spec.is_active:
        return Text("none")
    return Text("{kind}, c = {limit:g}", kind=term(spec.label), limit=spec.c)


def _always(experiment: Experiment) -> Callable[[object], Experiment]:
    return lambda _: experiment


def _with(experiment: Experiment, **changes: object) -> Experiment:
    training = experiment.learner.training
    return experiment.with_learner(training=training.replace(optimizer=training.optimizer.replace(**changes)))
