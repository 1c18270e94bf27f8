"""The menu in which a column's role, encoding, scaling and filling are chosen, for one or more; each choice is one undo entry."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from engine.config.recipe import (
    ColumnRecipe,
    DateOrder,
    DatePart,
    Encoding,
    MissingCells,
    Recipe,
    Role,
    Scaling,
    TimeForm,
)
from engine.data.preparing.left_out import known_reason
from engine.data.preparing.left_out_words import Remedy, carried_out, remedies, why
from gui.data.class_order_dialog import ClassOrderDialog
from gui.data.column_choices import Choice, Indicator, MergeAlike, OnlyTarget, title_of, undo_text
from gui.data.column_edits import (
    can_be_number,
    part_of,
    with_changes,
    with_date_part,
    with_encoding,
    with_only_targets,
    with_part,
    with_role,
    with_scaling,
)
from gui.data.column_labels import date_part_word, remedy_words
from gui.data.column_questions import ask_for_buckets, ask_for_constant
from gui.document import Document
from gui.language import translated
from gui.widgets.plain_text import without_mnemonic


class ColumnMenu(QMenu):
    """What can be chosen for the columns `names`; ticks show what all of them have."""

    numbers_requested = Signal()
    """The columns' texts are to be made numbers."""

    def __init__(self, document: Document, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._names = document, tuple(names)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._parts = [part_of(document.experiment.recipe, document.table, name) for name in self._names]
        self._actions: dict[Choice, QAction] = {}
        self._questions: dict[QAction, Callable[[], None]] = {}
        self._add_remedies()
        self._add_roles()
        self._add_encodings()
        self._add_scalings()
        self._add_missing()
        self.triggered.connect(self._on_triggered)

    def action(self, choice: Choice) -> QAction:
        """The entry of `choice`."""
        return self._actions[choice]

    def question(self, text: str) -> QAction:
        """The entry that opens a dialog and whose text begins with `text`."""
        return next(action for action in self._questions if without_mnemonic(action.text()).startswith(text))

    def remedy(self, remedy: Remedy) -> QAction:
        """The entry that carries out `remedy`."""
        return self.question(remedy_words(remedy))

    def _add_remedies(self) -> None:
        """Why the column is left out, and what can be done about it."""
        (name, *others), (part, *_) = self._names, self._parts
        left = known_reason(self._document.table.column(name)) if not others and part.role is Role.IGNORED else None
        if left is None:
            return
        self.addSection(self.tr("Left out at first: {why}").format(why=translated(why(left))))
        for remedy in remedies(left, part):
            self._ask(remedy_words(remedy), partial(self._carry_out, remedy, part))

    def _carry_out(self, remedy: Remedy, part: ColumnRecipe) -> None:
        changed = carried_out(remedy, part)
        if changed is None:
            self.numbers_requested.emit()
            return
        experiment = self._document.experiment
        recipe = with_part(experiment.recipe, self._document.table, changed)
        self._document.edit(experiment.replace(recipe=recipe), undo_text(Role.FEATURE, self._names))

    def _add_roles(self) -> None:
        self.addSection(self.tr("Role of {column}").format(column=title_of(self._names)))
        group = self._group()
        current = {part.role for part in self._parts}
        self._add(Role.FEATURE, self.tr("→  &Feature: goes into the network"), group, current)
        self._add(Role.TARGET, self.tr("◎  &Target: what the network learns"), group, current)
        self._add(Role.WEIGHT, self.tr("×  &Weight: how much the row counts"), group, current)
        self._add(Role.IGNORED, self.tr("–  &Ignored: not used"), group, current)
        only = self.addAction(self.tr("◎  &Only target: other targets become features"))
        only.setEnabled(self._targets() != set(self._names))
        self._actions[OnlyTarget()] = only
        if len(self._names) > 1 or not can_be_number(self._document.table, self._names[0]):
            self._actions[Role.WEIGHT].setEnabled(False)
            self._actions[Role.WEIGHT].setToolTip(self.tr("One column of numbers can weigh the rows."))

    def _add_encodings(self) -> None:
        self.addSection(self.tr("Encoding"))
        group = self._group()
        current = {part.encoding for part in self._parts}
        self._add(Encoding.NUMBER, self.tr("&Number: the value itself"), group, current)
        self._add(Encoding.ONE_HOT, self.tr("One-&hot: one 0/1 entry for each class"), group, current)
        self._add(Encoding.CLASS_INDEX, self.tr("&Class index: 0, 1, 2, … in one entry"), group, current)
        self._add(Encoding.ORDINAL, self.tr("Or&dinal: the rank of the class, as a number"), group, current)
        self._add(Encoding.HASHED, self.tr("Ha&shed: ±1 in one of a few entries"), group, current)
        self._add(Encoding.DATE, self.tr("D&ate: chosen parts of it"), group, current)
        self._add(Encoding.TIME, self.tr("Time of day or duration: in hours or as a cycle"), group, current)
        self._add(Encoding.BOOLEAN, self.tr("&Yes or no: 1 or 0"), group, current)
        if not all(can_be_number(self._document.table, name) for name in self._names):
            number = self._actions[Encoding.NUMBER]
            number.setEnabled(False)
            number.setText(self.tr("Number: first Column ▸ Make it numbers"))
        if any(part.role is Role.TARGET for part in self._parts):
            for encoding in (Encoding.HASHED, Encoding.DATE, Encoding.TIME):
                self._actions[encoding].setEnabled(False)
                self._actions[encoding].setToolTip(self.tr("For features only: the network could not be read back."))
        if any(part.role is Role.WEIGHT for part in self._parts):
            for encoding in Encoding:
                self._actions[encoding].setEnabled(encoding is Encoding.NUMBER)
        self._add_details()

    def _add_details(self) -> None:
        """What only some encodings have: parts of dates, the order of classes, the number of hash entries."""
        if all(part.encoding is Encoding.DATE for part in self._parts):
            menu = self.addMenu(self.tr("Parts of the &date"))
            menu.setAccessibleName(self.tr("Parts of the date"))
            for part in DatePart:
                self._add(part, date_part_word(part), None, part if self._all_have(part) else None, menu)
            menu.addSeparator()
            orders, current = self._group(), {column.date_order for column in self._parts}
            self._add(DateOrder.AUTO, self.tr("3/4/2024: as all cells can be read"), orders, current, menu)
            self._add(DateOrder.DAY_FIRST, self.tr("3/4/2024: 3 April, the day first"), orders, current, menu)
            self._add(DateOrder.MONTH_FIRST, self.tr("3/4/2024: March 4, the month first"), orders, current, menu)
            self._add(DateOrder.YEAR_FIRST, self.tr("24/3/4: 4 March 2024, the year first"), orders, current, menu)
        if all(part.encoding is Encoding.TIME for part in self._parts):
            forms, form = self._group(), {column.time_form for column in self._parts}
            self._add(TimeForm.HOURS, self.tr("08:15 as 8.25 hours"), forms, form)
            self._add(TimeForm.CYCLE, self.tr("08:15 as a place in the day: sine and cosine"), forms, form)
        parent, (first, *others) = self.parentWidget(), self._names
        if not others and self._parts[0].encoding.has_classes:
            self._ask(self.tr("O&rder of the classes…"), lambda: ClassOrderDialog(self._document, first, parent).open())
        if all(part.encoding.has_classes or part.encoding is Encoding.HASHED for part in self._parts):
            merges = MergeAlike() if all(part.merge_alike for part in self._parts) else None
            self._add(MergeAlike(), self.tr("Mer&ge spellings that look alike into one class"), None, merges)
        if all(part.encoding is Encoding.HASHED for part in self._parts):
            text = self.tr("Ha&sh entries: {count}…").format(count=self._parts[0].buckets)
            self._ask(text, lambda: ask_for_buckets(self._document, self._names, parent))

    def _add_scalings(self) -> None:
        self.addSection(self.tr("Scaling, fitted on the training rows"))
        group = self._group()
        current = {part.scaling for part in self._parts}
        self._add(Scaling.RAW, self.tr("&Raw: the numbers as they stand"), group, current)
        self._add(Scaling.STANDARD, self.tr("&Standardised: (x − mean) / deviation"), group, current)
        self._add(Scaling.MINMAX, self.tr("&Min-max: (x − min) / (max − min)"), group, current)
        self._add(Scaling.ROBUST, self.tr("Ro&bust: (x − median) / (3rd − 1st quartile)"), group, current)
        self._add(Scaling.LOG, self.tr("&Log: log(1 + x)"), group, current)
        can_be_scaled = all(part.encoding.can_be_scaled and part.role is not Role.WEIGHT for part in self._parts)
        for scaling in Scaling:
            if scaling is not Scaling.RAW and not can_be_scaled:
                self._actions[scaling].setEnabled(False)
                self._actions[scaling].setToolTip(self.tr("Classes are not scaled; choose the encoding Number first."))

    def _add_missing(self) -> None:
        menu = self.addMenu(self.tr("Missing c&ells"))
        menu.setAccessibleName(self.tr("Missing cells"))
        group, current = self._group(), {part.missing for part in self._parts}
        self._add(MissingCells.AS_ALL, self.tr("As for &all columns"), group, current, menu)
        self._add(MissingCells.DROP, self.tr("&Leave the row out"), group, current, menu)
        self._add(MissingCells.MEAN, self.tr("&Mean of the training rows"), group, current, menu)
        self._add(MissingCells.MEDIAN, self.tr("Me&dian of the training rows"), group, current, menu)
        self._add(MissingCells.MOST_FREQUENT, self.tr("Most &frequent in the training rows"), group, current, menu)
        constant = self._parts[0].constant if current == {MissingCells.CONSTANT} else ""
        text = self.tr("&Constant{value}…").format(value=f" {constant}" if constant else "")
        asking = self._ask(text, lambda: ask_for_constant(self._document, self._names, self.parentWidget()), menu)
        asking.setCheckable(True)
        asking.setChecked(current == {MissingCells.CONSTANT})
        menu.addSeparator()
        has_one = all(part.indicator for part in self._parts)
        self._add(
            Indicator(),
            self.tr("&Indicator: one more entry, 1 where missing"),
            None,
            Indicator() if has_one else None,
            menu,
        )
        is_quantity = all(part.encoding.is_quantity for part in self._parts)
        for rule in (MissingCells.MEAN, MissingCells.MEDIAN):
            self._actions[rule].setEnabled(is_quantity)
        self._actions[Indicator()].setEnabled(all(part.role not in (Role.TARGET, Role.WEIGHT) for part in self._parts))

    def _all_have(self, part: DatePart) -> bool:
        return all(part in column.date_parts for column in self._parts)

    def _group(self) -> QActionGroup:
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        return group

    def _add(
        self,
        choice: Choice,
        text: str,
        group: QActionGroup | None,
        current: AbstractSet[object] | Choice | None,
        menu: QMenu | None = None,
    ) -> None:
        action = QAction(text, self)
        action.setCheckable(True)
        action.setChecked(current in (choice, {choice}))
        if group is not None:
            group.addAction(action)
        (menu or self).addAction(action)
        self._actions[choice] = action

    def _ask(self, text: str, question: Callable[[], None], menu: QMenu | None = None) -> QAction:
        action = (menu or self).addAction(text)
        self._questions[action] = question
        return action

    def _on_triggered(self, action: QAction) -> None:
        if action in self._questions:
            self._questions[action]()
            return
        choice = next((choice for choice, known in self._actions.items() if known is action), None)
        if choice is None:
            return  # it is another's action, who put it into the menu
        experiment = self._document.experiment
        recipe = self._changed(experiment.recipe, choice)
        said = OnlyTarget() if choice is Role.TARGET and self._targets() <= set(self._names) else choice
        self._document.edit(experiment.replace(recipe=recipe), undo_text(said, self._names))

    def _targets(self) -> set[str]:
        return {part.name for part in self._document.experiment.recipe.with_role(Role.TARGET)}

    def _changed(self, recipe: Recipe, choice: Choice) -> Recipe:
        table, names = self._document.table, self._names
        match choice:
            case Role():
                return with_role(recipe, table, names, choice)
            case OnlyTarget():
                return with_only_targets(recipe, table, names)
            case Encoding():
                return with_encoding(recipe, table, names, choice)
            case Scaling():
                return with_scaling(recipe, table, names, choice)
            case MissingCells():
                return with_changes(recipe, table, names, missing=choice)
            case DatePart():
                return with_date_part(recipe, table, names, choice)
            case TimeForm():
                return with_changes(recipe, table, names, time_form=choice)
            case DateOrder():
                return with_changes(recipe, table, names, date_order=choice)
            case Indicator():
                return with_changes(recipe, table, names, indicator=not all(part.indicator for part in self._parts))
            case MergeAlike():
                merges = not all(part.merge_alike for part in self._parts)
                return with_changes(recipe, table, names, merge_alike=merges)
