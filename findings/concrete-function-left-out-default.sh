#!/usr/bin/env bash
# One would guess: a concrete function is called with exactly the tensors that it was traced for, so that a call costs microseconds, and
# a parameter of the Python function that was left out while tracing, and has a default, is of no matter any more.
# What happens: each call first tries to bind the arguments to the traced signature, in which the default has become a required literal.
# That fails; the message of the exception holds all tensors written out as text; the exception is caught, and the call is made in
# another way, which gives the right result. Nobody is told. With a function without defaults the same call is several times as fast.
# Seen with TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-12-01.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
cat > "$folder/calls.py" <<'PY'
from statistics import median
from time import perf_counter

import tensorflow as tf

tensors = [tf.random.stateless_normal((100, 10), (1, place)) for place in range(8)]
written = 0
plain_repr = type(tensors[0]).__repr__


def counted(self):
    global written
    written += 1
    return plain_repr(self)


type(tensors[0]).__repr__ = counted


def with_default(a, b, c, d, e, f, g, h, scale=None):
    return a + b + c + d + e + f + g + h


def without_default(a, b, c, d, e, f, g, h):
    return a + b + c + d + e + f + g + h


took = {}
for function in (without_default, with_default):
    concrete = tf.function(function, autograph=False).get_concrete_function(*tensors)
    concrete(*tensors)
    written, times = 0, []
    for _ in range(100):
        began = perf_counter()
        concrete(*tensors)
        times.append(perf_counter() - began)
    took[function.__name__] = median(times) * 1e6
    print(f"{function.__name__}: {took[function.__name__]:.0f} microseconds a call, tensors written as text in 100 calls: {written}")
    assert written == (0 if function is without_default else 800), written
print(f"ratio {took['with_default'] / took['without_default']:.0f}")
assert took["with_default"] > 3 * took["without_default"]
PY
export TF_CPP_MIN_LOG_LEVEL=3 CUDA_VISIBLE_DEVICES=-1
echo "TensorFlow 2.21.0"
"$folder/venv/bin/python" "$folder/calls.py" 2>/dev/null
