"""What a person does to a table, as edits that can be undone; formulas, finding and filtering. No widgets."""
