"""The command line's commands, one file each; `engine.cli` reads their arguments."""
