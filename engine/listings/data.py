"""The data and the initial weights of a program, and how its batches are taken."""

from collections.abc import Iterator

from engine.config.training import MiniBatch, Stochastic
from engine.listings.listing import Block, Line
from engine.listings.literals import array_lines
from engine.listings.program import Program
from engine.text import Text
from engine.training.batches import ENTRIES_A_DRAW, EPOCHS_A_DRAW, SMALL_EPOCH_ROWS

_TENSORS = {"T": ("target",), "w": ("weights",)}


def data_block(program: Program) -> Block:
    """Inputs and targets as the lab prepared them."""
    return Block(Text("The data, as the recipe prepares them"), tuple(_data_lines(program)))


def weights_block(program: Program, *, within: str = "") -> Block:
    """The initial weights; `within`: what is called with each of them."""
    lines: list[Line] = []
    for name in program.initial:
        variable = program.names[name]
        if program.is_embedded:
            lines += array_lines(variable, program.data[variable], (name,), within=within)
        else:
            loaded = f'data["{variable}"]'
            lines.append(Line(f"{variable} = {f'{within}({loaded})' if within else loaded}", (name,)))
    return Block(Text("The initial weights"), tuple(lines))


def batch_lines(program: Program) -> tuple[list[Line], Line, list[Line]]:
    """Before an epoch's batches, the loop over them, and how one is taken."""
    rows, size = program.batches.rows, program.batches.size
    names = [name.removesuffix("_all") for name in program.data if name.endswith("_all")]
    loop = Line(f"for start in range(0, {rows}, {size}):")
    taken = f"start:start + {size}"
    before: list[Line] = []
    lines: list[Line] = []
    if shuffles(program):
        before = list(order_lines(program))
        lines.append(Line(f"rows = order[start:start + {size}]"))
        taken = "rows"
    given = ", ".join(f"{name}_all[{taken}]" for name in names)
    tensors = ("input", *(tensor for name in names for tensor in _TENSORS.get(name, ())))
    return before, loop, [*lines, Line(f"{', '.join(names)} = {given}", tensors), Line("")]


def shuffles(program: Program) -> bool:
    """Whether each epoch has an order of its own."""
    batching = program.training.batching
    return program.batches.per_epoch > 1 and isinstance(batching, MiniBatch | Stochastic) and batching.shuffle


def _data_lines(program: Program) -> Iterator[Line]:
    weights = {program.names[name] for name in program.initial}
    if not program.is_embedded:
        yield Line(f"data = np.load({f'{program.name}.npz'!r})")
    for name, values in program.data.items():
        if name in weights:
            continue
        tensors = () if name.endswith(("_all", "_validation")) else _TENSORS.get(name, ("input",))
        if program.is_embedded:
            yield from array_lines(name, values, tensors)
        else:
            yield Line(f'{name} = data["{name}"]', tensors)


def order_lines(program: Program) -> Iterator[Line]:
    """The row orders that the lab draws: those of several epochs come from one generator."""
    rows, seed = program.batches.rows, program.training.seed
    many = max(1, min(EPOCHS_A_DRAW, ENTRIES_A_DRAW // rows))
    yield Line(f"if epoch % {many} == 0:", comment=Text("the row orders of the next epochs, drawn from the seed"))
    yield Line(f"    generator = np.random.default_rng(({seed}, epoch // {many}))")
    if rows <= SMALL_EPOCH_ROWS:
        same = f"np.broadcast_to(np.arange({rows}, dtype=np.int32), ({many}, {rows}))"
        yield Line(f"    orders = generator.permuted({same}, axis=1)")
    else:
        yield Line(f"    orders = [generator.permutation({rows}) for _ in range({many})]")
    yield Line(f"order = orders[epoch % {many}]")
