"""The optimizers as Keras has them."""

from typing import Any

import keras
import numpy as np

from engine.spec import optimizers as spec


def build_optimizer(config: spec.Optimizer, dtype: str) -> Any:
    """The Keras optimizer of a spec.

    Keras casts Python numbers by way of float32, so that 0.9 becomes 0.8999999761581421 even in float64; numbers that are
    already of `dtype` pass unchanged. Adagrad, RMSprop and Adadelta do not cast, and multiply variables with Python numbers.
    """
    number: Any = np.float64 if dtype == "float64" else float
    rate = number(config.learning_rate)
    match config:
        case spec.SGD():
            return keras.optimizers.SGD(rate)
        case spec.Momentum(momentum=momentum):
            return keras.optimizers.SGD(rate, momentum=number(momentum))
        case spec.Nesterov(momentum=momentum):
            return keras.optimizers.SGD(rate, momentum=number(momentum), nesterov=True)
        case spec.AdaGrad():
            return keras.optimizers.Adagrad(
                rate, initial_accumulator_value=number(config.initial_accumulator), epsilon=config.epsilon
            )
        case spec.RMSprop():
            return keras.optimizers.RMSprop(
                rate,
                rho=config.rho,
                momentum=config.momentum,
                epsilon=config.epsilon,
                centered=config.centered,
            )
        case spec.AdaDelta():
            return keras.optimizers.Adadelta(rate, rho=config.rho, epsilon=config.epsilon)
        case spec.Adam():
            return keras.optimizers.Adam(
                rate,
                beta_1=number(config.beta_1),
                beta_2=number(config.beta_2),
                epsilon=number(config.epsilon),
                amsgrad=config.amsgrad,
            )
        case spec.Nadam():
            return keras.optimizers.Nadam(
                rate, beta_1=number(config.beta_1), beta_2=number(config.beta_2), epsilon=number(config.epsilon)
            )
