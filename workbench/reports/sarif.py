"""Findings as SARIF 2.1.0, which code scanning reads.

Source of the form: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from workbench.model import CheckFacts, Finding, Severity
from workbench.reports.report import Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(report: Report) -> str:
    """Return one SARIF log with one run.

    Rules are those of the checks that are known, sorted by id; a result's fingerprint is the finding's, which stays
    the same while both texts do, whatever is moved around them.
    """
    rules = [report.checks[check] for check in sorted(report.checks)]
    places = {rule.id: place for place, rule in enumerate(rules)}
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "workbench",
                "version": report.version,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": _results(report, places),
    }
    if report.unreadable:
        notices = [{"level": "error", "message": {"text": error}} for error in report.unreadable]
        run["invocations"] = [{"executionSuccessful": False, "toolExecutionNotifications": notices}]
    # Escaped throughout: a lone half of a surrogate pair, from a damaged file, has no UTF-8.
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(facts: CheckFacts) -> dict[str, Any]:
    return {
        "id": facts.id,
        "name": "".join(word.capitalize() for word in facts.id.split("-")),
        "shortDescription": {"text": facts.title},
        "fullDescription": {"text": facts.explanation},
        "help": {"text": facts.explanation},
        "defaultConfiguration": {"enabled": facts.default_on, "level": _LEVELS[facts.severity]},
        "properties": {"tags": ["translation"]},
    }


def _results(report: Report, places: Mapping[str, int]) -> Sequence[dict[str, Any]]:
    seen: dict[tuple[str, str], int] = {}
    results = []
    for finding in report.findings:
        # The same text may stand in a file twice: the second finding is told from the first by its number.
        key = (finding.file, finding.fingerprint)
        seen[key] = seen.get(key, 0) + 1
        results.append(_result(report, finding, places, f"{finding.fingerprint}:{seen[key]}"))
    return results


def _result(report: Report, finding: Finding, places: Mapping[str, int], fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "partialFingerprints": {"workbench/v1": fingerprint},
        "properties": {"source": finding.source, "target": finding.target},
    }
    if finding.check in places:
        result["ruleIndex"] = places[finding.check]
    if finding.file:
        result["locations"] = [{"physicalLocation": _location(report, finding)}]
    return result


def _location(report: Report, finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
    region = report.region(finding)
    if region:
        location["region"] = {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
        }
    elif finding.line:
        location["region"] = {"startLine": finding.line}
    return location


def _uri(file: str) -> str:
    """A path as a URI reference: relative ones stay relative, so that the server finds them in the repository."""
    path = PurePath(file)
    posix = quote(path.as_posix().encode("utf-8", "surrogateescape"))
    if path.is_absolute():
        return f"file://{posix}"
    # A colon in the first part would make it a scheme.
    return posix.replace(":", "%3A")
