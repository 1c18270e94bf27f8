#!/usr/bin/env bash
# One would guess: `model.predict(a)` takes every array that `model(a)` takes, also one of texts for a StringLookup; NumPy's arrays
# are what it is documented for.
# What happens: on TensorFlow, `model(a)` looks the texts up, and `predict` ends with "Invalid dtype: str160" or "Invalid dtype: object",
# whichever type the array has. As `tf.constant(a)` it is taken by both.
# Seen with Keras 3.15.1 on TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - <<'PY'
import keras
import numpy as np
import tensorflow as tf

town = keras.Input((1,), dtype="string")
model = keras.Model(town, keras.layers.StringLookup(vocabulary=["Busan", "Seoul"])(town))


def said(call, array):
    try:
        return str(np.asarray(call(array)).tolist())
    except ValueError as error:
        return str(error)


print("Keras", keras.__version__)
texts = {"str": np.array([["Seoul"]]), "object": np.array([["Seoul"]], object), "tf.constant": tf.constant([["Seoul"]])}
found = {name: (said(model, array), said(lambda a: model.predict(a, verbose=0), array)) for name, array in texts.items()}
for name, (called, predicted) in found.items():
    print(f"{name}: model(a) gives {called}, predict(a) {predicted}")
assert all(called == "[[2]]" for called, _ in found.values())
assert found["tf.constant"][1] == "[[2]]"
assert all(found[name][1].startswith("Invalid dtype") for name in ("str", "object")), "predict takes texts now"
PY
