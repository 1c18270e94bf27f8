"""The activations, by the names under which Keras has them."""

from engine.spec.activations import Activation

ACTIVATIONS: dict[Activation, str] = {
    Activation.LINEAR: "linear",
    Activation.SIGMOID: "sigmoid",
    Activation.TANH: "tanh",
    Activation.RELU: "relu",
    Activation.LEAKY_RELU: "leaky_relu",
    Activation.ELU: "elu",
    Activation.SOFTPLUS: "softplus",
    Activation.SOFTSIGN: "softsign",
    Activation.SILU: "silu",
    Activation.SOFTMAX: "softmax",
}
