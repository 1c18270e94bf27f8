"""Keeps compiled programs for the next run with the same signature: compiling takes longer than most runs."""

import threading
from collections import Counter, OrderedDict

from engine.tensorflow_backend.program import Program
from engine.tensorflow_backend.signature import Signature

KEPT = 4
"""Programs that wait to be used again."""

_returned = threading.Condition()
_waiting: OrderedDict[Signature, Program] = OrderedDict()
_announced: set[Signature] = set()
_shared: dict[Signature, Program] = {}
_sharing: Counter[Signature] = Counter()
"""How many use each shared program."""


def take(signature: Signature, *, shares: bool = False) -> Program:
    """A program for `signature` that nobody else uses, or only those who share one. One that is announced is waited for."""
    with _returned:
        _returned.wait_for(
            lambda: signature in _waiting or signature not in _announced or (shares and signature in _shared)
        )
        program = _shared.get(signature) if shares else None
        if program is None:
            program = _waiting.pop(signature, None)
    program = program or Program(signature)
    if not shares:
        return program
    with _returned:
        shared = _shared.setdefault(signature, program)
        _sharing[signature] += 1
    if shared is not program:  # somebody else has made one meanwhile
        give_back(program)
    return shared


def announce(signature: Signature) -> None:
    """A program for `signature` is being compiled for whoever comes next, and will be given back."""
    with _returned:
        _announced.add(signature)


def give_back(program: Program) -> None:
    """Keep `program` for the next run once nobody shares it any more; the one that has waited longest makes room."""
    signature = program.signature
    with _returned:
        if _shared.get(signature) is program:
            _sharing[signature] -= 1
            if _sharing[signature]:
                return
            del _shared[signature], _sharing[signature]
        _announced.discard(signature)
        _waiting[signature] = program
        while len(_waiting) > KEPT:
            _waiting.popitem(last=False)
        _returned.notify_all()
