"""What `glassnet WORD` does on the terminal: a module for each word, imported only when it is wanted."""

from collections.abc import Callable
from importlib import import_module

from engine.text import Text

COMMANDS = {
    "train": Text("train without a window; 'glassnet train --help' tells how"),
    "predict": Text("let a trained network predict the rows of another file"),
    "evaluate": Text("tell how good a trained network is, beside a guess and a linear model"),
    "profile": Text("tell how a trained network's answer changes along each feature from a row on"),
    "importance": Text("tell which features the answers of a trained network depend on"),
    "candidates": Text("vary an experiment in one thing, train each variant with several seeds, and compare"),
    "optimise": Text("find a row at which a trained network gives the answers that are wanted"),
    "export": Text("write a trained network as files of other programs"),
    "walk": Text("walk down a formula without a window; 'glassnet walk --help' tells how"),
    "dataflow": Text("show TensorFlow's graph of a few statements, or of one update of a network"),
    "lessons": Text("list the lessons of the course, or check their numbers"),
    "listing": Text("write an experiment as a program that stands alone"),
    "step": Text("show the tensors of an update, and how a number in them is made"),
    "conventions": Text(
        "list the conventions of an experiment, or switch one in an update to see which tensors change"
    ),
    "diagnose": Text("find what is wrong with a network in training: dead units, vanishing gradients and others"),
    "worksheet": Text("write an update of a lesson or project as a page with blanks, and its answer key"),
    "history": Text("tell how weights, gradients and steps change along a run"),
    "difference": Text("compare the weights of two moments, projects or files"),
}
"""Each command's word, which is its module's name, and what it is for. `run.py` knows the same words."""

DRAWN = {
    "picture": Text("draw a picture of a project's network without a window"),
    "landscape": Text("compute the loss over a plane through the weights, and how strongly it bends"),
}
"""Commands that draw with Qt, on no screen; `main.py` knows where they are."""


def run_command(word: str, arguments: list[str], shown: Callable[[str], str]) -> int:
    """Do it and give the exit status. `shown`: a Text in the language of the command. Raises UsageError."""
    return int(import_module(f"{__name__}.{word}").main(arguments, shown))
