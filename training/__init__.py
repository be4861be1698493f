"""How the language model is made; not part of the installed package."""
