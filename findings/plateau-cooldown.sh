#!/usr/bin/env bash
# One would guess: ReduceLROnPlateau with cooldown 1 waits one epoch after a reduction before it counts again, and patience 0
# reduces sooner than patience 1.
# What happens: cooldown 1 does what cooldown 0 does, and cooldown n holds back n - 1 epochs, because the counter is taken down
# before it is looked at; patience 0 does what patience 1 does.
# Seen with Keras 3.15.1 on TensorFlow 2.21.0, Linux x86-64, CPU, on 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet tensorflow==2.21.0 keras==3.15.1 numpy==2.4.6
TF_CPP_MIN_LOG_LEVEL=3 "$folder/venv/bin/python" - <<'PY'
import keras


def reductions(*, cooldown, patience):
    """The epochs, from 1, at whose ends the rate was halved, of 12 with the same loss."""
    model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
    model.compile(keras.optimizers.SGD(1.0), "mse")
    callback = keras.callbacks.ReduceLROnPlateau("loss", factor=0.5, patience=patience, cooldown=cooldown, min_delta=0)
    callback.set_model(model)
    callback.on_train_begin()
    found, before = [], 1.0
    for epoch in range(1, 13):
        callback.on_epoch_end(epoch, {"loss": 1.0})
        rate = float(model.optimizer.learning_rate)
        if rate < before:
            found.append(epoch)
        before = rate
    return found


print("Keras", keras.__version__)
by_cooldown = {n: reductions(cooldown=n, patience=2) for n in range(4)}
by_patience = {n: reductions(cooldown=0, patience=n) for n in range(3)}
for n, epochs in by_cooldown.items():
    print(f"patience 2, cooldown {n}: the rate falls after epochs {epochs}")
for n, epochs in by_patience.items():
    print(f"patience {n}, cooldown 0: the rate falls after epochs {epochs}")
assert by_cooldown[0] == by_cooldown[1] == [3, 5, 7, 9, 11], "cooldown 1 is no longer cooldown 0"
assert by_cooldown[2] == [3, 6, 9, 12] and by_cooldown[3] == [3, 7, 11], "cooldown n no longer holds n - 1 epochs"
assert by_patience[0] == by_patience[1] and by_patience[1] != by_patience[2], "patience 0 is no longer patience 1"
PY
