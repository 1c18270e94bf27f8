#!/usr/bin/env bash
# One would guess: for two small matrices `np.matmul(A, B, out=C)` and `A.dot(B, C)` take the same time; both call the same
# product, and what surrounds it is a type check or two.
# What happens: matmul takes two to three times as long. It is a generalised ufunc: loops, axes and casting are worked out anew at
# each call, half a microsecond, which is more than the product of two 4 x 4 matrices itself. Past some 100 x 100 they draw together.
# Seen with NumPy 2.4.6, CPython 3.11, Linux x86-64, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet numpy==2.4.6
"$folder/venv/bin/python" - <<'PY'
from statistics import median
from timeit import timeit

import numpy as np

A = np.random.default_rng(0).normal(size=(4, 4))
B, C = A.copy(), np.empty((4, 4))
ratios = []
for _ in range(15):  # side by side, since a machine's speed changes
    dot = timeit(lambda: A.dot(B, C), number=20_000) / 20_000
    matmul = timeit(lambda: np.matmul(A, B, out=C), number=20_000) / 20_000
    ratios.append(matmul / dot)
print("NumPy", np.__version__)
print(f"A.dot(B, C) {dot * 1e6:.2f} microseconds, np.matmul(A, B, out=C) {matmul * 1e6:.2f}")
print(f"matmul / dot, median of 15: {median(ratios):.1f}")
assert median(ratios) > 1.7, "matmul has become as quick as dot"
PY
