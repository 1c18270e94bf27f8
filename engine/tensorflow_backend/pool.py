"""Keeps compiled programs for the next run with the same signature: compiling takes longer than most runs."""

import threading
from collections import OrderedDict

from engine.tensorflow_backend.program import Program
from engine.tensorflow_backend.signature import Signature

KEPT = 4
"""Programs that wait to be used again."""

_returned = threading.Condition()
_waiting: OrderedDict[Signature, Program] = OrderedDict()
_announced: set[Signature] = set()


def take(signature: Signature) -> Program:
    """A program for `signature` that nobody else uses, with a fresh optimizer. One that is announced is waited for."""
    with _returned:
        _returned.wait_for(lambda: signature in _waiting or signature not in _announced)
        program = _waiting.pop(signature, None)
    if program is None:
        return Program(signature)
    program.reset_optimizer()
    return program


def announce(signature: Signature) -> None:
    """A program for `signature` is being compiled for whoever comes next, and will be given back."""
    with _returned:
        _announced.add(signature)


def give_back(program: Program) -> None:
    """Keep `program` for the next run; the one that has waited longest makes room."""
    with _returned:
        _announced.discard(program.signature)
        _waiting[program.signature] = program
        while len(_waiting) > KEPT:
            _waiting.popitem(last=False)
        _returned.notify_all()
