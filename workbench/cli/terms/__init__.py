"""The commands of `workbench terms`, one module each."""
