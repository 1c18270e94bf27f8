"""The network as a picture: what the canvas shows of its weights, of a row's values, and of their spread over all rows."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.drawing.drawn import drawn_network
from engine.headless.usage import UsageError
from engine.model.one_row import RowValues
from engine.probe.rows import Spreads, row_look, spreads
from engine.text import Text
from engine.training.trace.tracer import plain
from gui.network.canvas import NetworkCanvas
from gui.network.coloring import Measure
from gui.network.legend import Legend
from gui.pictures.subject import Look, Subject


def network(subject: Subject, wanted: Look) -> tuple[QWidget, Mapping[str, Any]]:
    """The widget that is to be painted, and what the report tells of it. Raises UsageError for a row that is not there."""
    values = None if wanted.row is None else _values(subject, wanted.row)
    needs_means = wanted.colour == Measure.VALUE.value and values is None
    found = (
        spreads(subject.experiment, subject.dataset, subject.parameters) if wanted.histograms or needs_means else None
    )
    canvas, legend = NetworkCanvas(), Legend()
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(canvas, 1)
    column.addWidget(legend)
    canvas.colored.connect(legend.show_coloring)
    canvas.show_sketch(drawn_network(subject.experiment, subject.dataset.plan))
    canvas.show_measure(Measure(wanted.colour))
    canvas.show_parameters(subject.parameters)
    if values is not None:
        canvas.show_row(values.nodes)
        text = QCoreApplication.translate("NetworkPanel", "row {row}")
        legend.show_row(text.format(row=f"{wanted.row or 0:,}"))
    if found is not None:
        canvas.show_means({name: each.mean for name, each in found.nodes.items()})
        canvas.show_spreads(found.nodes if wanted.histograms else {})
    legend.show_spreads(found, has_histograms=wanted.histograms)
    legend.set_idle("")
    told: dict[str, Any] = {"colour": wanted.colour, "weights": sum(a.size for a in subject.parameters.values())}
    if values is not None:
        told |= {"row": wanted.row, "values": _told_values(values)}
    if found is not None:
        told["spreads"] = _told_spreads(found)
    return widget, told


def _values(subject: Subject, row: int) -> RowValues:
    found = row_look(subject.experiment, subject.dataset, row - 1, subject.parameters).values
    if found is None:
        raise UsageError(
            Text("--row: the network does not get row {row}: it is left out, or no window ends there.", row=row)
        )
    return found


def _told_values(values: RowValues) -> dict[str, Any]:
    return {
        name: {"output": plain(node.output), **({} if node.sum is None else {"sum": plain(node.sum)})}
        for name, node in values.nodes.items()
    }


def _told_spreads(found: Spreads) -> dict[str, Any]:
    nodes = {
        name: {
            "from": each.low, "to": each.high, "counts": each.counts.tolist(),
            "mean": plain(each.mean), "least": plain(each.least), "most": plain(each.most), "zeros": plain(each.zeros),
        }
        for name, each in found.nodes.items()
    }  # fmt: skip
    return {"rows": found.rows, "of": found.of, "nodes": nodes}
