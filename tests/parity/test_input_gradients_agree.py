"""∂y/∂x of every kind of layer, as TensorFlow's gradient tape gives it for the same network in prediction."""

import numpy as np
import tensorflow as tf

from engine.numpy_backend.input_gradients import InputGradients
from engine.tensorflow_backend.network import build_model, parameter_variables
from tests.model_cases import all_layers


def test_gradients_with_respect_to_the_inputs_agree() -> None:
    model = all_layers().model
    network, training = model.spec.learner.network, model.spec.learner.training
    x = np.random.default_rng(1).normal(size=(5, 4))
    ours = InputGradients(network, model.parameters, 4, rows=5, exact=training.is_exact)
    outputs = ours.outputs(x)
    weights = np.random.default_rng(2).normal(size=outputs.shape)

    keras_model = build_model(network, 4, "float64", exact=training.is_exact)
    for name, variable in parameter_variables(keras_model, network).items():
        variable.assign(model.parameters[name])
    entering = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(entering)
        found = keras_model(entering, training=False)
        said = tf.concat([tf.reshape(each, (5, -1)) for each in found], axis=1)
        whole = tf.reduce_sum(said * weights)
    np.testing.assert_allclose(outputs, said.numpy(), rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(ours.back(weights), tape.gradient(whole, entering).numpy(), rtol=1e-8, atol=1e-10)
