"""Formex 4, the European Union's own format."""
