"""What is done to the layers of the network."""

from gui.actions.spec import ActionSpec
from gui.widgets.marked import QT_TRANSLATE_NOOP


def _of_network(name: str, text: str, *keys: str, symbol: str = "", tip: str = "") -> ActionSpec:
    return ActionSpec(f"network.{name}", text, keys, symbol, tip, panel="network")


NETWORK = (
    _of_network("add_layer", QT_TRANSLATE_NOOP("Actions", "Add layer"), "Ins", symbol="add", tip=QT_TRANSLATE_NOOP("Actions",
        "Add a Dense layer after the selected one, before the output layer if that is selected; other kinds in the menu")),
    _of_network("add_sum", QT_TRANSLATE_NOOP("Actions", "Joined by Add"), "Shift+Ins", tip=QT_TRANSLATE_NOOP("Actions",
        "Add a layer beside the selected one; both outputs are added, entry by entry")),
    _of_network("add_product", QT_TRANSLATE_NOOP("Actions", "Joined by Multiply"), tip=QT_TRANSLATE_NOOP("Actions",
        "Add a layer beside the selected one; both outputs are multiplied, entry by entry")),
    _of_network("add_concatenation", QT_TRANSLATE_NOOP("Actions", "Joined by Concatenate"), "Alt+Ins",
        tip=QT_TRANSLATE_NOOP("Actions", "Add a layer beside the selected one; both outputs stand side by side")),
    _of_network("add_output", QT_TRANSLATE_NOOP("Actions", "Another output"), tip=QT_TRANSLATE_NOOP("Actions",
        "Add an output layer that is fed by the selected layer; the targets are split over the outputs")),
    _of_network("remove", QT_TRANSLATE_NOOP("Actions", "Remove layer"), "Del", "Backspace", symbol="remove",
        tip=QT_TRANSLATE_NOOP("Actions", "Remove the selected layer; its neighbours are joined")),
    _of_network("move_earlier", QT_TRANSLATE_NOOP("Actions", "Move earlier"), "Ctrl+Up", "Ctrl+Left", symbol="up",
        tip=QT_TRANSLATE_NOOP("Actions", "Exchange the selected layer with the one before it")),
    _of_network("move_later", QT_TRANSLATE_NOOP("Actions", "Move later"), "Ctrl+Down", "Ctrl+Right", symbol="down",
        tip=QT_TRANSLATE_NOOP("Actions", "Exchange the selected layer with the one after it")),
    _of_network("freeze", QT_TRANSLATE_NOOP("Actions", "Freeze layer"), "Ctrl+L", symbol="frozen",
        tip=QT_TRANSLATE_NOOP("Actions", "Training leaves the arrays of the selected layer as they are")),
    _of_network("rename", QT_TRANSLATE_NOOP("Actions", "Rename"), "F2", symbol="rename",
        tip=QT_TRANSLATE_NOOP("Actions", "Rename the selected layer")),
    _of_network("pictures", QT_TRANSLATE_NOOP("Actions", "Pictures in neurons"), symbol="space", tip=QT_TRANSLATE_NOOP("Actions",
        "Show in each neuron what it gives over the plane of the two features: blue is positive, orange negative")),
    _of_network("by_weight", QT_TRANSLATE_NOOP("Actions", "Colour by weight"), tip=QT_TRANSLATE_NOOP("Actions",
        "Lines: the weight; neurons: the bias, or what they give for the row that is shown")),
    _of_network("by_value", QT_TRANSLATE_NOOP("Actions", "Colour by value"), tip=QT_TRANSLATE_NOOP("Actions",
        "Lines: the weight times the value that enters; neurons: what they give; for the row shown, else the mean over the rows")),
    _of_network("by_gradient", QT_TRANSLATE_NOOP("Actions", "Colour by gradient"), tip=QT_TRANSLATE_NOOP("Actions",
        "Lines and neurons: the gradient of the loss by weight and bias, in the update that was last read in the Step panel")),
    _of_network("row", QT_TRANSLATE_NOOP("Actions", "Values of the chosen row"), tip=QT_TRANSLATE_NOOP("Actions",
        "Show in each neuron what it gives for the row of the table that is chosen, or that the mouse rests on")),
    _of_network("histograms", QT_TRANSLATE_NOOP("Actions", "Histograms beside neurons"), tip=QT_TRANSLATE_NOOP("Actions",
        "Show beside each neuron how what it gives is spread over all rows")),
    _of_network("edit", QT_TRANSLATE_NOOP("Actions", "Edit layer"), "Return", "Enter", tip=QT_TRANSLATE_NOOP("Actions",
        "Go to the fields of the selected layer")),
    _of_network("connect", QT_TRANSLATE_NOOP("Actions", "Connect to another layer"), "Ctrl+K", tip=QT_TRANSLATE_NOOP("Actions",
        "Choose a layer that the selected one is to feed: a join gets one more input, another layer gets it in place of its own")),
    _of_network("palette", QT_TRANSLATE_NOOP("Actions", "Palette of layers"), "Ctrl+P", symbol="palette",
        tip=QT_TRANSLATE_NOOP("Actions", "Show the kinds of layers beside the network, to drag them onto a link")),
    _of_network("zoom_in", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "Ctrl+=", "Ctrl++"),
    _of_network("zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "Ctrl+-"),
    _of_network("fit", QT_TRANSLATE_NOOP("Actions", "Zoom to fit"), "Ctrl+0", symbol="fit",
        tip=QT_TRANSLATE_NOOP("Actions", "Show the whole network")),
    _of_network("kinds", QT_TRANSLATE_NOOP("Actions", "Choose the kind of a new layer"), "Ctrl+Ins",
        tip=QT_TRANSLATE_NOOP("Actions", "Open the list of kinds of layers")),
)  # fmt: skip
