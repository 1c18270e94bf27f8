"""What each panel is for, in a sentence or two: said by F1 where a widget is no field of a form."""

from PySide6.QtCore import QCoreApplication

from gui.widgets.marked import QT_TRANSLATE_NOOP

ABOUT = {
    "data": QT_TRANSLATE_NOOP("PanelHelp",
        "The table that the network learns from. Each column's head says whether it is a feature or a target and how it is "
        "prepared; cells are edited as in a spreadsheet, and the fields below the table split its rows into training and "
        "validation."),
    "network": QT_TRANSLATE_NOOP("PanelHelp",
        "The network as a drawing. A line is a weight: blue is positive, orange negative, width is size. Choose a layer to edit "
        "it; Insert adds one. Drag a layer onto a link to move it, and from the circle at its right to connect it; wheel and "
        "Ctrl+= zoom. Show chooses the colours and what neurons tell of a row."),
    "settings": QT_TRANSLATE_NOOP("PanelHelp",
        "Loss, optimizer, batches, epochs, stopping, breakpoints and the seed. "
        "F1 in one of its fields tells its formula and range."),
    "loss": QT_TRANSLATE_NOOP("PanelHelp",
        "Loss and accuracy against epochs or updates, of the training and the validation rows, while the run goes on."),
    "weights": QT_TRANSLATE_NOOP("PanelHelp",
        "Every weight and bias as a number on a colour, while the run goes on. The arrow keys walk through a matrix."),
    "history": QT_TRANSLATE_NOOP("PanelHelp",
        "How weights, gradients and the steps of updates change along the run, found again by replay: all arrays at once as "
        "colours, one array, one weight, or the distribution of an array. A click on a cell of Weights or on an edge of the "
        "network chooses a weight; a click into the picture shows the whole window as it was after that update."),
    "step": QT_TRANSLATE_NOOP("PanelHelp",
        "One update of the run, tensor by tensor: its equation with the matrices in it, on both engines. Click a cell (or Return) "
        "to see the sum that makes it; the cells it is made of, its edge or neuron and its row of the table light up. "
        "Ctrl+Shift+H hides a matrix: its numbers are typed, marked, and a likely mistake is named."),
    "initial_weights": QT_TRANSLATE_NOOP("PanelHelp",
        "The weights that training begins with: drawn from the seed, typed, pasted, or taken from what was trained."),
    "predictions": QT_TRANSLATE_NOOP("PanelHelp",
        "What the network says about each row, beside its target, and how good it is in words."),
    "scores": QT_TRANSLATE_NOOP("PanelHelp",
        "How good the network is on rows of each part, beside what a guess and a linear model reach on the same rows. Point at a "
        "number to read which function has computed it. A cell of the confusion matrix or a point leads to its rows; of two "
        "classes the threshold and the costs of errors can be moved."),
    "candidates": QT_TRANSLATE_NOOP("PanelHelp",
        "Variants of this experiment, each trained with several seeds: more or fewer neurons, layers, training rows or features, "
        "other seeds, or a rising learning rate. The table tells each one's loss with its spread; Use this one makes it the "
        "experiment, and undo brings yours back. Give up ends it, and what is done stays."),
    "importance": QT_TRANSLATE_NOOP("PanelHelp",
        "Which features the answers depend on: how much worse the network gets where a feature is permuted among the rows, how "
        "steep the answers are, or what the weights alone say. Beside it the row under the table's cursor, explained feature by "
        "feature. A click on a bar (or Return) leads to its column or cell; Ctrl+Shift+C copies the numbers as CSV."),
    "whatif": QT_TRANSLATE_NOOP("PanelHelp",
        "One row asked of the trained network: type or move its cells, and the answer, all probabilities and the values on the "
        "network's drawing follow. A mark says where a cell leaves the training rows."),
    "profile": QT_TRANSLATE_NOOP("PanelHelp",
        "How the answer changes along each feature while all others stay as in the row, with the training rows below the curves. "
        "Drag a dotted line, or use the arrow keys in a picture, and all curves follow; What-if shows the same row. Lines of rows "
        "adds the curves of single training rows, and their mean."),
    "space": QT_TRANSLATE_NOOP("PanelHelp",
        "What the network says between the rows: over two features, one, or the two principal axes, live, with the rows on it. "
        "Orange or − is below the middle or the first class, blue or + above it; the line is where the answer changes sides. "
        "Point at a place to read it, click a row to find it in the table."),
    "landscape": QT_TRANSLATE_NOOP("PanelHelp",
        "The loss over a plane through the weights, with the path of the run on it: along random directions, the path's own axes, "
        "the gradient, or where the loss bends most. Point at a place to read it, click the path to see the window at that update. "
        "Below stand the largest eigenvalues λ of the Hessian, and the learning rate that they allow."),
    "conventions": QT_TRANSLATE_NOOP("PanelHelp",
        "What can be done in several ways, and how it is done here and in Keras: ½ in the loss, sum or mean, where ε stands, "
        "precision, orders. Switch one to see which tensors of the update that is open change, and by how much; Use it sets the "
        "experiment so."),
    "diagnosis": QT_TRANSLATE_NOOP("PanelHelp",
        "What is wrong with the network in the update that is shown: dead and saturated units, gradients that fade or grow, steps "
        "out of range, neurons that are the same, constant inputs. Each is outlined where it is; click it to go there, a button "
        "does what may help. Nothing found, it says what was examined."),
    "ledger": QT_TRANSLATE_NOOP("PanelHelp",
        "How a cell became the number that the network gets: each step of its preparation."),
    "problems": QT_TRANSLATE_NOOP("PanelHelp",
        "What keeps a run from starting, and what may be wrong, often with a remedy that takes one click."),
    "columns": QT_TRANSLATE_NOOP("PanelHelp",
        "A column's distribution and its statistics, and how the columns are correlated."),
    "folds": QT_TRANSLATE_NOOP("PanelHelp",
        "Cross-validation: each fold is trained from the same initial weights and validated on rows that it has not seen."),
    "lessons": QT_TRANSLATE_NOOP("PanelHelp",
        "The lessons of the course. Opening one sets up the window, and Check computes the printed numbers on both engines."),
    "walk": QT_TRANSLATE_NOOP("PanelHelp",
        "Optimizers walk down a function of one or two variables, or the loss over a weight or two: step by step, with the "
        "equation filled in."),
    "code": QT_TRANSLATE_NOOP("PanelHelp",
        "The program that does what the window is set to do, in one of several forms: copied, saved, run and compared."),
    "dataflow": QT_TRANSLATE_NOOP("PanelHelp",
        "TensorFlow's graph of a few statements or of one update: operations as nodes, tensors as edges, with their values."),
}  # fmt: skip
"""By the panel's name."""


def about_panel(name: str) -> str:
    """What the panel is for, in the window's language."""
    return QCoreApplication.translate("PanelHelp", ABOUT[name])
