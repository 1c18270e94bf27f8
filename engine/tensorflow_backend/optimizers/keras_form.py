"""The optimizers as Keras has them. Some of them are the textbook's form, too."""

from typing import Any

import keras

from engine.config import optimizers as spec


def build_keras(config: spec.Optimizer, number: Any, common: dict[str, Any]) -> Any:
    """The Keras optimizer of a spec; `number` makes a constant that Keras doesn't round, `common` are rate, decay and clipping.

    Adagrad, RMSprop and Adadelta multiply variables with Python numbers, which TensorFlow converts exactly.
    """
    match config:
        case spec.SGD():
            return keras.optimizers.SGD(**common)
        case spec.Momentum(momentum=momentum):
            return keras.optimizers.SGD(momentum=number(momentum), **common)
        case spec.Nesterov(momentum=momentum):
            return keras.optimizers.SGD(momentum=number(momentum), nesterov=True, **common)
        case spec.AdaGrad(epsilon=epsilon):
            start = number(config.initial_accumulator)
            return keras.optimizers.Adagrad(initial_accumulator_value=start, epsilon=epsilon, **common)
        case spec.RMSprop(rho=rho, momentum=momentum, epsilon=epsilon, centered=centered):
            return keras.optimizers.RMSprop(rho=rho, momentum=momentum, epsilon=epsilon, centered=centered, **common)
        case spec.AdaDelta(rho=rho, epsilon=epsilon):
            return keras.optimizers.Adadelta(rho=rho, epsilon=epsilon, **common)
        case spec.Adam() | spec.AdamW() | spec.Adamax() | spec.Nadam() | spec.Lion():
            return _build_adam(config, number, common)


def _build_adam(
    config: spec.Adam | spec.AdamW | spec.Adamax | spec.Nadam | spec.Lion, number: Any, common: dict[str, Any]
) -> Any:
    betas = {"beta_1": number(config.beta_1), "beta_2": number(config.beta_2)}
    if isinstance(config, spec.Lion):
        return keras.optimizers.Lion(**betas, **common)
    epsilon = number(config.epsilon)
    match config:
        case spec.Adam(amsgrad=amsgrad):
            return keras.optimizers.Adam(epsilon=epsilon, amsgrad=amsgrad, **betas, **common)
        case spec.AdamW(amsgrad=amsgrad):
            decay = {"weight_decay": number(config.weight_decay)}  # Keras's AdamW wants a number, if only 0
            return keras.optimizers.AdamW(epsilon=epsilon, amsgrad=amsgrad, **betas, **(common | decay))
        case spec.Adamax():
            return keras.optimizers.Adamax(epsilon=epsilon, **betas, **common)
        case spec.Nadam():
            return keras.optimizers.Nadam(epsilon=epsilon, **betas, **common)
