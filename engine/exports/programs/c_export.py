"""Models as source and header of C99, and how they are run: by a compiler that takes no warning."""

import shutil
from pathlib import Path

import numpy as np

from engine.exports.export import Array, Choices, NoRuntimeError, RawCells
from engine.exports.programs.c_program import CProgram
from engine.exports.programs.python_export import ProgramExport, ran
from engine.exports.programs.steps import steps_of
from engine.files.atomic import write_bytes
from engine.model.model import Model
from engine.text import Text

FLAGS = ("-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic")
NO_COMPILER = Text(
    "There is no C compiler: neither gcc nor clang nor cc is found. Install one to run what was written."
)


class CExport(ProgramExport):
    """A source that ends in .c, and its header beside it."""

    suffix = ".c"
    label = Text("C99 source and header")

    def write(self, model: Model, path: Path, choices: Choices) -> None:
        """Both files."""
        program = CProgram(steps_of(model), title=path.name, network_only=choices.network_only)
        write_bytes(path, program.text().encode("utf-8"))
        write_bytes(path.with_suffix(".h"), program.header().encode("utf-8"))

    def numbers(self, path: Path, model: Model, cells: RawCells, choices: Choices) -> Array:
        """By gcc, clang or cc, with a main that reads the rows."""
        compiler = next((found for name in ("gcc", "clang", "cc") if (found := shutil.which(name))), None)
        if compiler is None:
            raise NoRuntimeError(NO_COMPILER)
        program = CProgram(steps_of(model), title=path.name, network_only=choices.network_only)
        program.text()  # gives the functions their names in the same order
        main, built = path.with_name("rows_main.c"), path.with_name("rows_main.exe")
        write_bytes(main, _main(program, cells).encode("utf-8"))
        ran([compiler, *FLAGS, path.name, main.name, "-o", built.name, "-lm"], "", path)
        rows = zip(*cells.values(), strict=True)
        given = "".join(_given(cell) for row in rows for cell in row)
        return np.array([line.split() for line in ran([str(built)], given, path).splitlines()], np.float64)


def _given(cell: float | str) -> str:
    return f"{len(cell.encode('utf-8'))} {cell}" if isinstance(cell, str) else f"{cell!r} "


def _main(program: CProgram, cells: RawCells) -> str:
    """A program that reads rows, a number or the length of a text and the text for each cell, and prints what is predicted."""
    texts = {column.planned.recipe.name: program.cell(column) for column in program.of_texts}
    longest = max(
        (len(cell.encode("utf-8")) for own in cells.values() for cell in own if isinstance(cell, str)), default=0
    )
    lines = [
        f'#include "{program.stem}.h"', "#include <stdio.h>", "int main(void)", "{",
        "    double in[MODEL_INPUTS], out[MODEL_OUTPUTS];",
        *([f"    static char cell[{longest + 1}];", "    unsigned long length;"] if texts else []),
        "    for (;;) {",
    ]  # fmt: skip
    for place, name in enumerate(cells):
        if name in texts:
            lines += [
                '        if (scanf("%lu%*c", &length) != 1 || fread(cell, 1, length, stdin) != length)', "            return 0;",
                "        cell[length] = 0;", f"        in[{place}] = {texts[name]}(cell);",
            ]  # fmt: skip
        else:
            lines += [f'        if (scanf("%lf", &in[{place}]) != 1)', "            return 0;"]
    lines += [
        "        predict(in, out);", "        for (int i = 0; i < MODEL_OUTPUTS; i++)", '            printf("%.17g ", out[i]);',
        '        puts("");', "    }", "}", "",
    ]  # fmt: skip
    return "\n".join(lines)
