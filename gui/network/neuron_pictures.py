"""A small picture on every neuron of what it gives over the plane of two features, live; or the reason why there is none."""

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from engine.backend import Array
from engine.config.arrangement import Flat
from engine.probe.neurons import Neurons, neurons
from gui.actions.actions import Actions
from gui.document import Document
from gui.matrices.cell_text import largest_of
from gui.matrices.heat import heat, heat_places
from gui.runs.controller import RunController, RunState
from gui.runs.picture_wish import Wish, wish_of
from gui.tasks import Task
from gui.theme import colors
from gui.widgets.live_work import LiveWork

NAME = "network.pictures"
SIDE = 24
"""Points along each axis."""


class NeuronPictures(QObject):
    """Follows the weights while its action is checked, which is remembered, and hands what it computes to `show`."""

    def __init__(
        self,
        canvas: QWidget,
        document: Document,
        runs: RunController,
        actions: Actions,
        show: Callable[[Mapping[str, Array]], None],
    ) -> None:
        super().__init__(canvas)
        self._document, self._runs, self._actions, self._show = document, runs, actions, show
        self._found: Neurons | None = None
        self.action = actions.bind(NAME, self._on_action_triggered, canvas)
        self.action.setCheckable(True)
        self.action.setChecked(QSettings().value(NAME, False, bool) is True)
        self._live = LiveWork(canvas, self._ask, self._on_found, is_live=self._is_running, key="neurons")
        runs.weights.changed.connect(self._live.request)
        document.problems_changed.connect(self._on_document_problems_changed)
        self._on_document_problems_changed()

    def _is_running(self) -> bool:
        return self._runs.state is RunState.RUNNING

    def _reason(self) -> str:
        """Why there can be no pictures; empty where there can."""
        plan = self._document.plan
        if not isinstance(plan.arrangement, Flat) or len(plan.features) != 2:
            return QCoreApplication.translate(
                "NetworkCanvas", "A neuron's picture lies over the plane of two features, and there are {count}."
            ).format(count=len(plan.features))
        return ""

    def _ask(self) -> Callable[[Task], Neurons] | None:
        wish = wish_of(self._document, self._runs) if self.action.isChecked() else ""
        if not isinstance(wish, Wish) or len(wish.plan.features) != 2 or not isinstance(wish.plan.arrangement, Flat):
            self._found = None
            self._show({})
            return None
        parameters, before = wish.parameters, self._found.stage if self._found is not None else None
        stage_of = wish.stage_of((0, 1), before, side=SIDE)
        return lambda task: neurons(stage_of(task), parameters)

    def _on_found(self, found: Neurons) -> None:
        self._found = found
        self._show(found.values if self.action.isChecked() else {})

    def _on_action_triggered(self) -> None:
        QSettings().setValue(NAME, self.action.isChecked())
        self._live.at_once()

    def _on_document_problems_changed(self) -> None:
        self._actions.allow(NAME, self._reason())
        self._live.at_once()


def picture_of(values: Array) -> QImage:
    """What one neuron gives, (n, m), coloured by its largest |value|; a line where it changes its sign; row 0 is the top."""
    seen = values.T[::-1]
    scale = largest_of(seen)
    places = heat_places(seen, scale)
    image = heat(colors()).image(places)
    sign = seen > 0
    crossed = np.zeros(sign.shape, np.bool_)
    crossed[:, 1:] |= sign[:, 1:] != sign[:, :-1]
    crossed[1:] |= sign[1:] != sign[:-1]
    line = colors().text.rgb()
    for row, column in np.argwhere(crossed).tolist():
        image.setPixel(column, row, line)
    return image
