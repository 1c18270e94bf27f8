"""Names of the data on the way into and out of a network."""

from engine.config.experiment import Experiment
from engine.config.layers import BatchNormalization, Concatenate, Dense, Dropout, Flatten, InputPart
from engine.config.losses import SparseCategoricalCrossentropy
from engine.config.network import INPUT, Network, Node
from engine.config.recipe import Encoding
from engine.data.preparing.plan import plan
from gui.widgets.entry_names import names_entering, names_leaving
from tests.gui.fake_runs import flower_document

FEATURES = ("a", "b", "c", "d")


def test_names_pass_layers_that_work_entry_by_entry_and_are_cut_by_parts() -> None:
    network = Network(
        nodes=(
            Node(name="norm", layer=BatchNormalization()),
            Node(name="part", layer=InputPart(start=1, stop=4), inputs=("norm",)),
            Node(name="tail", layer=InputPart(start=1, stop=3), inputs=("part",)),
            Node(name="drop", layer=Dropout(), inputs=("tail",)),
            Node(name="dense", layer=Dense(units=2), inputs=("drop",)),
        )
    )
    assert names_entering(network, "norm", FEATURES) == FEATURES
    assert names_entering(network, "dense", FEATURES) == ("c", "d")


def test_behind_a_layer_that_mixes_entries_there_are_no_names() -> None:
    network = Network(
        nodes=(
            Node(name="dense", layer=Dense(units=4)),
            Node(name="flat", layer=Flatten()),
            Node(name="join", layer=Concatenate(), inputs=("dense", INPUT)),
            Node(name="output", layer=Dense(units=1), inputs=("join",)),
            Node(name="other", layer=Dense(units=1), inputs=("flat",)),
        )
    )
    assert names_entering(network, "join", FEATURES) == ()
    assert names_entering(network, "output", FEATURES) == ()
    assert names_entering(network, "other", FEATURES) == ()


def test_a_cycle_has_no_names() -> None:
    network = Network(
        nodes=(Node(name="a", layer=Dropout(), inputs=("b",)), Node(name="b", layer=Dropout(), inputs=("a",)))
    )
    assert names_entering(network, "a", FEATURES) == ()
    assert leaving(flower_document().experiment.with_learner(network=network)) == {}


def leaving(experiment: Experiment) -> dict[str, tuple[str, ...]]:
    return names_leaving(experiment, plan(flower_document().table, experiment.recipe))


def test_targets_are_split_over_the_outputs_in_order() -> None:
    experiment = flower_document().experiment
    nodes = (Node(name="late", layer=Dense(units=1)), Node(name="wide", layer=Dense(units=2)))
    assert leaving(experiment.with_learner(network=Network(nodes=nodes))) == {
        "late": ("kind=iris",),
        "wide": ("kind=lily", "kind=rose"),
    }
    assert leaving(experiment.with_learner(network=Network(nodes=nodes[:1]))) == {}, "they do not fit"


def test_an_output_that_learns_the_number_of_a_class_bears_the_classes() -> None:
    experiment = flower_document().experiment
    kind = experiment.recipe.columns[2].replace(encoding=Encoding.CLASS_INDEX)
    sparse = experiment.learner.training.replace(loss=SparseCategoricalCrossentropy())
    changed = experiment.replace(recipe=experiment.recipe.with_column(kind)).with_learner(training=sparse)
    assert leaving(changed) == {"output": ("iris", "lily", "rose")}
