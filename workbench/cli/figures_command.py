"""`workbench figures`."""

import sys
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from workbench.cli.options import format_option, profile_option, project_option
from workbench.cli.output import data, data_json
from workbench.errors import UnreadableInput, UsageError
from workbench.text.figures import CalendarDate, Difference, Figure, Reading, compare, render, scan
from workbench.text.profiles import Profile

_LANGUAGES = {"vi": "Vietnamese", "en": "English"}


@click.command("figures")
@click.argument("texts", nargs=-1, metavar="[TEXT|-] | --compare [VI EN|-]")
@click.option("--lang", type=click.Choice(list(_LANGUAGES)), default="vi", show_default=True, help="Language of TEXT.")
@click.option("--compare", "comparing", is_flag=True, help="Compare a Vietnamese text with its English translation.")
@click.option(
    "--approximators", is_flag=True, help="With --compare: a lost or changed “about”, “nearly” … is a difference, too."
)
@profile_option
@project_option
@format_option("text", "json")
def command(
    texts: tuple[str, ...],
    lang: str,
    comparing: bool,
    approximators: bool,
    profile: str | None,
    start: Path,
    format_: str,
) -> None:
    """Find the figures of a TEXT by value, or compare those of a translation with its source's.

    With - each line of standard input is a text; with --compare and - it is VI, a tab, EN. As JSON one object a text,
    one line each when they come from standard input:

    \b
    {"figures": [{"text", "start", "end", "kind", "value", "unit", "readings"}]}
    {"differences": [{"kind", "source", "target", "message"}]}

    Offsets count the characters of the text as given, composed (NFC) or not (NFD). A value is a string: exact decimals
    with the magnitude and the sign worked in ("1300000000", "-5", "6.5" with the unit "%"), fractions ("2/3"), ISO
    dates as far as they are told ("2023-03-01", "2023-03", "2023", "--03-01" without a year, "---01" a day alone),
    intervals of months ("2023-01/2023-03", "--01/--06"), the animal of a lunar year ("dragon"), times ("20:30"), codes
    as compared ("COVID19"). A unit is "%", "pp" (percentage points), a currency's ISO code, a unit of measure ("t",
    "ha", "km2", "year" …), "lunar" for a lunar date, or "". Readings stand there when a figure can be understood in
    more than one way, the likeliest first; else the list is empty. Source and target of a difference are figures, or
    null.

    As text, a Vietnamese figure comes with what the house style writes for it in English.
    """
    style = _style(start, profile)
    from_input = texts == ("-",)
    if comparing:
        for source, target in _pairs(texts):
            differences = compare(scan(source, "vi"), scan(target, "en"), approximators=approximators)
            if format_ == "json":
                made = {"differences": [_difference(difference) for difference in differences]}
                data_json(made, indent=None if from_input else 2)
            else:
                _tell_differences(differences)
        return
    if len(texts) != 1:
        raise UsageError("takes one TEXT, or - for standard input.", advice="Put the text in quotation marks.")
    for text in _lines() if from_input else texts:
        figures = scan(text, lang)
        if format_ == "json":
            data_json({"figures": [_figure(f) for f in figures]}, indent=None if from_input else 2)
        else:
            _tell_figures(figures, style if lang == "vi" else None)


def _style(start: Path, name: str | None) -> Profile:
    from workbench.project import find_or_none, style_named

    project = find_or_none(start)
    return style_named(name or (project.profile if project else "vna"), project)


def _pairs(texts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if texts == ("-",):
        for number, line in enumerate(_lines(), 1):
            source, tab, target = line.partition("\t")
            if not tab:
                raise UnreadableInput("has no tab between the Vietnamese and the English.", path="-", line=number)
            yield source, target
    elif len(texts) == 2:
        yield texts[0], texts[1]
    else:
        raise UsageError(
            "--compare takes two texts, the Vietnamese and the English, or - for standard input.",
            advice="Put each in quotation marks.",
        )


def _lines() -> Iterator[str]:
    """The lines of standard input as given: only a line feed ends one, so that offsets count every other character."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        try:
            yield line.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8")
        except UnicodeDecodeError as error:
            raise UnreadableInput("is not UTF-8.", path="-", line=number) from error


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "text": figure.text,
        "start": figure.start,
        "end": figure.end,
        **_reading(figure.reading),
        "readings": [_reading(reading) for reading in figure.readings],
    }


def _reading(reading: Reading) -> dict[str, str]:
    lunar = isinstance(reading.value, CalendarDate) and reading.value.lunar
    return {"kind": str(reading.kind), "value": _value(reading), "unit": "lunar" if lunar else reading.unit}


def _value(reading: Reading) -> str:
    value = reading.value
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "kind": str(difference.kind),
        "source": _figure(difference.source) if difference.source else None,
        "target": _figure(difference.target) if difference.target else None,
        "message": difference.message,
    }


def _tell_figures(figures: tuple[Figure, ...], style: Profile | None) -> None:
    for figure in figures:
        meanings = " or ".join(_meaning(reading) for reading in figure.all_readings)
        english = f" → {render(figure, style)}" if style else ""
        data(f"{unicodedata.normalize('NFC', figure.text)}{english}    {meanings}")


def _meaning(reading: Reading) -> str:
    told = _reading(reading)
    return " ".join(part for part in (told["kind"], told["value"], told["unit"]) if part)


def _tell_differences(differences: tuple[Difference, ...]) -> None:
    for difference in differences:
        data(f"{difference.kind}: {difference.message}")
