"""A product of matrices read in other ways than cell by cell: as a sum of outer products, and row by row."""

from dataclasses import dataclass

import numpy as np

from engine.backend import Array
from engine.training.trace.cells.nodes import Node, Product, Two
from engine.training.trace.cells.parsing import UnreadEquationError
from engine.training.trace.cells.story import Tensors, tree


@dataclass(frozen=True, eq=False)
class Factors:
    """The two matrices of a product, as they are multiplied: `left` (rows, terms), `right` (terms, columns).

    `sums_rows`: its terms are the rows of the batch (and their places), so that each has an outer product of its own.
    """

    left: Array
    right: Array
    sums_rows: bool

    @property
    def terms(self) -> int:
        """How many outer products are added up."""
        return int(self.left.shape[1])

    def outer(self, term: int) -> Array:
        """The matrix that one term adds, (rows, columns)."""
        return np.outer(self.left[:, term], self.right[term])

    def up_to(self, term: int) -> Array:
        """The sum of the outer products up to `term`, this one included."""
        return np.asarray(self.left[:, : term + 1] @ self.right[: term + 1])

    def row(self, row: int) -> tuple[tuple[float, Array], ...]:
        """A row of the product: each row of `right` with the number that it is multiplied by."""
        return tuple((float(weight), self.right[term]) for term, weight in enumerate(self.left[row]))


def factors_of(tensors: Tensors, name: str) -> Factors | None:
    """The factors of the product in the equation of the tensor `name`; None where it has none."""
    try:
        node = tree(tensors[name])
    except UnreadEquationError:
        return None
    product = None if node is None else _product(node)
    if product is None:
        return None
    a, b = (np.asarray(tensors[each.name].value, np.float64) for each in (product.a, product.b))
    left = a.reshape(-1, a.shape[-1])
    if product.a.is_transposed:
        return Factors(left.T, b.reshape(-1, b.shape[-1]), sums_rows=True)
    return Factors(left, b.T if product.b.is_transposed else b, sums_rows=False)


def _product(node: Node) -> Product | None:
    if isinstance(node, Product):
        return node
    return (_product(node.a) or _product(node.b)) if isinstance(node, Two) else None
