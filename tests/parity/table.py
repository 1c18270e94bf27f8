"""The parity table as Markdown: what stands around the figures, how they are written, and how they are read back."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import get_args

from engine.config.optimizers import Optimizer
from engine.config.training import Precision
from tests.parity.lockstep import BOUNDS, Gap
from tests.parity.rows import Row

FILE = Path(__file__).resolve().parents[2] / "docs" / "parity.md"

Measured = Mapping[Precision, list[Gap]]

_INTRODUCTION = """\
# Two engines, one mathematics

The NumPy engine and the TensorFlow engine train the same network from the same weights on the same batches. This page says how
far apart their weights are after one update and after 200, for everything that an experiment can be made of. It is written by
`python -m tests.make_parity_table`. `tests/parity/test_rows_agree.py` runs the same rows by the same function and holds each
to its bound: in weights, in the loss of every update, in the losses of the training and the validation part, and in the rows
that are classified rightly.

**What a figure is.** The largest difference between two entries of an array, divided by the largest entry of that array, or
by 1 where all are smaller; the largest of all arrays, moving averages included. It has one digit, so that another machine
shows much the same. All is done on the processor: a graphics card adds up in another order.

**What the bounds mean.** A double has 16 digits, a single 7. One update rounds a few dozen times, so that the last digit or
two may differ: 1e-13 and 2e-6. 200 updates of a smooth walk add such differences up and do not multiply them: 1e-12 and 1e-4.

**Where the two may part, and why.**

- *Kinks.* Where a loss has a kink at its least value (RMSE, MAE, hinge) or an activation has one (ReLU), an update close to
  it goes one way or the other by the last digit, and two walks that bounce there part for good, as those of any two programs
  would. At the kinks themselves the slopes are the same (`test_activations_agree.py`, `test_losses_agree.py`). The course's
  quadratic with RMSE is the example: 100 epochs agree to 1e-3 across engines and precisions, and the end is where rounding
  throws it (`test_course_quadratic.py`).
- *An input that is 0 in nearly every row.* Its gradient is close to 0 in nearly every update, and Adam and its kin, which divide
  by the size of recent gradients, make steps of about η out of what rounding left of it. On scikit-learn's 1,797 digits,
  standardised, with 8 tanh units and 50 epochs of Adam 0.01 in float32, the weights of a pixel that 9 rows have are 5e-4 apart,
  those of the others 4e-5 (median), while the losses agree to 5e-8. The lab remarks such a column; float64 has no such trouble.
- *RMSprop of the textbook.* Its step is about η however small the gradient is. A weight in its valley jumps across it for
  ever, and each jump makes a difference larger: at η = 0.001 and ε = 1e-7 it is 1e-14 after 100 updates and 1e-4 at worst
  after 120. Its rows have a smaller η or a larger ε; so has AdaGrad from h = 0. Centred RMSprop takes the difference of two
  nearly equal numbers, which costs digits while ε is small.
- *Batch normalisation* divides by the deviation of a batch, here of as few as 2 rows, and makes the rounding of the mean as
  much larger: still within the bounds.
- *GELU's tanh form* has the gradient NaN in TensorFlow where z³ overflows (|z| above 7e12 in single precision); NumPy gives
  the limit.
- *The clock.* A rule that stops a run after so many seconds stops each engine where it has come by then. It has no row.

**Which constants float64 takes.** Keras and TensorFlow bring some numbers to single precision even where all else is double, so
that 0.9 becomes 0.8999999761581421. The optimizer's convention says what the lab does, in both engines alike:

- *Textbook*: every constant is exact. After 2,000 updates both engines are within 1e-11 of a calculation by hand, with each of
  the optimizers and with the activations, the loss and the penalties of the table below (`test_textbook_doubles.py`).
- *Keras*: every constant is the one that stock Keras takes, and both engines are within 1e-11 of stock Keras (its own layers,
  loss and optimizer with `set_floatx("float64")`) after 2,000 updates (`test_keras_doubles.py`). What is rounded:

{constants}

Keras leaves as they are: learning rates, ε, ρ, β and momenta where they are not named here, the limits of clipping and of
constraints, label smoothing, δ, the numbers of normalisations, dropout and noise, the weights of losses and of rows.
A model that is exported as a Keras file has Keras's constants there, so that one trained in the textbook's convention in
float64 gives answers in Keras that differ by up to 1e-7 behind leaky ReLU and GELU.

A schedule's rates are computed in double precision in both conventions. Keras computes those of its `LearningRateSchedule`
classes in single precision, also in float64: 6e-8 of the rate. In float32 both conventions take the same constants.

**What is drawn.** Initial weights and row orders are drawn once for both. What layers draw (dropout, noise) comes from one
counter-based generator that is written in both engines.

Keras's own `fit` and scikit-learn's MLP, from the same start, are compared with both engines in `test_keras_fit.py` and
`test_sklearn.py`; the course's prints in `test_course_*.py`.
"""


def constants() -> str:
    """The table of what Keras rounds."""
    found = [
        "the slope of leaky ReLU",
        "1/√2 in GELU",
        "0.044715 in GELU's tanh form",
        "log 2 in log-cosh",
        "λ₁ and λ₂ of penalties",
    ]
    lines = [f"| {name} | everywhere |" for name in found]
    for kind in get_args(get_args(Optimizer)[0]):
        for field, where in kind.rounded.items():
            if field != "weight_decay":
                lines.append(f"| {kind.letters()[field]} of {kind.label} | {where or 'everywhere'} |")
    lines += ["| 0.96 of Nadam | except in Πu |", "| λ, the weight decay of every optimizer | everywhere |"]
    return "\n".join(["| What | Where |", "|---|---|", *lines])


NOTES = {
    "Activations": "A hidden layer of 6 units with the activation, 3 linear outputs; MSE, SGD 0.01, 23 rows, full batches.",
    "Losses": "A hidden layer of 5 units, 3 outputs with a fitting activation, targets from the loss's domain; SGD 0.01, full "
    "batches. What differs from a loss's defaults is named.",
    "Optimizers": "A hidden layer of 5 units, 3 classes by softmax; categorical cross-entropy, full batches. The convention is "
    "named where Keras's form and the textbook's differ.",
    "Schedules": "3-6-2, SGD from 0.1, shuffled batches of 5 (the last one of 3), a validation part.",
    "Layers": "The layer in a network of 4 inputs and 3 outputs; MSE, SGD 0.01, shuffled batches of 8 (the last one of 2), a "
    "validation part.",
    "Graphs": "Networks whose layers, connections and outputs are drawn from a seed, trained as above.",
    "Regularizers": "On kernels, biases and outputs of two layers, trained as above.",
    "Constraints": "On kernels and biases of two layers, trained as above.",
    "Several outputs": "A loss and a weight for each output.",
    "Row weights": "3-5-1 and 3-5-3; rows count by a column (some of them nothing) or by their class; Adam 0.01, full batches, a "
    "validation part.",
    "Batches": "4-5-3, categorical cross-entropy, Adam 0.01, 21 training rows and a validation part.",
    "Stopping rules": "After one update, and where the rule stops the run: both engines at the same update, which is named.",
    "Awkward data": "4-6-batch normalisation-4-3; inputs at which a formula may divide by 0, cancel or overflow (huge: times "
    "1e30).",
}
"""What each section's networks are trained on."""


def rendered(lines: Iterable[tuple[str, str]]) -> str:
    """The whole page, of each row's section and line in order."""
    parts = [_INTRODUCTION.replace("{constants}", constants())]
    for section, group in groupby(lines, lambda pair: pair[0]):
        parts.append(f"## {section}\n\n{NOTES[section]}\n")
        parts.append("\n".join([*_head(section), *(line for _, line in group)]) + "\n")
    return "\n".join(parts)


def lines_of(page: str) -> dict[str, dict[str, str]]:
    """The line of every row by its name, by section."""
    found: dict[str, dict[str, str]] = {}
    for text in page.splitlines():
        if text.startswith("## "):
            rows = found[text.removeprefix("## ")] = {}
        elif text.startswith("| ") and found and not text.startswith("| What"):
            rows[text.strip("|").split("|")[0].strip().partition(" → ")[0]] = text
    return found


def names_and_figures(page: str) -> dict[str, dict[str, list[float]]]:
    """The figures of every row by its name, by section."""
    return {
        section: {name: [float(cell) for cell in text.strip("|").split("|")[1:]] for name, text in rows.items()}
        for section, rows in lines_of(page).items()
    }


def figure(number: float) -> str:
    """One digit: 3e-16."""
    digit, _, exponent = f"{number:.0e}".partition("e")
    return f"{digit}e{int(exponent)}" if number else "0"


def _head(section: str) -> list[str]:
    last = "the stop" if section == "Stopping rules" else "200"
    cells = [
        f"{precision.value} after {1 if updates == 1 else last} (≤ {figure(bound)})"
        for precision, bounds in BOUNDS.items()
        for updates, bound in bounds.items()
    ]
    return [f"| What | {' | '.join(cells)} |", "|---|" + "---:|" * len(cells)]


def line(row: Row, found: Measured) -> str:
    """The line of a row that was measured."""
    gaps = [gap for precision in BOUNDS for gap in found[precision]]
    stops = {gap.updates for gap in gaps if gap.stopped}
    name = f"{row.name} → {' or '.join(map(str, sorted(stops)))}" if stops else row.name
    return f"| {name} | {' | '.join(figure(gap.weights) for gap in gaps)} |"
