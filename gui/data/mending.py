"""What a problem's one-click remedy does to the recipe, in the words of the menu that could do it, too."""

from engine.problems import Problem
from engine.spec.experiment import Experiment
from engine.spec.recipe import ColumnRecipe, Recipe, Split
from gui.data.column_choices import Indicator, MergeAlike
from gui.data.column_choices import undo_text as column_text
from gui.forms.form import undo_text as field_text
from gui.forms.metadata import fields_of


def mending_text(problem: Problem, experiment: Experiment) -> str:
    """What taking over `problem.mended` changes in `experiment`: "Ignore 'age'"; the remedy where that is not the recipe."""
    if problem.mended is None:
        return ""
    old, new = experiment.recipe, problem.mended.recipe
    return _column_change(old, new) or _split_change(old.split, new.split) or problem.remedy.rstrip(".")


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
