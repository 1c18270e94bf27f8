"""The column inspector: what a column holds, two columns against each other, how all go together. It changes nothing."""
