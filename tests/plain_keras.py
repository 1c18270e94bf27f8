"""A program of somebody else: it opens exported models with Keras and TensorFlow alone, asks them, and keeps what they say.

python -I tests/plain_keras.py FOLDER: each `NAME.keras` or `NAME.savedmodel` gets the columns in `NAME.json`; answers go to
`NAME.keras.json` or `NAME.savedmodel.json`.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"


def main(folder: Path) -> None:
    import keras
    import numpy as np
    import tensorflow as tf

    for file in sorted(folder.glob("*.json")):
        cells = {name: tf.constant(np.array(own)[:, None]) for name, own in json.loads(file.read_text()).items()}
        model = keras.saving.load_model(file.with_suffix(".keras"))
        _keep(file.with_suffix(".keras.json"), model(cells))
        if (folder := file.with_suffix(".savedmodel")).exists():
            _keep(
                file.with_suffix(".savedmodel.json"), tf.saved_model.load(folder).signatures["serving_default"](**cells)
            )


def _keep(file: Path, answers: dict[str, Any]) -> None:
    file.write_text(json.dumps({name: answer.numpy().tolist() for name, answer in answers.items()}))


if __name__ == "__main__":
    assert not any((Path(place) / "engine").exists() for place in sys.path), "the lab cannot be imported here"
    main(Path(sys.argv[1]))
