#!/usr/bin/env bash
# One would guess: a Functional model that Keras saves as .h5 without an error or a word of warning about its layers can be loaded
# by Keras again, as it can from .keras.
# What happens: where a tensor is sliced or added by Python's operators, x[..., 1:3] or a + b, the file is written whole, and
# `keras.saving.load_model` cannot open it: "Unknown layer: 'GetItem'", or a sum that gets one argument too many.
# Seen with Keras 3.15.1 on TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
cd "$folder"
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - <<'PY'
import keras


def loads(suffix, build):
    """Whether Keras opens what it has saved of a model from x to build(x); else what it says."""
    x = keras.Input((4,))
    keras.Model(x, build(x)).save(f"model{suffix}")
    try:
        keras.saving.load_model(f"model{suffix}")
    except (ValueError, TypeError) as error:
        return f"{type(error).__name__}: {str(error).splitlines()[0][:90]}"
    return "is loaded"


dense = keras.layers.Dense
print("Keras", keras.__version__)
found = {}
for name, build in (("x[..., 1:3]", lambda x: dense(2)(x[..., 1:3])), ("a + b", lambda x: dense(2)(x) + dense(2)(x))):
    for suffix in (".keras", ".h5"):
        found[name, suffix] = loads(suffix, build)
        print(f"{name} as {suffix}: {found[name, suffix]}")
assert found["x[..., 1:3]", ".keras"] == found["a + b", ".keras"] == "is loaded", ".keras is no longer loaded"
assert "GetItem" in found["x[..., 1:3]", ".h5"] and "too many" in found["a + b", ".h5"], ".h5 is loaded now, or fails otherwise"
PY
