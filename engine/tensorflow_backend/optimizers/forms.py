"""Which Keras optimizer belongs to which spec, in both conventions, and where it keeps what it remembers."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import keras

from engine.config import optimizers as spec
from engine.tensorflow_backend.optimizers.levenberg_marquardt import LevenbergMarquardt
from engine.tensorflow_backend.optimizers.rprop import RPROP
from engine.tensorflow_backend.optimizers.textbook_adam import TextbookAdam, TextbookAdamax, TextbookNadam
from engine.tensorflow_backend.optimizers.textbook_adaptive import TextbookAdaGrad, TextbookRMSprop
from engine.tensorflow_backend.optimizers.textbook_nesterov import TextbookNesterov


class Form(NamedTuple):
    """A Keras optimizer. `slots`: by the names of the spec, its attributes: a list with a variable for each array, or one variable.

    `textbook`: the class of the textbook's form, where there is one. `settings`: those that the spec has no field for.
    """

    keras: Any
    slots: Mapping[str, str]
    textbook: Any = None
    settings: Mapping[str, Any] = {}


_VELOCITY = {"v": "momentums"}
_MEANS = {"m": "_momentums", "v": "_velocities", "v_max": "_velocity_hats", "u_product": "_u_product"}
_MEAN_AND_STEP = {"h": "_velocities", "v": "_momentums", "mean": "_average_gradients"}
_NO_DECAY = {"weight_decay": 0.0}  # Keras's AdamW wants a number

FORMS: dict[type[spec.OptimizerSpec], Form] = {
    spec.SGD: Form(keras.optimizers.SGD, {}),
    spec.Momentum: Form(keras.optimizers.SGD, _VELOCITY),
    spec.Nesterov: Form(keras.optimizers.SGD, _VELOCITY, TextbookNesterov, {"nesterov": True}),
    spec.AdaGrad: Form(keras.optimizers.Adagrad, {"h": "_accumulators"}, TextbookAdaGrad),
    spec.RMSprop: Form(keras.optimizers.RMSprop, _MEAN_AND_STEP, TextbookRMSprop),
    spec.AdaDelta: Form(keras.optimizers.Adadelta, {"h": "_accumulated_grads", "s": "_accumulated_delta_vars"}),
    spec.Adam: Form(keras.optimizers.Adam, _MEANS, TextbookAdam),
    spec.AdamW: Form(keras.optimizers.AdamW, _MEANS, TextbookAdam, _NO_DECAY),
    spec.Adamax: Form(keras.optimizers.Adamax, {"m": "_m", "u": "_u"}, TextbookAdamax),
    spec.Nadam: Form(keras.optimizers.Nadam, _MEANS, TextbookNadam),
    spec.Lion: Form(keras.optimizers.Lion, _MEANS),
    spec.LevenbergMarquardt: Form(LevenbergMarquardt, {"mu": "mu"}),
    spec.RPROP: Form(RPROP, {"delta": "steps", "q": "last"}),
}
