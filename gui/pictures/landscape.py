"""The loss over a plane through the weights as a picture, and all numbers of it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from engine.backend import BackendError
from engine.headless.usage import UsageError
from engine.landscape.directions import Kind
from engine.landscape.explore import Bends, Ground, Request, explore
from engine.landscape.plane import Plane
from engine.landscape.surface import LandscapeError
from gui.pictures.subject import Look, Subject

Numbers = tuple[Plane, Bends]


def landscape(subject: Subject, _look: Look) -> tuple[QWidget, Mapping[str, Any]]:
    """The widget and the report of the usual landscape: along the path where there is a run, else along random directions."""
    found = explored(subject, Request(kind=Kind.RANDOM if subject.record is None else Kind.PATH))
    return widget_of(found), report(found)


def explored(subject: Subject, request: Request) -> Numbers:
    """The finest plane, and the curvature. Raises UsageError where there is none."""
    ground = Ground(subject.experiment, subject.dataset, subject.parameters, subject.record, subject.update)
    try:
        found = list(explore(ground, request))
    except (LandscapeError, BackendError) as error:
        raise UsageError(error.text) from error
    *_, finest = (each for each in found if isinstance(each, Plane))
    *_, bends = (each for each in found if not isinstance(each, Plane))
    return finest, bends


def widget_of(found: Numbers, *, is_logarithmic: bool = True) -> QWidget:
    """What is painted."""
    from gui.landscape.landscape_plot import LandscapePlot

    plot = LandscapePlot()
    plot.set_log_scale(is_logarithmic)
    plot.show_plane(found[0])
    return plot


def report(found: Numbers) -> dict[str, Any]:
    """All numbers, as a JSON file holds them."""
    plane, bends = found
    route, curvature, stability = plane.route, bends.curvature, bends.stability
    return {
        "directions": plane.directions.kind.value,
        "axes": [str(name) for name in plane.directions.names],
        "how": str(plane.directions.said),
        "shares_of_variance": plane.directions.shares,
        "part": plane.part.value,
        "rows": plane.rows,
        "rows_of_part": plane.total,
        "loss": plane.loss,
        "places": [axis.tolist() for axis in plane.landscape.axes],
        "losses": [[value if value == value else None for value in row] for row in plane.landscape.values.tolist()],
        "path": None
        if route is None
        else {
            "updates": list(route.updates),
            "places": route.places.tolist(),
            "losses": route.losses.tolist(),
            "off_the_plane": route.off.tolist(),
        },
        "hessian": {
            "rows": bends.rows,
            "eigenvalues": curvature.values.tolist(),
            "bounds": curvature.bounds.tolist(),
            "least": curvature.least,
            "products": curvature.steps,
            "step": curvature.step,
            "learning_rate_limit": stability.limit,
            "learning_rate": stability.rate,
            "doubts": [str(doubt) for doubt in stability.doubts],
            "sentence": str(stability.sentence),
        },
    }
