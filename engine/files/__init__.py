"""Photo files, only ever read: found, compared with what is known, decoded, previewed."""
