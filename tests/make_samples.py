"""Writes the sample projects in resources/samples: `python -m tests.make_samples`. The data are scikit-learn's copies."""

from pathlib import Path

import numpy as np

from engine.config.experiment import Experiment
from engine.config.training import MiniBatch
from engine.data.preparing.guess import guess_recipe
from engine.data.table import NumberColumn, Table, text_column
from engine.files.project import SUFFIX, save_project
from engine.suggest import suggest_experiment

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "samples"


def iris() -> Table:
    """Fisher's iris: 150 flowers, four lengths in centimetres, three species."""
    from sklearn.datasets import load_iris

    found = load_iris()
    names = ("sepal_length", "sepal_width", "petal_length", "petal_width")
    lengths = [NumberColumn(name, np.ascontiguousarray(found.data[:, at])) for at, name in enumerate(names)]
    species = text_column("species", [str(found.target_names[number]) for number in found.target])
    return Table((*lengths, species))


def iris_experiment(table: Table) -> Experiment:
    """The default one, with batches of 16 rows."""
    chosen = suggest_experiment(table, guess_recipe(table))
    return chosen.with_learner(training=chosen.learner.training.replace(batching=MiniBatch(size=16)))


def main() -> None:
    """Write every sample."""
    table = iris()
    save_project(FOLDER / f"iris{SUFFIX}", table, experiment=iris_experiment(table), parameters=None, name="iris")


if __name__ == "__main__":
    main()
