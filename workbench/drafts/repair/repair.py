"""A match made to fit another source: only where nothing but figures, terms and names differs, and with a proof."""

from dataclasses import replace

from workbench.drafts.drafter import Resources
from workbench.drafts.repair.alignment import align
from workbench.drafts.repair.anchors import read
from workbench.drafts.repair.figure_places import check_agreement
from workbench.drafts.repair.figures import figure_changes
from workbench.drafts.repair.names import name_changes
from workbench.drafts.repair.origin import origin_of
from workbench.drafts.repair.proof import prove
from workbench.drafts.repair.splicing import splice
from workbench.drafts.repair.terms import term_changes
from workbench.drafts.repair.unproved import Unproved
from workbench.drafts.repair.whereabouts import check_whereabouts
from workbench.drafts.request import Request
from workbench.model import Draft, Match
from workbench.text.figures import scan
from workbench.text.languages import language
from workbench.text.normalise import nfc


def repair(match: Match, request: Request, resources: Resources) -> Match:
    """Return a match with `repaired`, or `unrepaired` and why; one of 100 as it is.

    The two sources must be the same words, spelling aside, but for figures, terms and names, which differ one for one.
    Each that differs must stand at one place of the target that renders it: a figure by its value, a term in one of
    the glossary's forms, a name as a house style writes it. There the new one is put, figures in the house style of
    `resources` and terms as of its day, with `a` or `an`, `the`, plural, possessive and capital as they have to be.
    All else in the target stays as it is. Then the repaired target is held against the new source; whatever cannot be
    proved leaves the match unrepaired.

    Args:
        match: What the memory proposes.
        request: The segment.
        resources: Glossary, day and house style.
    """
    if match.score == 100:
        return match
    try:
        return replace(match, repaired=_repaired(match, request, resources), unrepaired="")
    except Unproved as why:
        return replace(match, repaired=None, unrepaired=str(why))


def _repaired(match: Match, request: Request, resources: Resources) -> Draft:
    pair = resources.pair
    if (language(pair.source), language(pair.target)) != ("vi", "en"):
        raise Unproved("Only translations from Vietnamese into English are repaired.")
    if not match.target.strip():
        raise Unproved("The match has no translation.")
    old, new = read(nfc(match.source), resources), read(nfc(request.source), resources)
    pairs = align(old, new)
    figures = scan(match.target, "en")
    check_agreement(old.figures, figures)
    changes = [
        *figure_changes(pairs, old, figures, resources.profile),
        *term_changes(pairs, old, match.target),
        *name_changes(pairs, old, match.target, resources.profile),
    ]
    check_whereabouts(pairs, old, match.target, resources.named)
    spliced = splice(match.target, changes)
    prove(new, pairs, match.target, spliced)
    return Draft(target=spliced.target, origin=origin_of(match, spliced.repairs), repairs=spliced.repairs)
