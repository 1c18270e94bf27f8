"""Runs models that the lab has just written with Keras's and TensorFlow's own loaders; files of others are never opened so."""

from pathlib import Path
from typing import Any

from engine.tensorflow_backend.loading import load


def run_keras_model(path: Path, x: Any) -> Any:
    """What the `.keras` model in `path` gives for x, an array or columns (rows, 1) by name, as arrays."""
    load()
    import keras

    return run_model(keras.saving.load_model(path), x)


def run_model(model: Any, x: Any) -> Any:
    """What a Keras model gives for x, as arrays."""
    import keras
    import tensorflow as tf

    return keras.tree.map_structure(lambda y: y.numpy(), model(keras.tree.map_structure(tf.constant, x)))
