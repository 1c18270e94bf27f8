"""Likelihoods: the cross-entropies and the Kullback–Leibler divergence of probabilities, and Poisson's of counts."""

from typing import Any, ClassVar, Literal

from pydantic import Field

from engine.config.activations import Activation
from engine.config.losses.base import ElementwiseLoss, EntryText, LossSpec, LossText, Targets
from engine.text import Text, joined

LINEAR, SIGMOID, SOFTMAX = Activation.LINEAR, Activation.SIGMOID, Activation.SOFTMAX
HARD_SIGMOID, LOG_SOFTMAX, EXPONENTIAL = Activation.HARD_SIGMOID, Activation.LOG_SOFTMAX, Activation.EXPONENTIAL


def _smoothing_field() -> Any:
    text = "How much of each target is spread evenly over the classes, so that no class is ever quite certain."
    return Field(0.0, ge=0, lt=1, title="Label smoothing", description=text, json_schema_extra={"advanced": True})


def _smoothing_text(share: float, evenly: str) -> str:
    return f"t ← {1 - share:g} t + {evenly}" if share else ""


def _within(value: str) -> Text:
    return Text("{value} kept within [ε, 1 − ε]", value=value)


class _Crossentropy(LossSpec):
    link: ClassVar[Activation] = SOFTMAX
    """What makes probabilities of logits."""
    activations_for_probabilities: ClassVar[tuple[Activation, ...]] = (SOFTMAX,)
    activations_for_logits: ClassVar[tuple[Activation, ...]] = (LINEAR, LOG_SOFTMAX)
    """A log-softmax changes no logits: the softmax of its outputs is the softmax of its inputs."""
    from_logits: bool = Field(
        False,
        title="From logits",
        description="On: the output layer is linear and the loss applies the sigmoid or softmax itself, more exactly.",
    )

    @property
    def is_from_logits(self) -> bool:
        """As it is set."""
        return self.from_logits

    @property
    def applied(self) -> Activation:
        """The sigmoid or softmax, where it takes logits."""
        return self.link if self.from_logits else LINEAR

    @property
    def activations(self) -> tuple[Activation, ...]:
        """What gives probabilities, or logits."""
        return self.activations_for_logits if self.from_logits else self.activations_for_probabilities

    def takes_sums(self, activation: Activation) -> bool:
        """Behind a sigmoid or softmax, as in Keras: that is more exact. Behind anything else it takes the outputs as they are."""
        return activation in (SIGMOID, SOFTMAX)


class BinaryCrossentropy(_Crossentropy, ElementwiseLoss):
    """Keras BinaryCrossentropy: each output is the probability of a yes."""

    label: ClassVar[str] = "Binary cross-entropy"
    other_names: ClassVar[tuple[str, ...]] = ("bce",)
    targets: ClassVar[Targets] = Targets.PROBABILITIES
    link: ClassVar[Activation] = SIGMOID
    activations_for_probabilities: ClassVar[tuple[Activation, ...]] = (SIGMOID, HARD_SIGMOID)
    activations_for_logits: ClassVar[tuple[Activation, ...]] = (LINEAR,)
    kind: Literal["binary_crossentropy"] = "binary_crossentropy"
    label_smoothing: float = _smoothing_field()

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        y, source = ("p", "p = σ(y)") if self.from_logits else ("y", "")
        loss = f"L = −{self.reduced} [ t log {y} + (1 − t) log(1 − {y}) ]"
        return joined((loss, source, self._smoothing), ", ")

    @property
    def _smoothing(self) -> str:
        return _smoothing_text(self.label_smoothing, f"{self.label_smoothing / 2:g}")

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output. `fused`: from the weighted sum z."""
        if fused or self.from_logits:
            source = f"p = 1 / (1 + e^−{'z' if fused else 'y'})"
            return EntryText("(−t log p − (1 − t) log(1 − p))", "(p − t)", joined((source, self._smoothing), ", "))
        note = joined((joined(("c = ", _within("y")), ""), self._smoothing), ", ")
        return EntryText("(−t log c − (1 − t) log(1 − c))", "((1 − t) / (1 − c) − t / c)", note)

    def smoothed(self, outputs: int) -> tuple[float, float]:
        """Towards ½."""
        return 1 - self.label_smoothing, self.label_smoothing / 2

    def sides(self, *, from_logits: bool = False) -> tuple[float, float] | None:
        """A probability of ½, or the logit 0."""
        return 0.0 if from_logits or self.from_logits else 0.5, 0.5


class CategoricalCrossentropy(_Crossentropy):
    """Keras CategoricalCrossentropy: targets are one-hot."""

    label: ClassVar[str] = "Categorical cross-entropy"
    other_names: ClassVar[tuple[str, ...]] = ("cce",)
    targets: ClassVar[Targets] = Targets.DISTRIBUTION
    kind: Literal["categorical_crossentropy"] = "categorical_crossentropy"
    label_smoothing: float = _smoothing_field()

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        y, source = ("p", "p = softmax(y)") if self.from_logits else ("y", "")
        return joined((f"L = −1/N Σ t log {y}", source, self._smoothing("n")), ", ")

    def _smoothing(self, outputs: object) -> str:
        return _smoothing_text(self.label_smoothing, f"{self.label_smoothing:g}/{outputs}")

    def text(self, outputs: int, *, fused: bool) -> LossText:
        """The equations for `outputs` outputs. `fused`: from the weighted sums z."""
        smoothing = self._smoothing(outputs)
        if fused or self.from_logits:
            p = f"softmax({'z' if fused else 'y'})"
            row, slope, note = f"−Σ t log {p}", f"({p} − t) / N", ""
        else:
            row, slope, note = "−Σ t log q", "(Σ t − t / q) / (N Σ y)", joined(("q = ", _within("y / Σ y")), "")
        return LossText(joined((row, note, smoothing), ", "), joined((slope, smoothing), ", "))

    def smoothed(self, outputs: int) -> tuple[float, float]:
        """Towards the same share for each class."""
        return 1 - self.label_smoothing, self.label_smoothing / outputs

    def picks_class(self, *, is_one_hot: bool) -> bool:
        """Always."""
        return True


class SparseCategoricalCrossentropy(_Crossentropy):
    """Keras SparseCategoricalCrossentropy: targets are class indices."""

    label: ClassVar[str] = "Sparse categorical cross-entropy"
    other_names: ClassVar[tuple[str, ...]] = ("scce",)
    targets: ClassVar[Targets] = Targets.CLASS
    kind: Literal["sparse_categorical_crossentropy"] = "sparse_categorical_crossentropy"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        y, source = ("p", "p = softmax(y)") if self.from_logits else ("y", "")
        return joined((Text("L = −1/N Σ log {y}[class]", y=y), source), ", ")

    def text(self, outputs: int, *, fused: bool) -> LossText:
        """The equations for `outputs` outputs. `fused`: from the weighted sums z."""
        one_hot = Text("one-hot {t}", t="t")
        if fused or self.from_logits:
            p = f"softmax({'z' if fused else 'y'})"
            return LossText(f"−log {p}[t]", joined((f"({p} − ", one_hot, ") / N"), ""))
        note = joined(("c = ", _within("y")), "")
        slope = joined(("(1 / Σ c − ", one_hot, " / c) / N"), "")
        return LossText(joined(("log Σ c − log c[t]", note), ", "), Text("{slope}, 0 where y is cut", slope=slope))

    def picks_class(self, *, is_one_hot: bool) -> bool:
        """Always."""
        return True


class KLDivergence(LossSpec):
    """Keras KLDivergence: how far the outputs' distribution is from the targets'; both are clipped to [10⁻⁷, 1]."""

    label: ClassVar[str] = "Kullback–Leibler divergence"
    other_names: ClassVar[tuple[str, ...]] = ("kld", "kullbackleibler", "kullbackleiblerdivergence")
    targets: ClassVar[Targets] = Targets.DISTRIBUTION
    kind: Literal["kl_divergence"] = "kl_divergence"

    @property
    def equation(self) -> str:
        """The loss of a batch."""
        return "L = 1/N Σ t log(t / y)"

    @property
    def activations(self) -> tuple[Activation, ...]:
        """What gives probabilities."""
        return SOFTMAX, SIGMOID, HARD_SIGMOID

    def text(self, outputs: int, *, fused: bool) -> LossText:
        """The equations for `outputs` outputs."""
        return LossText(Text("{row}, both kept within [ε, 1]", row="Σ t log(t / y)"), "−t / (N y)")


class Poisson(ElementwiseLoss):
    """Keras Poisson: targets are counts, the output is their mean; 10⁻⁷ keeps the logarithm finite at 0."""

    label: ClassVar[str] = "Poisson"
    targets: ClassVar[Targets] = Targets.COUNTS
    kind: Literal["poisson"] = "poisson"

    @property
    def activations(self) -> tuple[Activation, ...]:
        """What never goes below 0."""
        return EXPONENTIAL, *(a for a in Activation if a.range().low >= 0 and a is not EXPONENTIAL)

    def entry(self, *, fused: bool) -> EntryText:
        """The equations of one output."""
        return EntryText("(y − t log(y + 10⁻⁷))", "(1 − t / (y + 10⁻⁷))")
