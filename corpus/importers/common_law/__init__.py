"""Sections and their units: Canada and Hong Kong."""
