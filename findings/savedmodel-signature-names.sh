#!/usr/bin/env bash
# One would guess: an input of a SavedModel's signature may have any name, as it is looked up in a dict; where one may not, the error
# says so.
# What happens: of "floor area" a warning says that it becomes floor_area, and then an error that more than one argument was named
# 'floor area', although there is but one; "면적" and "_x" end so, too; "class" is no valid parameter name; and "2nd" and "a-b" are
# taken without a word as "arg_2nd" and "a_b", under which alone they are found afterwards.
# Seen with TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - "$folder" <<'PY'
import sys
from pathlib import Path

import tensorflow as tf


def signature(name, folder):
    """The name of the input of a saved model whose only input is called `name`; what TensorFlow says where it refuses."""
    model = tf.Module()
    spec = {name: tf.TensorSpec([None, 1], tf.float32, name=name)}
    model.serve = tf.function(lambda cells: {"y": 2 * cells[name]}, input_signature=[spec])
    try:
        tf.saved_model.save(model, folder)
    except ValueError as error:
        return str(error).partition(". ")[0]
    return next(iter(tf.saved_model.load(folder).signatures["serving_default"].structured_input_signature[1]))


print("TensorFlow", tf.__version__)
names = ("area", "floor area", "면적", "_x", "class", "2nd", "a-b")
found = {name: signature(name, str(Path(sys.argv[1]) / f"model{at}")) for at, name in enumerate(names)}
for name, said in found.items():
    print(f"{name!r}: {said}")
assert found["area"] == "area"
assert all("more than one argument" in found[name] for name in ("floor area", "면적", "_x")), "they are named otherwise"
assert "not a valid parameter name" in found["class"]
assert (found["2nd"], found["a-b"]) == ("arg_2nd", "a_b")
PY
