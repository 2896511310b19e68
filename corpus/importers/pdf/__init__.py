"""PDF with text, read by a process of its own."""
