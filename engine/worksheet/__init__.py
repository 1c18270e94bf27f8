"""An update on paper: its equations and numbers, some of them left blank, and the key with all of them."""
