"""Models as files of other programs, with their preparation: a module for each family of formats, listed in `formats`."""
