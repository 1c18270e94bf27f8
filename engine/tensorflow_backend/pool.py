"""Keeps compiled programs for the next run with the same signature: compiling takes longer than most runs."""

import threading
from collections import OrderedDict

from engine.tensorflow_backend.program import Program, Signature

KEPT = 4
"""Programs that wait to be used again."""

_lock = threading.Lock()
_waiting: OrderedDict[Signature, Program] = OrderedDict()


def take(signature: Signature) -> Program:
    """A program for `signature` that nobody else uses, with a fresh optimizer."""
    with _lock:
        program = _waiting.pop(signature, None)
    if program is None:
        return Program(signature)
    program.reset_optimizer()
    return program


def give_back(program: Program) -> None:
    """Keep `program` for the next run; the one that has waited longest makes room."""
    with _lock:
        _waiting[program.signature] = program
        while len(_waiting) > KEPT:
            _waiting.popitem(last=False)
