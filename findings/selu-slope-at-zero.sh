#!/usr/bin/env bash
# One would guess: the gradient of tf.nn.selu at exactly 0 is one number, whichever way the function is compiled.
# What happens: eagerly and in a plain graph it is the scale, 1.0507; compiled by XLA it is scale times alpha, 1.7581. A bias
# that starts at 0 on a row of zeros meets it, and the same network takes another first step once it is compiled.
# Seen with TensorFlow 2.21.0 on Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - <<'PY'
import tensorflow as tf


def slope(z):
    with tf.GradientTape() as tape:
        tape.watch(z)
        y = tf.nn.selu(z)
    return tape.gradient(y, z)


z = tf.constant([0.0])
print("TensorFlow", tf.__version__)
seen = {}
for way, compiled in (("eager", None), ("graph", False), ("xla", True)):
    function = slope if compiled is None else tf.function(slope, jit_compile=compiled, autograph=False)
    seen[way] = float(function(z)[0])
    print(f"{way:6} selu'(0) = {seen[way]:.7f}")
assert abs(seen["eager"] - 1.0507010) < 1e-6 and abs(seen["graph"] - 1.0507010) < 1e-6, "outside XLA it has changed"
assert abs(seen["xla"] - 1.7580993) < 1e-6, "inside XLA it has changed"
PY
