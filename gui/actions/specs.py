"""The list of all actions, put together from a file for each part of the window."""

from gui.actions.code_specs import CODE
from gui.actions.dataflow_specs import DATAFLOW
from gui.actions.file_specs import FILE
from gui.actions.network_specs import NETWORK
from gui.actions.paint_specs import PAINT
from gui.actions.panel_specs import PANEL
from gui.actions.present_specs import PRESENT
from gui.actions.run_specs import RUN
from gui.actions.spec import ActionSpec
from gui.actions.table_specs import TABLE
from gui.actions.view_specs import VIEW
from gui.actions.walk_specs import WALK

SPECS = (*FILE, *TABLE, *NETWORK, *RUN, *VIEW, *PRESENT, *PANEL, *PAINT, *WALK, *DATAFLOW, *CODE)


def spec(name: str) -> ActionSpec:
    """The action of that name. Raises KeyError."""
    for each in SPECS:
        if each.name == name:
            return each
    raise KeyError(name)
