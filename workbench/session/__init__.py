"""One open project: commands, undo, journal, checks, builds. The only door for a front end."""
