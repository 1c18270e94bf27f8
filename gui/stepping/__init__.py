"""How a panel walks through something step by step: the transport, and the columns that it stands in. Not what a step shows."""
