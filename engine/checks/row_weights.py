"""Problems of class weights: targets without classes, classes that do not exist, and rows that all count nothing."""

from collections.abc import Iterator

from engine.config.experiment import Experiment
from engine.config.recipe import ClassWeights
from engine.data.preparing.plan import Plan
from engine.problems import Problem
from engine.text import Text


def check_row_weights(experiment: Experiment, planned: Plan) -> Iterator[Problem]:
    """Problems of `experiment.recipe.class_weights`; columns and split are sound."""
    recipe = experiment.recipe
    if recipe.class_weights is ClassWeights.NONE:
        return
    none = experiment.replace(recipe=recipe.replace(class_weights=ClassWeights.NONE))
    place = ("recipe", "class_weights")
    classes = planned.output_classes
    if not classes:
        yield Problem(
            place, Text("Class weights need one target with classes."), Text("Let all rows count the same."), none
        )
    elif recipe.class_weights is ClassWeights.GIVEN:
        given = {weight.name: weight.weight for weight in recipe.given_class_weights}
        if all(given.get(name, 1.0) == 0 for name in classes):
            yield Problem(
                place,
                Text("Every class has the weight 0, so nothing is learnt."),
                Text("Balance the classes."),
                experiment.replace(recipe=recipe.replace(class_weights=ClassWeights.BALANCED)),
            )
        if unknown := [name for name in given if name not in classes]:
            kept = tuple(weight for weight in recipe.given_class_weights if weight.name in classes)
            yield Problem(
                place,
                Text(
                    "A weight is given for the class '{unknown}', which the target does not have.", unknown=unknown[0]
                ),
                Text("Leave it out."),
                experiment.replace(recipe=recipe.replace(given_class_weights=kept)),
            )
