"""The panel that tells what is wrong with the network, live, with remedies."""
