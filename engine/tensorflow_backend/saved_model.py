"""Keras models as TensorFlow's own files: SavedModel folders, which serve by a signature, and LiteRT files made of them."""

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.tensorflow_backend.loading import load

SIGNATURE = "serving_default"


def save_model_folder(model: Any, path: Path) -> None:
    """Write the Keras `model` as the folder `path`; its signature takes the inputs, and gives the outputs, by their names."""
    import keras
    import tensorflow as tf

    inputs = {each.name: tf.TensorSpec(each.shape, each.dtype, name=each.name) for each in model.inputs}

    def serve(cells: Any) -> Any:
        found = model(cells if isinstance(model.input, dict) else cells[model.inputs[0].name])
        return found if isinstance(found, dict) else dict(zip(model.output_names, tf.nest.flatten(found), strict=True))

    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.add_endpoint("serve", serve, input_signature=[inputs])
    archive.write_out(path, verbose=False)


def run_model_folder(path: Path, columns: dict[str, Any]) -> dict[str, Any]:
    """What the SavedModel in the folder `path` gives for its inputs by name, as arrays."""
    load()
    import tensorflow as tf

    serve = tf.saved_model.load(path).signatures[SIGNATURE]
    found = serve(**{name: tf.constant(column) for name, column in columns.items()})
    return {name: answer.numpy() for name, answer in found.items()}


def save_lite(folder: Path, path: Path, metadata: Mapping[str, bytes]) -> None:
    """Write the SavedModel in `folder` as the LiteRT file `path`, with `metadata` in it by name."""
    import tensorflow as tf
    from tensorflow.lite.python import schema_py_generated as schema
    from tensorflow.lite.tools import flatbuffer_utils

    content = tf.lite.TFLiteConverter.from_saved_model(str(folder), signature_keys=[SIGNATURE]).convert()
    model = flatbuffer_utils.convert_bytearray_to_object(content)
    model.metadata = list(model.metadata or ())
    for name, content in metadata.items():
        entry, buffer = schema.MetadataT(), schema.BufferT()
        entry.name, entry.buffer = name.encode(), len(model.buffers)
        buffer.data = list(content)
        model.buffers.append(buffer)
        model.metadata.append(entry)
    path.write_bytes(flatbuffer_utils.convert_object_to_bytearray(model))


def run_lite(path: Path, columns: dict[str, Any]) -> dict[str, Any]:
    """What the LiteRT file `path` gives for its inputs by name, as arrays."""
    load()
    import tensorflow as tf

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it is to move into a package of its own
        interpreter = tf.lite.Interpreter(model_path=str(path))
    found: dict[str, Any] = interpreter.get_signature_runner(SIGNATURE)(**columns)
    return found
