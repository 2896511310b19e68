"""Japan, Korea and Taiwan: official XML and JSON."""
