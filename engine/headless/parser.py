"""A parser of arguments that tells what is wrong in one sentence, and what a mistyped option or word may have meant."""

import argparse
import re
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from engine.headless.language import LANGUAGES
from engine.headless.spelling import letters, meant, near, no_such
from engine.headless.usage import UsageError
from engine.text import NOTHING, Text, joined, plain

OTHER_OPTIONS = {
    "--target": "label labels y class classes outcome response",
    "--features": "feature x inputs input predictors columns",
    "--ignore": "drop exclude skip omit",
    "--layers": "layer hidden hiddenlayers hiddensize hiddenunits units neurons nodes architecture network activation",
    "--initial-weights": "weights init load pretrained initial",
    "--learning-rate": "lr rate alpha eta learning stepsize",
    "--batch-size": "batch bs batches minibatch",
    "--epochs": "epoch iterations iter iters maxiter maxepochs nepochs",
    "--optimizer": "opt optim optimiser solver algorithm",
    "--loss": "criterion cost objective lossfunction",
    "--schedule": "scheduler lrschedule lrscheduler decay",
    "--stop": "earlystopping earlystop patience stopping",
    "--seed": "randomstate randomseed rng",
    "--precision": "float dtypes64 float64 float32 double",
    "--engine": "backend framework device",
    "--validation": "val valsplit validationsplit validationsize validationshare split holdout",
    "--folds": "cv kfold kfolds crossvalidation crossval k",
    "--scale": "scaling scaler normalize normalise standardize standardise",
    "--export": "output out o save saveto model savemodel",
    "--predictions": "pred preds predict prediction",
    "--report": "log json metrics history",
    "--delimiter": "sep separator delim d",
    "--missing": "na navalues nan missingvalues null",
    "--types": "dtype dtypes type",
    "--skip-lines": "skiprows skiplines",
    "--header no": "noheader",
    "--set split.test=0.2": "test testsplit testsize",
    "--set optimizer.momentum=0.9": "momentum",
    "--set optimizer.weight_decay=0.01": "weightdecay wd",
    "--set network.hidden_1.kernel_regularizer=l2": "l1 l2 regularization regularizer",
    "--set batching.shuffle=false": "shuffle noshuffle",
    "--set split.stratified=true": "stratify stratified",
}
"""What people call an option elsewhere, by what is to be typed here."""

_BY_LETTERS = {word: option for option, words in OTHER_OPTIONS.items() for word in words.split()}


class Parser(argparse.ArgumentParser):
    """Tells what is wrong instead of ending the program, and takes no beginning of an option for the option."""

    def __init__(self, *, shown: Callable[[str], str] = str, **settings: Any) -> None:
        """`shown`: a Text in the language of the command."""
        super().__init__(**{"allow_abbrev": False, **settings})
        self._shown = shown
        self._positionals.title, self._optionals.title = Text("positional arguments"), Text("options")
        self.add_argument(
            "--language",
            choices=LANGUAGES,
            default=argparse.SUPPRESS,  # a command's own would take the place of what is said before it
            help=Text("the language in which the command or the window speaks; else the system's or the chosen one"),
        )
        for action in self._actions:
            if action.dest == "help":
                action.help = Text("show this help message and exit")

    def format_help(self) -> str:
        """The help, in the language of the command."""
        commands = [each for action in self._actions for each in getattr(action, "_choices_actions", ())]
        for action in (*self._actions, *commands):
            action.help = action.help and self._shown(action.help)
        for group in self._action_groups:
            group.title, group.description = (text and self._shown(text) for text in (group.title, group.description))
        self.description, self.epilog = (text and self._shown(text) for text in (self.description, self.epilog))
        return super().format_help().replace("usage:", self._shown(Text("usage:")), 1)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError."""
        meaning = self._meaning(message)
        asked = Text("Did you mean {meaning}?", meaning=meaning) if meaning else NOTHING
        said = Text("{fault}.", fault=_in_words(message))
        raise UsageError(joined((said, asked, Text("'{command} --help' tells what there is.", command=self.prog))))

    def _meaning(self, message: str) -> str:
        """What may have been meant by an option or a command that there is not."""
        if unknown := re.search(r"unrecognized arguments:.*?(-[^\s=]+)", message):
            return self._option(unknown[1])
        if choice := re.search(r"invalid choice: '(.*?)' \(choose from (.*)\)", message):
            return next(iter(near(choice[1], re.findall(r"[^',\s]+", choice[2]))), "")
        return ""

    def _option(self, typed: str) -> str:
        known = [name for name in self._option_string_actions if name.startswith("--")]
        elsewhere = _BY_LETTERS.get(letters(typed), "")
        if elsewhere.partition(" ")[0] in known:
            return elsewhere
        return meant(typed, known) or next(iter(near(typed, known)), "")


def _in_words(message: str) -> Text:
    """What argparse says of a value, without its words for types."""
    if found := re.fullmatch(r"argument (\S+): invalid (int|float) value: '(.*)'", message):
        option, kind, typed = found.groups()
        number = Text("a whole number") if kind == "int" else Text("a number")
        is_comma = re.fullmatch(r"-?\d*,\d+", typed)
        point = Text("write it with a point: {number}", number=typed.replace(",", ".")) if is_comma else NOTHING
        fault = Text("{option}: '{typed}' is not {number}", option=option, typed=typed, number=number)
        return joined((fault, point), "; ")
    if found := re.fullmatch(r"the following arguments are required: (.*)", message):
        return Text("the following arguments are required: {names}", names=found[1])
    if found := re.fullmatch(r"unrecognized arguments: (.*)", message):
        return Text("unrecognized arguments: {names}", names=found[1])
    if found := re.fullmatch(r"argument (\S+): expected one argument", message):
        return Text("argument {option}: expected one argument", option=found[1])
    if found := re.fullmatch(r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", message):
        return Text(
            "argument {option}: invalid choice: {typed} (choose from {names})",
            option=found[1],
            typed=found[2],
            names=found[3],
        )
    return plain(message)


def word_of(option: str, known: Iterable[str]) -> Callable[[str], str]:
    """A type for an option that takes one of the words `known`, in any spelling or under a well-known other name."""
    listed = tuple(known)

    def word(typed: str) -> str:
        found = meant(typed, listed)
        if found is None:
            raise UsageError(joined((option, no_such(typed, listed)), ": "))
        return found

    return word
