"""The report's section of the network: its picture, and a table of its layers."""

from engine.config.axes import shape_text
from engine.config.losses import Targets
from engine.drawing.network_picture import network_picture
from engine.drawing.sketch import Sketch, SketchNode, sketch
from engine.model.model import Model
from engine.report.document import Figure, Grid, Section
from engine.text import NOTHING, Text, joined, plain, term


def network_section(model: Model) -> Section:
    """The network between its entries."""
    drawn = model_sketch(model)
    rows = tuple(_row(drawn, node) for node in drawn.nodes if node.layer is not None)
    header = (Text("Layer"), Text("Kind"), Text("From"), Text("Output of a row"), Text("Arrays"), Text("Parameters"))
    return Section(
        "network",
        Text("Network"),
        (Figure(network_picture(drawn, model.parameters)), Grid(Text("Layers"), header, rows, words=range(5))),
    )


def model_sketch(model: Model) -> Sketch:
    """What is drawn of the network, between the entries of its features and targets."""
    learner, preparation = model.spec.learner, model.spec.preparation
    inputs, outputs = (
        [name for column in columns for name in column.planned.entries]
        for columns in (preparation.features, preparation.targets)
    )
    names = [node.name for node in learner.network.outputs]
    by_class = [name for name in names if learner.training.loss_of(name).loss.targets is Targets.CLASS]
    return sketch(learner.network, inputs, outputs, by_class=by_class, shape=preparation.inputs)


def _row(drawn: Sketch, node: SketchNode) -> tuple[str, ...]:
    assert node.layer is not None, "the data are no layer"
    setting = term(node.layer.setting_text) if node.layer.setting_text else NOTHING
    frozen = Text("frozen") if node.is_frozen else NOTHING
    arrays = ", ".join(f"{fact.sign} {' × '.join(map(str, fact.shape))}" for fact in node.arrays)
    return (
        plain(node.name),
        joined((term(node.layer.label), setting, frozen), ", "),
        plain(", ".join(link.source for link in drawn.links_to(node.name))),
        plain(shape_text(node.shape)),
        plain(arrays),
        plain(f"{node.parameters:,}"),
    )
