#!/usr/bin/env bash
# One would guess: the gradient of Keras's CELU with alpha 1 at exactly 0 is 1, where both branches of the function meet with
# slope 1; the ELU beside it gives 1.
# What happens: it is 2. Keras adds max(x, 0) and alpha (exp(min(x, 0) / alpha) - 1), and both parts count at the tie.
# Seen with Keras 3.15.1 on TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - <<'PY'
import keras
import tensorflow as tf


def slopes(activation, z):
    with tf.GradientTape() as tape:
        tape.watch(z)
        y = activation(z)
    return tape.gradient(y, z).numpy().tolist()


z = tf.constant([-1e-3, 0.0, 1e-3])
print("Keras", keras.__version__)
celu, elu = slopes(keras.activations.celu, z), slopes(keras.activations.elu, z)
print("celu'(-0.001, 0, 0.001) =", celu)
print("elu' (-0.001, 0, 0.001) =", elu)
assert elu[1] == 1.0, "elu'(0) has changed"
assert celu[1] == 2.0 and abs(celu[0] - 0.999) < 1e-4 and celu[2] == 1.0, "celu' has changed"
PY
