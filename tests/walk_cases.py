"""The workbook's printed walks, and functions to walk down, which many tests share; no assertions."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.config.optimizers import SGD, AdaGrad, Adam, Convention, Momentum, Optimizer, RMSprop

TEXTBOOK = Convention.TEXTBOOK
ERROR = "0.5*(p+2)**2"
"""E(p) of the workbook, 4-2."""


@dataclass(frozen=True)
class PrintedWalk:
    """Sixteen steps down E from `start`, as the workbook prints them."""

    name: str
    optimizer: Optimizer
    start: float
    printed: Sequence[float]


def _halvings(distance: float) -> list[float]:
    return [-2 + distance / 2**step for step in range(1, 17)]


PRINTED_WALKS = [
    PrintedWalk("to the left", SGD(learning_rate=0.5), 0, _halvings(2)),
    PrintedWalk("to the right", SGD(learning_rate=0.5), -5, _halvings(-3)),
    PrintedWalk(
        "momentum", Momentum(learning_rate=0.5, momentum=0.5, convention=TEXTBOOK), -5,
        [-3.5, -2.0, -1.25, -1.25, -1.625, -2.0, -2.1875, -2.1875, -2.09375, -2.0, -1.953125, -1.953125, -1.9765625, -2.0,
         -2.01171875, -2.01171875],
    ),
    PrintedWalk(
        "AdaGrad", AdaGrad(learning_rate=0.5, epsilon=0, convention=TEXTBOOK), -5,
        [-4.5, -4.17990780016776, -3.936198871936842, -3.73755267275177, -3.5696397289117936, -3.42448608972912,
         -3.297102434927234, -3.184110572800342, -3.083088830988888, -2.9922243398489448, -2.910112967319001,
         -2.835636906159039, -2.767886021231685, -2.706105258180596, -2.6496582908584156, -2.5980016754318234],
    ),
    PrintedWalk(
        "RMSprop", RMSprop(learning_rate=0.5, rho=0.9, epsilon=0, convention=TEXTBOOK), -5,
        [-3.41886116991581, -2.7134110396666205, -2.349554711258639, -2.1629433880058793, -2.0714037348256906,
         -2.029135223319893, -2.0109564566037306, -2.003750520229244, -2.0011504207124537, -2.000309734675076,
         -2.0000711482607567, -2.0000133787199332, -2.000001928128071, -2.0000001886138024, -2.0000000092460635,
         -1.999999999977627],  # the scan drops one of the nines: -1.99999999977627
    ),
    PrintedWalk(
        "Adam", Adam(learning_rate=0.5, epsilon=1e-8, convention=TEXTBOOK), -5,
        [-4.500000001666667, -4.0044135661447235, -3.51770813287177, -3.0459154724609996, -2.596907461354961,
         -2.180399226763144, -1.8073832706986472, -1.4887778921304025, -1.2334779898811434, -1.046552266834851,
         -0.9284485074849226, -0.875461954432766, -0.8809741868124046, -0.9367635792767339, -1.0339729342963133,
         -1.163663645331026],
    ),
]  # fmt: skip
