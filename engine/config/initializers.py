"""Where the initial weights come from; the numbers are drawn in `learners/supervised/initial.py`, once for both engines."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.config.base import Spec


class Zeros(Spec):
    """All zeros."""

    label: ClassVar[str] = "Zeros"
    equation: ClassVar[str] = "w = 0"
    kind: Literal["zeros"] = "zeros"


class Ones(Spec):
    """All ones."""

    label: ClassVar[str] = "Ones"
    equation: ClassVar[str] = "w = 1"
    kind: Literal["ones"] = "ones"


class Constant(Spec):
    """One value everywhere."""

    label: ClassVar[str] = "Constant"
    equation: ClassVar[str] = "w = value"
    kind: Literal["constant"] = "constant"
    value: float = Field(0.1, ge=-1e6, le=1e6, title="Value", description="The value of every entry.")


class RandomUniform(Spec):
    """Uniform between −limit and limit."""

    label: ClassVar[str] = "Uniform"
    equation: ClassVar[str] = "w ~ U(−limit, limit)"
    kind: Literal["random_uniform"] = "random_uniform"
    limit: float = Field(0.05, gt=0, le=1e6, title="Limit", description="Entries lie between −limit and limit.")


class RandomNormal(Spec):
    """Normal with mean 0."""

    label: ClassVar[str] = "Normal"
    equation: ClassVar[str] = "w ~ N(0, stddev²)"
    kind: Literal["random_normal"] = "random_normal"
    stddev: float = Field(0.05, gt=0, le=1e6, title="Deviation", description="The standard deviation.")


class TruncatedNormal(Spec):
    """Normal with mean 0; what lies beyond two deviations is drawn again, as in Keras, which leaves 0.88 of the deviation."""

    label: ClassVar[str] = "Truncated normal"
    equation: ClassVar[str] = "w ~ N(0, stddev²), cut at ±2 stddev"
    kind: Literal["truncated_normal"] = "truncated_normal"
    stddev: float = Field(0.05, gt=0, le=1e6, title="Deviation", description="The standard deviation before the cut.")


class GlorotUniform(Spec):
    """Glorot & Bengio 2010, eq. 16."""

    label: ClassVar[str] = "Glorot uniform"
    equation: ClassVar[str] = "w ~ U(−a, a), a = √(6 / (n_in + n_out))"
    kind: Literal["glorot_uniform"] = "glorot_uniform"


class GlorotNormal(Spec):
    """Glorot & Bengio 2010; truncated at two deviations, as Keras draws it."""

    label: ClassVar[str] = "Glorot normal"
    equation: ClassVar[str] = "w ~ N(0, 2 / (n_in + n_out)), cut at 2σ"
    kind: Literal["glorot_normal"] = "glorot_normal"


class HeUniform(Spec):
    """He et al. 2015."""

    label: ClassVar[str] = "He uniform"
    equation: ClassVar[str] = "w ~ U(−a, a), a = √(6 / n_in)"
    kind: Literal["he_uniform"] = "he_uniform"


class HeNormal(Spec):
    """He et al. 2015; truncated at two deviations, as Keras draws it."""

    label: ClassVar[str] = "He normal"
    equation: ClassVar[str] = "w ~ N(0, 2 / n_in), cut at 2σ"
    kind: Literal["he_normal"] = "he_normal"


class LecunUniform(Spec):
    """LeCun et al. 1998."""

    label: ClassVar[str] = "LeCun uniform"
    equation: ClassVar[str] = "w ~ U(−a, a), a = √(3 / n_in)"
    kind: Literal["lecun_uniform"] = "lecun_uniform"


class LecunNormal(Spec):
    """LeCun et al. 1998; truncated at two deviations, as Keras draws it."""

    label: ClassVar[str] = "LeCun normal"
    equation: ClassVar[str] = "w ~ N(0, 1 / n_in), cut at 2σ"
    kind: Literal["lecun_normal"] = "lecun_normal"


class Orthogonal(Spec):
    """Saxe et al. 2014: columns at right angles, each as long as the gain (rows, where there are more columns)."""

    label: ClassVar[str] = "Orthogonal"
    equation: ClassVar[str] = "Wᵀ W = gain² I (W Wᵀ where n_in < n_out)"
    kind: Literal["orthogonal"] = "orthogonal"
    gain: float = Field(1.0, gt=0, le=1e6, title="Gain", description="The length of each column.")


Initializer = Annotated[
    GlorotUniform
    | GlorotNormal
    | HeUniform
    | HeNormal
    | LecunUniform
    | LecunNormal
    | Orthogonal
    | RandomUniform
    | RandomNormal
    | TruncatedNormal
    | Zeros
    | Ones
    | Constant,
    Field(discriminator="kind"),
]
