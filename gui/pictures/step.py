"""One tensor of an update as a picture: its equation with the matrices in it, as the Step shows it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from engine.headless.usage import UsageError
from engine.text import Text
from engine.training.trace.tracer import plain
from gui.pictures.subject import Look, Subject
from gui.step.formula_view import FormulaView
from gui.step.update_view import Reader


def step(subject: Subject, wanted: Look) -> tuple[QWidget, Mapping[str, Any]]:
    """The widget that is to be painted, and what the report tells of it. Raises UsageError for a tensor that is not there."""
    record, _ = subject.needs_run()
    if not subject.update:
        raise UsageError(Text("--update: the first update is 1."))
    reading = Reader(record).read(subject.update)
    if wanted.tensor not in reading.by_name:
        names = ", ".join(reading.by_name)
        raise UsageError(
            Text("--tensor: there is no tensor '{name}'. There are: {names}.", name=wanted.tensor, names=names)
        )
    view = FormulaView()
    view.show_tensor(reading, wanted.tensor, by_course=False)
    traced = reading.by_name[wanted.tensor]
    used = {name: plain(reading.by_name[name].value) for name in traced.operands}
    return view, {
        "tensor": traced.name,
        "equation": str(traced.equation),
        "value": plain(traced.value),
        "operands": used,
    }
