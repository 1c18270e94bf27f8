"""The network's answer over its data as a picture: what the data space shows."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from engine.backend import PartName
from engine.headless.usage import UsageError
from engine.probe.look import look
from engine.probe.stage import View, room_of, stage, why_not
from gui.pictures.subject import Look, Subject
from gui.space.space_plot import SpacePlot


def boundary(subject: Subject, _look: Look) -> tuple[QWidget, Mapping[str, Any]]:
    """The widget that is to be painted, and what the report tells of it. Raises UsageError where there is no such picture."""
    room = room_of(subject.experiment, subject.dataset)
    view = View(tuple(range(min(len(room.features), 2))))
    if reason := why_not(room, view):
        raise UsageError(reason)
    found = look(stage(room, view), subject.parameters)
    plot = SpacePlot()
    plot.show_look(found, (PartName.TRAINING, PartName.VALIDATION), None)
    held = {each.name: each.text(each.usual) for each in room.features[len(view.features) :]} if view.features else {}
    told = {
        "axes": [{"name": axis.name, "from": axis.ends[0], "to": axis.ends[1]} for axis in found.stage.axes],
        "held": held,
        "target": found.predicted.name,
        "points": list(found.shape),
        "values": {name: values.tolist() for name, values in found.series.items()},
        "border": found.borders.tolist(),
    }
    return plot, told
