"""Our own themes: paper at night and paper by day; two greys, one accent, red and amber for findings only.

Backgrounds are all but grey on purpose: a stronger tint turns navy or yellow in terminals of 256 colours.
"""

from textual.theme import Theme

DARK = Theme(
    name="workbench-dark",
    primary="#7aa2c8",
    secondary="#9aa7b5",
    accent="#7fb8ad",
    warning="#d9a95b",
    error="#e07a72",
    success="#8fb573",
    foreground="#d5d8dc",
    background="#16191d",
    surface="#1b1f24",
    panel="#1f2328",
    dark=True,
    variables={
        "wb-grey": "#7d8792",
        "wb-faint": "#3a424c",
        "wb-raised": "#21262b",
        "wb-field": "#2a2f35",
        "wb-review": "#b39ad6",
        "input-cursor-background": "#e8eaed",
        "input-cursor-foreground": "#16191d",
        "input-selection-background": "#3b5268",
        "input-selection-foreground": "#f2f4f6",
        "scrollbar": "#3a424c",
        "scrollbar-hover": "#566270",
        "scrollbar-active": "#7fb8ad",
        "scrollbar-background": "#16191d",
        "scrollbar-background-hover": "#16191d",
        "scrollbar-background-active": "#16191d",
        "scrollbar-corner-color": "#16191d",
    },
)
LIGHT = Theme(
    name="workbench-light",
    primary="#2f6596",
    secondary="#59636e",
    accent="#1f7a6c",
    warning="#9a6200",
    error="#b3352c",
    success="#47752b",
    foreground="#24292e",
    background="#faf9f6",
    surface="#f4f3f1",
    panel="#ecebe8",
    dark=False,
    variables={
        "wb-grey": "#6d757d",
        "wb-faint": "#cfcbc2",
        "wb-raised": "#f1f0ee",
        "wb-field": "#ffffff",
        "wb-review": "#7350a8",
        "input-cursor-background": "#24292e",
        "input-cursor-foreground": "#faf9f6",
        "input-selection-background": "#bcd6e8",
        "input-selection-foreground": "#24292e",
        "scrollbar": "#cfcbc2",
        "scrollbar-hover": "#a9a497",
        "scrollbar-active": "#1f7a6c",
        "scrollbar-background": "#faf9f6",
        "scrollbar-background-hover": "#faf9f6",
        "scrollbar-background-active": "#faf9f6",
        "scrollbar-corner-color": "#faf9f6",
    },
)
ANSI = Theme(
    name="ansi",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_bright_black",
    accent="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        "wb-grey": "ansi_bright_black",
        "wb-faint": "ansi_bright_black",
        "wb-raised": "ansi_default",
        "wb-field": "ansi_default",
        "wb-review": "ansi_magenta",
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "border-blurred": "ansi_bright_black",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_white",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_bright_blue",
        "input-selection-foreground": "ansi_black",
        "scrollbar": "ansi_bright_black",
        "scrollbar-hover": "ansi_white",
        "scrollbar-active": "ansi_cyan",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "scrollbar-corner-color": "ansi_default",
    },
)
THEMES = (DARK, LIGHT, ANSI)
SHORT_NAMES = {"dark": DARK.name, "light": LIGHT.name}
"""What a user may call them."""

DEFAULTS = {name: DARK.variables[name] for name in ("wb-grey", "wb-faint", "wb-raised", "wb-field", "wb-review")}
"""For themes of others, which do not know our variables."""


def full_name(wanted: str | None) -> str:
    """Return the theme's full name for what a user calls it; our dark one for nothing."""
    return SHORT_NAMES.get(wanted or "", wanted or DARK.name)
