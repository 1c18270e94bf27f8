#!/usr/bin/env bash
# One would guess: an optimizer for float64 weights calculates with the momentum 0.9 that it was given.
# What happens: Keras takes the constant through float32, 0.8999999761581421, also where the global precision is float64. A
# calculation by hand with 0.9 in double precision departs in the eighth digit after the second update, and a float64 run
# of SGD with momentum agrees to rounding only with 0.8999999761581421.
# Seen with Keras 3.15.1 on TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - <<'PY'
import keras
import numpy as np

keras.config.set_floatx("float64")
w = keras.Variable(np.array([1.0]), dtype="float64")
optimizer = keras.optimizers.SGD(learning_rate=0.5, momentum=0.9)
optimizer.build([w])
for _ in range(20):
    optimizer.apply([0.1 * w.value], [w])


def by_hand(momentum):
    w, m = 1.0, 0.0
    for _ in range(20):
        m = momentum * m - 0.5 * (0.1 * w)
        w += m
    return w


exact, rounded = by_hand(0.9), by_hand(float(np.float32(0.9)))
got = float(w.numpy()[0])
print("Keras", keras.__version__)
print(f"Keras in float64          {got:.17g}")
print(f"by hand, 0.9              {exact:.17g}   difference {abs(got - exact):.1e}")
print(f"by hand, float32(0.9)     {rounded:.17g}   difference {abs(got - rounded):.1e}")
assert abs(got - rounded) < 1e-14, "no longer the constant rounded to float32"
assert abs(got - exact) > 1e-9, "now the exact constant"
PY
