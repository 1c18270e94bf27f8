#!/usr/bin/env bash
# One would guess: the mean of ten million numbers 0.1 in float32 is 0.1 to six digits or so, however it is compiled; NumPy
# and TensorFlow's own kernels add pairwise or in blocks.
# What happens: compiled by XLA for the CPU, one running float32 sum goes along the axis. A sum along axis 0 of a column of
# ten million gives 1,087,937 instead of 1,000,000: the mean loss of a full batch of that size is 9 % too large. Adding in
# blocks (sums of 1,000, then the sum of those) does not help: the compiler makes one sum of the two. Adding in float64 does.
# Seen with TensorFlow 2.21.0 on Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - <<'PY'
import tensorflow as tf


def along_rows(x):
    return tf.reduce_sum(x, axis=0)[0]


def in_blocks(x):
    return tf.reduce_sum(tf.reduce_sum(tf.reshape(x, [-1, 1_000]), axis=1))


def in_float64(x):
    return tf.reduce_sum(tf.cast(x, tf.float64))


x = tf.fill([10_000_000, 1], 0.1)
print("TensorFlow", tf.__version__)
seen = {}
for name, function in (("along rows", along_rows), ("in blocks", in_blocks), ("in float64", in_float64)):
    for way, compiled in (("graph", False), ("xla", True)):
        seen[name, way] = float(tf.function(function, jit_compile=compiled, autograph=False)(x))
        print(f"{name:10} {way:5} {seen[name, way]:,.1f}")
assert abs(seen["along rows", "graph"] - 1e6) < 5, "the plain graph is no longer right"
assert seen["along rows", "xla"] > 1.05e6, "XLA's sum is no longer far off"
assert seen["in blocks", "xla"] > 1.05e6, "blocks help now"
assert abs(seen["in float64", "xla"] - 1e6) < 5, "float64 no longer helps"
PY
