"""The forms in which a listing can be written, and what is said where one of them cannot express something."""

from enum import StrEnum

from engine.text import Text, UserError


class Form(StrEnum):
    """How a program is written."""

    NUMPY = "numpy"
    GRADIENT_TAPE = "gradient_tape"
    SEQUENTIAL = "sequential"
    FUNCTIONAL = "functional"
    VARIABLES = "variables"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return _LABELS[self]

    @property
    def is_of_keras(self) -> bool:
        """True where Keras's layers compute."""
        return self in (Form.GRADIENT_TAPE, Form.SEQUENTIAL, Form.FUNCTIONAL)

    @property
    def nearest(self) -> tuple["Form", ...]:
        """The other forms, the most similar one first."""
        return _NEAREST[self]


class InexpressibleError(UserError):
    """What a form cannot express; the message says why."""


_LABELS = {
    Form.NUMPY: "NumPy",
    Form.GRADIENT_TAPE: "GradientTape",
    Form.SEQUENTIAL: "Keras Sequential",
    Form.FUNCTIONAL: "Keras Functional",
    Form.VARIABLES: "tf.Variable",
}

_NEAREST = {
    Form.NUMPY: (Form.VARIABLES, Form.GRADIENT_TAPE, Form.FUNCTIONAL, Form.SEQUENTIAL),
    Form.GRADIENT_TAPE: (Form.VARIABLES, Form.NUMPY, Form.FUNCTIONAL, Form.SEQUENTIAL),
    Form.SEQUENTIAL: (Form.FUNCTIONAL, Form.GRADIENT_TAPE, Form.VARIABLES, Form.NUMPY),
    Form.FUNCTIONAL: (Form.SEQUENTIAL, Form.GRADIENT_TAPE, Form.VARIABLES, Form.NUMPY),
    Form.VARIABLES: (Form.NUMPY, Form.GRADIENT_TAPE, Form.FUNCTIONAL, Form.SEQUENTIAL),
}


def cannot(form: Form, why: Text) -> InexpressibleError:
    """That `form` cannot express something; `why` is a sentence."""
    return InexpressibleError(Text("{form} cannot express this: {why}", form=form.label, why=why))
