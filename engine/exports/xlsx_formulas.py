"""The activations as formulas of a spreadsheet, as the NumPy engine computes them."""

import math

from engine.config.activations import SELU_ALPHA, SELU_SCALE, Activation
from engine.config.single import single


def activated(activation: Activation, z: str, row: str, *, slope: float, exact: bool) -> str:
    """φ of the cell `z`; `row` is the range of all z along the last axis. `exact`: constants to double precision."""
    taken = float if exact else single
    sigmoid, softplus = f"(0.5*TANH(0.5*{z})+0.5)", f"(MAX({z},0)+LN(1+EXP(-ABS({z}))))"
    below = f"(EXP(MIN({z},0))-1)"
    cube = f"{taken(0.044715)!r}*{z}*{z}*{z}"
    match activation:
        case Activation.LINEAR:
            return z
        case Activation.SIGMOID:
            return sigmoid
        case Activation.HARD_SIGMOID:
            return f"MIN(MAX({z}+3,0),6)/6"
        case Activation.TANH:
            return f"TANH({z})"
        case Activation.RELU:
            return f"MAX({z},0)"
        case Activation.LEAKY_RELU:
            return f"MAX({z},{taken(slope)!r}*{z})"
        case Activation.ELU:
            return f"MAX({z},0)+{below}"
        case Activation.SELU:
            return f"{SELU_SCALE!r}*(MAX({z},0)+{SELU_ALPHA!r}*{below})"
        case Activation.GELU:
            return f"{z}*NORMSDIST({z}*{taken(math.sqrt(0.5)) * math.sqrt(2)!r})"
        case Activation.GELU_TANH:
            return f"0.5*{z}*(1+TANH({math.sqrt(2 / math.pi)!r}*({z}+{cube})))"
        case Activation.SOFTPLUS:
            return softplus
        case Activation.SOFTSIGN:
            return f"{z}/(1+ABS({z}))"
        case Activation.SILU:
            return f"{z}*{sigmoid}"
        case Activation.MISH:
            return f"{z}*TANH({softplus})"
        case Activation.SINE:
            return f"SIN({z})"
        case Activation.ARCTANGENT:
            return f"ATAN({z})"
        case Activation.EXPONENTIAL:
            return f"EXP({z})"
        case Activation.SOFTMAX:
            return f"EXP({z}-MAX({row}))/SUMPRODUCT(EXP({row}-MAX({row})))"
        case Activation.LOG_SOFTMAX:
            return f"{z}-MAX({row})-LN(SUMPRODUCT(EXP({row}-MAX({row}))))"
