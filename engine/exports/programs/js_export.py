"""Models as ES modules of JavaScript, and how they are run: by Node."""

import json
import math
import shutil
from pathlib import Path

import numpy as np

from engine.exports.export import Array, Choices, NoRuntimeError, RawCells
from engine.exports.programs.js_program import JsProgram
from engine.exports.programs.python_export import ProgramExport, ran
from engine.files.atomic import write_bytes
from engine.model.model import Model
from engine.text import Text

NO_NODE = Text("Node is not found. Install it (nodejs.org) to run what was written.")

_DRIVER = """import {{ readFileSync }} from "node:fs";
import {{ predict }} from "./{file}";
const rows = JSON.parse(readFileSync(0, "utf8"));
const found = rows.map((row) => {numbers}.map(String));
console.log(JSON.stringify(found));
"""


class JsExport(ProgramExport):
    """A module that any browser and Node take."""

    suffix = ".mjs"
    label = Text("JavaScript module")
    language = JsProgram

    def numbers(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Array:
        """By Node."""
        node = shutil.which("node")
        if node is None:
            raise NoRuntimeError(NO_NODE)
        # of any name: an import takes it as an address
        module, driver = path.with_name("rows_model.mjs"), path.with_name("rows_main.mjs")
        shutil.copyfile(path, module)
        names = [target.planned.recipe.name for target in model.spec.preparation.targets]
        numbers = (
            "predict(row)"
            if choices.network_only
            else f"((y) => {json.dumps(names)}.flatMap((name) => y[name]))(predict(row))"
        )
        write_bytes(driver, _DRIVER.format(file=module.name, numbers=numbers).encode("utf-8"))
        rows = [[_given(cell) for cell in row] for row in zip(*cells.values(), strict=True)]
        given = json.dumps(rows if choices.network_only else [dict(zip(cells, row, strict=True)) for row in rows])
        return np.array(json.loads(ran([node, str(driver)], given, path)), np.float64)


def _given(cell: float | str) -> float | str | None:
    """A cell in JSON, which has no NaN and no infinity."""
    if isinstance(cell, str):
        return cell
    return cell if math.isfinite(cell) else (None if math.isnan(cell) else "infinite")
