"""What a person does to the drawing with the mouse, or with keys in its place, as edits of the experiment."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from engine.config.layers import LayerSpec
from gui.actions.actions import Actions
from gui.document import Document
from gui.network.canvas import NetworkCanvas
from gui.network.edits import Edit, RefusedError, connected, kind_added, kind_placed, layer_placed
from gui.network.palette import Palette

Apply = Callable[[Edit], None]


class CanvasEdits(QObject):
    """Has `apply` make each edit; `refuse` gets the reason of what cannot be done."""

    def __init__(
        self,
        canvas: NetworkCanvas,
        palette: Palette,
        document: Document,
        actions: Actions,
        *,
        apply: Apply,
        refuse: Callable[[str], None],
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._document, self._apply, self._refuse = canvas, document, apply, refuse
        canvas.drag.layer_dropped.connect(self._on_layer_dropped)
        canvas.drag.edge_dropped.connect(self._on_edge_dropped)
        canvas.kind_dropped.connect(self._on_kind_dropped)
        palette.chosen.connect(self._add)
        actions.bind("network.connect", self._ask_target, canvas)
        actions.bind("network.edit", lambda: canvas.edit_requested.emit(canvas.selected), canvas)
        actions.bind("network.zoom_in", partial(canvas.zoom_by, 1.25), canvas)
        actions.bind("network.zoom_out", partial(canvas.zoom_by, 0.8), canvas)

    def targets(self) -> tuple[str, ...]:
        """The layers that the selected one can feed and does not feed yet."""
        network, source = self._document.experiment.learner.network, self._canvas.selected
        return tuple(
            node.name
            for node in network.nodes
            if source not in node.inputs and source in network.possible_inputs(node.name)
        )

    def _attempt(self, edit: Callable[[], Edit]) -> None:
        try:
            found = edit()
        except RefusedError as reason:
            self._refuse(str(reason))
        else:
            self._apply(found)

    def _on_layer_dropped(self, name: str, source: str, target: str) -> None:
        self._attempt(lambda: layer_placed(self._document.experiment, name, source, target))

    def _on_edge_dropped(self, source: str, target: str) -> None:
        self._attempt(lambda: connected(self._document.experiment, source, target))

    def _on_kind_dropped(self, kind: type[LayerSpec], link: tuple[str, str] | None) -> None:
        if link is None:
            self._add(kind)
        else:
            self._attempt(lambda: kind_placed(self._document.experiment, kind, *link))

    def _add(self, kind: type[LayerSpec]) -> None:
        """Behind the selected layer."""
        plan, experiment = self._document.plan, self._document.experiment
        selected = self._canvas.selected
        self._attempt(lambda: kind_added(experiment, selected, kind, inputs=plan.inputs, outputs=plan.outputs))

    def _ask_target(self) -> None:
        source, targets = self._canvas.selected, self.targets()
        if not targets:
            self._refuse(self.tr("There is no other layer that '{name}' could feed.").format(name=source))
            return
        menu = QMenu(self._canvas)
        menu.setObjectName("network.targets")
        for target in targets:
            action = menu.addAction(self.tr("Feed {target}").format(target=target.replace("&", "&&")))
            action.triggered.connect(partial(self._on_edge_dropped, source, target))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._canvas.viewport().mapToGlobal(self._canvas.mapFromScene(self._canvas.node_item(source).port)))
