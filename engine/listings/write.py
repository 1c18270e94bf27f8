"""The listing of a setup in a form, or a sentence that says what the form cannot express and which one can."""

from collections.abc import Callable

from engine.data.preparing.dataset import Dataset
from engine.listings.fit_form import functional_listing, sequential_listing
from engine.listings.form import Form, InexpressibleError
from engine.listings.listing import Listing
from engine.listings.numpy_form import numpy_listing
from engine.listings.program import Program, program_of
from engine.listings.tape_form import tape_listing
from engine.listings.variables_form import variables_listing
from engine.setup import Setup
from engine.text import Text, joined

_FORMS: dict[Form, Callable[[Program], Listing]] = {
    Form.NUMPY: numpy_listing,
    Form.GRADIENT_TAPE: tape_listing,
    Form.SEQUENTIAL: sequential_listing,
    Form.FUNCTIONAL: functional_listing,
    Form.VARIABLES: variables_listing,
}


def listing_of(setup: Setup, form: Form, *, name: str = "listing", dataset: Dataset | None = None) -> Listing:
    """The program that does what a setup without errors says. `name`: that of its file, without the ending.

    Raises InexpressibleError, which names the nearest form that can.
    """
    program = program_of(setup, name, dataset)
    try:
        return _FORMS[form](program)
    except InexpressibleError as error:
        raise InexpressibleError(joined((error.text, _nearest(program, form)))) from error


def _nearest(program: Program, form: Form) -> Text:
    for other in form.nearest:
        try:
            _FORMS[other](program)
        except InexpressibleError:
            continue
        return Text("The nearest form that can is {form}.", form=other.label)
    return Text("No other form can.")
