"""What a problem's one-click remedy does to recipe or layers, in the words of the menu that could do it, too."""

from PySide6.QtCore import QCoreApplication

from engine.config.experiment import Experiment
from engine.config.layers import activation_of
from engine.config.network import Network
from engine.config.recipe import ColumnRecipe, Encoding, Missing, Recipe, Role, Split
from engine.config.training import FullBatch
from engine.problems import Problem
from gui.data.column_choices import Indicator, MergeAlike
from gui.data.column_choices import undo_text as column_text
from gui.forms.form import undo_text as field_text
from gui.forms.metadata import fields_of, spec_text
from gui.language import translated


def mending_text(problem: Problem, experiment: Experiment) -> str:
    """What taking over `problem.fixed` changes in `experiment`: "Ignore 'age'"; the remedy where that is something else."""
    if problem.fixed is None:
        return ""
    old, new = experiment.recipe, problem.fixed.recipe
    said = (
        _wide_change(experiment, problem.fixed)
        or _column_change(old, new)
        or _split_change(old.split, new.split)
        or _layer_change(experiment.learner.network, problem.fixed.learner.network)
    )
    return said or translated(problem.remedy).rstrip(".")


def _wide_change(old: Experiment, new: Experiment) -> str:
    """What changes more than a column, or a column and all that follows from it."""
    if old.recipe.missing is Missing.DROP and new.recipe.missing is Missing.FILL:
        return QCoreApplication.translate("Mending", "Fill missing cells")
    if old.learner.training.batching != new.learner.training.batching and isinstance(
        new.learner.training.batching, FullBatch
    ):
        return QCoreApplication.translate("Mending", "Take the full batch")
    encodings = {part.name: part.encoding for part in new.recipe.with_role(Role.TARGET)}
    for part in old.recipe.with_role(Role.TARGET):
        is_class = encodings.get(part.name) is Encoding.ONE_HOT and part.encoding is Encoding.NUMBER
        if is_class and old.learner.network != new.learner.network:
            return QCoreApplication.translate("Mending", "Take '{column}' as classes").format(column=part.name)
    return ""


def _layer_change(old: Network, new: Network) -> str:
    """Layers that get another activation."""
    if old.names != new.names:
        return ""
    changed = [(a, b) for a, b in zip(old.nodes, new.nodes, strict=True) if a != b]
    activations = {activation_of(after.layer) for _, after in changed}
    if len(activations) != 1 or any(activation_of(a.layer) is activation_of(b.layer) for a, b in changed):
        return ""
    label = spec_text(activations.pop().label)
    if len(changed) > 1:
        return QCoreApplication.translate("Mending", "Set {count} layers to {activation}").format(
            count=len(changed), activation=label
        )
    return QCoreApplication.translate("Mending", "Set '{layer}' to {activation}").format(
        layer=changed[0][0].name, activation=label
    )


def _column_change(old: Recipe, new: Recipe) -> str:
    kept = {part.name: part for part in new.columns}
    for part in old.columns:
        if part.name not in kept:
            return _change(part, None)
        if kept[part.name] != part:
            return _change(part, kept[part.name])
    return ""


def _change(old: ColumnRecipe, new: ColumnRecipe | None) -> str:
    if new is None:
        return column_text(None, [old.name])
    if new.role is not old.role:
        return column_text(new.role, [old.name])
    if new.encoding is not old.encoding:
        return column_text(new.encoding, [old.name])
    if new.missing is not old.missing:
        return column_text(new.missing, [old.name])
    if new.indicator is not old.indicator:
        return column_text(Indicator(), [old.name])
    if new.date_order is not old.date_order:
        return column_text(new.date_order, [old.name])
    if new.time_form is not old.time_form:
        return column_text(new.time_form, [old.name])
    if new.merge_alike is not old.merge_alike:
        return column_text(MergeAlike(), [old.name])
    return column_text(new.scaling, [old.name])


def _split_change(old: Split, new: Split) -> str:
    for metadata in fields_of(Split):
        if getattr(old, metadata.name) != getattr(new, metadata.name):
            return field_text(metadata.title)
    return ""
