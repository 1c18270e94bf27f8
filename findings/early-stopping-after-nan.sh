#!/usr/bin/env bash
# One would guess: a loss of NaN in the first epoch is worse than any number that comes after it, and EarlyStopping takes the
# first finite loss as an improvement.
# What happens: the first value is taken as the best whatever it is, and nothing is less than NaN. Every later epoch counts as
# one without improvement, "the best weights" stay those of the NaN, and the run stops when the patience is used up while
# its loss falls.
# Seen with Keras 3.15.1 on TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - <<'PY'
import math

import keras

model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
callback = keras.callbacks.EarlyStopping("loss", patience=3, restore_best_weights=True)
callback.set_model(model)
callback.on_train_begin()
print("Keras", keras.__version__)
for epoch, loss in enumerate([math.nan, 3.0, 2.0, 1.0]):
    callback.on_epoch_end(epoch, {"loss": loss})
    print(f"epoch {epoch}: loss {loss}, best {callback.best} of epoch {callback.best_epoch}, waited {callback.wait}")
assert math.isnan(callback.best) and callback.best_epoch == 0, "NaN no longer stays the best"
assert model.stop_training, "the falling loss no longer ends the run"
PY
