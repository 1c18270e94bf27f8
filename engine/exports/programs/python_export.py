"""Models as modules of Python, and how they are run: by a bare interpreter."""

import json
import subprocess
import sys
from abc import abstractmethod
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from engine.config.arrangement import Windows
from engine.exports.export import Array, Choices, Export, Outputs, RawCells
from engine.exports.programs.language import Language
from engine.exports.programs.math_program import MathProgram
from engine.exports.programs.numpy_program import NumpyProgram
from engine.exports.programs.readable import readable_by_programs
from engine.exports.programs.steps import NOT_FINITE, steps_of, unwritable
from engine.files.atomic import write_bytes
from engine.model.model import Model
from engine.text import NOTHING, Text, joined

TIME_LIMIT = 120
"""Seconds that a program may take for the rows of a verification."""


class ProgramExport(Export):
    """A model as source code of a language."""

    language: ClassVar[type[Language]]
    products_a_second: ClassVar[int] = 20_000_000

    def refusal(self, model: Model, choices: Choices) -> Text:
        """Windows over rows with their preparation, unknown layers, and numbers that are not finite."""
        if unknown := unwritable(model.spec.learner.network):
            return Text(
                "A program cannot hold these layers: {layers}. Export the model as .keras instead.",
                layers=joined(unknown, ", "),
            )
        if isinstance(model.spec.preparation.arrangement, Windows) and not choices.network_only:
            return Text(
                "A program takes one row at a time, and this network takes windows over several. Export the network "
                "alone, which takes the prepared numbers of a window."
            )
        if not choices.network_only and (why := unread(model)):
            return why
        if not all(bool(np.isfinite(array).all()) for array in model.parameters.values()):
            return NOT_FINITE
        return NOTHING

    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """One readable file."""
        write_bytes(path, self.source(model, path, choices).text().encode("utf-8"))

    def source(self, model: Model, path: Path, choices: Choices) -> Language:
        """The program that will stand in `path`."""
        return self.language(steps_of(model), title=path.name, network_only=choices.network_only)

    def run(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Outputs:
        """What the program gives."""
        if not len(next(iter(cells.values()), ())):
            return _outputs(model, choices, np.zeros((0, steps_of(model).width)))
        return _outputs(model, choices, self.numbers(path, model, cells, choices))

    @abstractmethod
    def numbers(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Array:
        """All numbers of all answers, in their order, (rows, numbers), by the program in `path`."""


def unread(model: Model) -> Text:
    """Why a program reads none of a column's dates or times; nothing where it does."""
    for column in model.spec.preparation.features:
        recipe, example = column.planned.recipe, column.example
        if example and not readable_by_programs(example, recipe.encoding):
            return Text(
                "'{column}' has cells such as '{example}', and programs read dates and times only as 2024-03-31, 31.03.2024, 8:15 "
                "and the like. Write them so, or export .safetensors, from which 'predict' answers other files.",
                column=recipe.name,
                example=example,
            )
    return NOTHING


def _outputs(model: Model, choices: Choices, numbers: Array) -> Outputs:
    if choices.network_only:
        return {"output": numbers}
    found, at = {}, 0
    for answer in steps_of(model).answers:
        own = numbers[:, at : at + answer.count]
        found[answer.name] = own if answer.classes and not answer.is_place else own[:, 0]
        at += answer.count
    return found


_DRIVER = """
import json, runpy, sys
program, (cells, is_table, is_network) = runpy.run_path(sys.argv[1]), json.load(sys.stdin)
rows = [list(row) for row in zip(*cells.values())]
def flat(answer):
    return [number for own in answer.values() for number in (own.values() if isinstance(own, dict) else [own])]
if is_table:
    found = program["predict"](rows if is_network else cells)
    found = found.tolist() if is_network else [
        [n for own in answers for n in (own if isinstance(own, list) else [own])]
        for answers in zip(*(own.tolist() for own in found.values()))
    ]
elif is_network:
    found = [program["predict"](row) for row in rows]
else:
    found = [flat(program["predict"](dict(zip(cells, row)))) for row in rows]
json.dump(found, sys.stdout)
"""


class PythonExport(ProgramExport):
    """Run by this interpreter without anything of ours. `takes_tables`: all rows are handed over at once."""

    takes_tables: ClassVar[bool] = False

    def numbers(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Array:
        """By `python -I`."""
        given = json.dumps([dict(cells), self.takes_tables, choices.network_only])
        return np.array(json.loads(ran([sys.executable, "-I", "-c", _DRIVER, str(path)], given, path)), np.float64)


class NumpyExport(PythonExport):
    """On NumPy alone."""

    suffix = ".py"
    label = Text("Python with NumPy")
    language = NumpyProgram
    takes_tables = True


class MathExport(PythonExport):
    """On `math` alone."""

    suffix = ".math.py"
    label = Text("Python without any package")
    language = MathProgram
    products_a_second = 1_500_000


def ran(command: list[str], given: str, path: Path) -> str:
    """What a command prints that gets `given`, run in the folder of `path`. Raises CalledProcessError."""
    done: subprocess.CompletedProcess[Any] = subprocess.run(
        command,
        input=given.encode("utf-8"),
        capture_output=True,
        cwd=path.parent,
        timeout=TIME_LIMIT,
        check=False,
    )
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, command[0], stderr=done.stderr.decode("utf-8", "replace"))
    return str(done.stdout.decode("utf-8"))
