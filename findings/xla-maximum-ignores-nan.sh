#!/usr/bin/env bash
# One would guess: the largest of numbers among which one is NaN is NaN, as in NumPy and in TensorFlow's eager mode.
# What happens: inside a function compiled by XLA for the CPU, tf.reduce_max and tf.reduce_min leave the NaN out and give the
# largest and smallest of the others. A rule such as "stop when the largest gradient is small" never sees a gradient of NaN
# there; tf.reduce_all(tf.math.is_finite(x)) beside it does.
# Seen with TensorFlow 2.21.0 on Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - <<'PY'
import numpy as np
import tensorflow as tf


def extremes(x):
    return tf.reduce_max(x), tf.reduce_min(x), tf.reduce_all(tf.math.is_finite(x))


x = tf.constant([1.0, float("nan"), 3.0])
print("TensorFlow", tf.__version__)
seen = {}
for way, compiled in (("eager", None), ("graph", False), ("xla", True)):
    function = extremes if compiled is None else tf.function(extremes, jit_compile=compiled, autograph=False)
    seen[way] = [float(value) for value in function(x)]
    print(f"{way:6} max {seen[way][0]}, min {seen[way][1]}, all finite {bool(seen[way][2])}")
for way in ("eager", "graph"):
    assert np.isnan(seen[way][:2]).all(), f"{way}: no longer NaN"
assert seen["xla"][:2] == [3.0, 1.0], "XLA no longer leaves the NaN out"
assert [found[2] for found in seen.values()] == [0.0, 0.0, 0.0], "is_finite no longer tells"
PY
