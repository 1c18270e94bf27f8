"""A sensible first network and training for a table that was just opened."""

from engine.data.plan import Plan, plan
from engine.data.table import Table
from engine.spec.activations import Activation
from engine.spec.experiment import Experiment
from engine.spec.layers import Dense
from engine.spec.losses import CategoricalCrossentropy, Loss, MeanSquaredError
from engine.spec.network import Network
from engine.spec.optimizers import Adam
from engine.spec.recipe import Recipe
from engine.spec.training import MiniBatch, Training

HIDDEN_UNITS = 8


def default_experiment(table: Table, recipe: Recipe) -> Experiment:
    """One hidden layer of tanh, an output that fits the target, Adam at 0.01, batches of 32 rows, 100 epochs."""
    planned = plan(table, recipe)
    output, loss = fitting_output(planned)
    return Experiment(
        recipe=recipe,
        network=Network.stack((Dense(units=HIDDEN_UNITS), output)),
        training=Training(loss=loss, optimizer=Adam(learning_rate=0.01), batching=MiniBatch(size=32), epochs=100),
    )


def fitting_output(planned: Plan) -> tuple[Dense, Loss]:
    """The output layer and loss for the targets: softmax for classes, linear for numbers."""
    if planned.output_classes:
        units = len(planned.output_classes)
        return Dense(units=units, activation=Activation.SOFTMAX), CategoricalCrossentropy()
    return Dense(units=max(1, planned.outputs), activation=Activation.LINEAR), MeanSquaredError()


def experiment_for(table: Table, recipe: Recipe, present: Experiment) -> Experiment:
    """The experiment for a newly opened table: the present one where it was made for the same columns, else a first one."""
    used = {column.name for column in present.recipe.columns}
    return present if used and used == set(table.names) else default_experiment(table, recipe)
