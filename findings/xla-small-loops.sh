#!/usr/bin/env bash
# One would guess: a tf.while_loop that XLA compiles for the CPU is one piece of machine code, so that a loop over a tiny network
# costs its arithmetic.
# What happens: by default each operation of the body is a kernel that a thread hands out, about a microsecond each, some of them to
# other threads. Only a loop that touches few enough bytes is compiled as a whole, and the limit is small. With the backend option
# xla_cpu_small_while_loop_byte_threshold raised, the very same loop runs up to thirty times as fast and gives the same numbers up to rounding.
# (Loops with large matrices are slower as one kernel, so the limit has its reason.)
# Seen with TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
cat > "$folder/loop.py" <<'PY'
import sys
from statistics import median
from time import perf_counter

import tensorflow as tf

STEPS = 20_000
x = tf.random.stateless_normal((32, 8), (1, 2))
t = tf.random.stateless_normal((32, 1), (3, 4))


@tf.function(jit_compile=True)
def train(W, V):
    def body(i, W, V):
        H = tf.tanh(x @ W)
        d = H @ V - t
        G = tf.transpose(H) @ d / 32
        F = tf.transpose(x) @ ((d @ tf.transpose(V)) * (1 - H * H)) / 32
        return i + 1, W - 0.01 * F, V - 0.01 * G

    return tf.while_loop(lambda i, *_: i < STEPS, body, (tf.constant(0), W, V))[1:]


W, V = tf.random.stateless_normal((8, 8), (5, 6)), tf.random.stateless_normal((8, 1), (7, 8))
last = train(W, V)[1].numpy()
times = []
for _ in range(7):
    began = perf_counter()
    train(W, V)[1].numpy()
    times.append((perf_counter() - began) / STEPS)
print(median(times) * 1e6, float(abs(last).sum()))
PY
export TF_CPP_MIN_LOG_LEVEL=3
plain=$("$folder/venv/bin/python" "$folder/loop.py")
whole=$(XLA_FLAGS=--xla_backend_extra_options=xla_cpu_small_while_loop_byte_threshold=393216 "$folder/venv/bin/python" "$folder/loop.py")
echo "TensorFlow 2.21.0; microseconds an update of 8-8-1 on 32 rows, and a sum of the weights after 20,000 updates"
echo "default:              $plain"
echo "threshold 393,216:    $whole"
awk -v plain="${plain%% *}" -v whole="${whole%% *}" 'BEGIN {printf "ratio %.1f\n", plain / whole; exit !(plain > 2 * whole)}'
