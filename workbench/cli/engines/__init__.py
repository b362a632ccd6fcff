"""The commands of `workbench engines`, one module each."""
