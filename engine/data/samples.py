"""The samples that scikit-learn carries, as tables; they lie on the disk with it, and nothing is fetched or left behind."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from engine.data.origin import Origin
from engine.data.table import Column, NumberColumn, Table, text_column
from engine.text import Text


@dataclass(frozen=True)
class Sample:
    """`name` is scikit-learn's; `title` and `about` are for a person."""

    name: str
    title: Text
    about: Text


SAMPLES = (
    Sample("iris", Text("Iris"), Text("150 flowers, 4 lengths in centimetres, 3 species")),
    Sample("wine", Text("Wine"), Text("178 wines, 13 chemical measures, 3 growers")),
    Sample(
        "breast_cancer", Text("Breast cancer"), Text("569 tumours, 30 measures of their cells, benign or malignant")
    ),
    Sample("diabetes", Text("Diabetes"), Text("442 patients, 10 measures, how far the disease went in a year")),
    Sample("digits", Text("Digits"), Text("1,797 handwritten digits of 8 × 8 pixels from 0 to 16")),
)


def load_sample(name: str) -> Table:
    """The sample called `name`: its features, then the target. Imports scikit-learn. Raises KeyError for others."""
    return replace(_LOADERS[name](), origin=Origin(f"scikit-learn: {name}"))


def _classified(load: str, target: str) -> Table:
    from sklearn import datasets

    found = getattr(datasets, load)()
    classes = [str(found.target_names[number]) for number in found.target]
    return Table((*_numbers(found.data, found.feature_names), text_column(target, classes)))


def _diabetes() -> Table:
    from sklearn.datasets import load_diabetes

    found = load_diabetes(scaled=False)
    target = NumberColumn("progression", np.ascontiguousarray(found.target, dtype=np.float64))
    return Table((*_numbers(found.data, found.feature_names), target))


def _digits() -> Table:
    from sklearn.datasets import load_digits

    found = load_digits()
    names = [f"pixel_{row}_{column}" for row in range(8) for column in range(8)]
    return Table((*_numbers(found.data, names), text_column("digit", map(str, found.target))))


def _numbers(data: Any, names: Any) -> list[Column]:
    """One column for each of `data`, (rows, columns); units in names of iris become plain words."""
    clean = [str(name).removesuffix(" (cm)").replace(" ", "_").replace("/", "_per_") for name in names]
    return [NumberColumn(name, np.array(data[:, at], dtype=np.float64)) for at, name in enumerate(clean)]


_LOADERS: dict[str, Callable[[], Table]] = {
    "iris": lambda: _classified("load_iris", "species"),
    "wine": lambda: _classified("load_wine", "grower"),
    "breast_cancer": lambda: _classified("load_breast_cancer", "diagnosis"),
    "diabetes": _diabetes,
    "digits": _digits,
}
