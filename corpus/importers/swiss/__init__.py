"""Swiss federal law as Markdown."""
