#!/usr/bin/env bash
# One would guess: a LiteRT file made of a TensorFlow model gives infinity where the model does, or the converter says that it cannot.
# What happens: a constant that is infinite becomes the largest float, 3.4028235e+38, without a word; what asks whether a number is
# finite then gets true, and a row that was marked by infinity as one without an answer gets one.
# Seen with TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" -W ignore - "$folder/model" <<'PY'
import sys

import numpy as np
import tensorflow as tf


class Model(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([2], tf.float32, name="x")], autograph=False)
    def serve(self, x):
        y = tf.where(x > 0, x, tf.constant(np.inf, tf.float32))
        return {"y": y, "is_finite": tf.math.is_finite(y)}


x = np.array([1.0, -1.0], np.float32)
tf.saved_model.save(Model(), sys.argv[1])
theirs = {name: value.numpy() for name, value in tf.saved_model.load(sys.argv[1]).serve(x).items()}
content = tf.lite.TFLiteConverter.from_saved_model(sys.argv[1]).convert()
lite = tf.lite.Interpreter(model_content=content).get_signature_runner("serving_default")(x=x)
print("TensorFlow", tf.__version__)
for name in ("y", "is_finite"):
    print(f"{name}: {theirs[name]} in TensorFlow, {lite[name]} in LiteRT")
assert np.isinf(theirs["y"][1]) and not theirs["is_finite"][1]
assert lite["y"][1] == np.finfo(np.float32).max and lite["is_finite"][1], "infinity stays infinite now"
PY
