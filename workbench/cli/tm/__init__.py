"""The commands of `workbench tm`."""
