"""Opening, saving and taking away: the dialogs and flows around the engine's files. No formats."""
