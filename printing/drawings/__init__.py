"""One drawing per document, and the few parts that they share."""
