"""What penalties and limits of arrays are in a program, in every form."""

from engine.config.constraints import Constraint, MaxNorm, NonNegative
from engine.config.regularizers import L1, L1L2, L2, Regularizer
from engine.listings.literals import number


def penalty_value(regularizer: Regularizer, w: str, np_name: str) -> str:
    """What the array `w` adds to the loss."""
    l1, l2 = regularizer.factors
    if np_name == "np":
        terms = (f"float(np.abs({w}).sum())", f"float(np.square({w}).sum())")
    else:
        terms = (f"tf.reduce_sum(tf.abs({w}))", f"tf.reduce_sum(tf.square({w}))")
    return " + ".join(f"{number(factor)} * {term}" for factor, term in zip((l1, l2), terms, strict=True) if factor)


def penalty_slope(regularizer: Regularizer, w: str, share: str = "") -> str:
    """What that adds to the gradient of `w`, in NumPy; `share` divides it, such as ` / len(Y)`."""
    l1, l2 = regularizer.factors
    terms = [f"{number(l1)}{share} * np.sign({w})"] if l1 else []
    if l2:
        terms.append(f"{number(2 * l2)}{share} * {w}")
    return " + ".join(terms)


def keras_penalty(regularizer: Regularizer) -> str:
    """Keras's regularizer."""
    l1, l2 = regularizer.factors
    match regularizer:
        case L1():
            return f"tf.keras.regularizers.L1({l1!r})"
        case L2():
            return f"tf.keras.regularizers.L2({l2!r})"
        case L1L2():
            return f"tf.keras.regularizers.L1L2({l1!r}, {l2!r})"
        case _:
            return "None"


def limited(constraint: Constraint, w: str, rank: int, np_name: str) -> str:
    """The array `w`, of so many axes, held to its limit."""
    match constraint:
        case MaxNorm(limit=limit):
            axes = tuple(range(rank - 1)) or 0
            axis = axes[0] if isinstance(axes, tuple) and len(axes) == 1 else axes
            square = (
                f"np.square({w}).sum(axis={axis}, keepdims=True)"
                if np_name == "np"
                else f"tf.reduce_sum(tf.square({w}), axis={axis}, keepdims=True)"
            )
            length = f"{np_name}.sqrt({square})"
            return f"{w} * ({np_name}.minimum({length}, {number(limit)}) / (1e-07 + {length}))"
        case NonNegative():
            return f"{np_name}.maximum({w}, 0)" if np_name == "np" else f"tf.nn.relu({w})"
        case _:
            return w


def keras_limit(constraint: Constraint, rank: int) -> str:
    """Keras's constraint of an array of so many axes."""
    match constraint:
        case MaxNorm(limit=limit):
            axes = list(range(rank - 1)) if rank > 2 else 0
            return f"tf.keras.constraints.MaxNorm({limit!r}, axis={axes!r})"
        case NonNegative():
            return "tf.keras.constraints.NonNeg()"
        case _:
            return "None"
