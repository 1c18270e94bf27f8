#!/usr/bin/env bash
# One would guess: the variables of a layer with trainable = False are not watched by tf.GradientTape, so that
# tape.watched_variables() are those that a step changes, and nothing is computed for layers below which nothing learns.
# What happens: Keras 3 keeps the flag for itself, and its tf.Variable stays trainable. The tape watches the frozen variables, and a
# loop over tape.watched_variables() trains them; model.trainable_variables leaves them out.
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

frozen, top = keras.layers.Dense(4, name="frozen"), keras.layers.Dense(1, name="top")
model = keras.Sequential([keras.Input((3,)), frozen, top])
frozen.trainable = False
before = frozen.get_weights()[0]
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(tf.square(model(np.ones((5, 3), np.float32)) - 1))
watched = tape.watched_variables()
print("Keras", keras.__version__)
print("model.trainable_variables:", [variable.path for variable in model.trainable_variables])
print("tape.watched_variables(): ", [variable.name for variable in watched])
for variable, gradient in zip(watched, tape.gradient(loss, watched)):
    variable.assign_sub(0.1 * gradient)
moved = float(np.abs(frozen.get_weights()[0] - before).max())
print(f"a step on the watched variables moved the frozen kernel by up to {moved:.3g}")
assert len(model.trainable_variables) == 2 and len(watched) == 4, "frozen variables are no longer watched"
assert moved > 0, "the frozen kernel no longer moves"
PY
