"""The changes that differing terms ask for: the glossary's forms as of the day, in the form of the old one."""

import re
from collections.abc import Iterator, Sequence

from workbench.drafts.repair.alignment import Pair
from workbench.drafts.repair.anchors import Source
from workbench.drafts.repair.articles import takes_the
from workbench.drafts.repair.changes import Change
from workbench.drafts.repair.epithets import check_beside, check_body, check_deal, check_epithets
from workbench.drafts.repair.sentences import article_before, is_attributive, the_before
from workbench.drafts.repair.term_places import Form, Named, check_standing, identity, in_form, places_of
from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.model import PieceKind, TermHit
from workbench.text.english_words import is_plural
from workbench.text.normalise import strip_diacritics

_COUNTED = frozenset({"fta", "agency", "organisation", "legal", "position"})
"""Domains whose terms are things that one can count."""
_POSSESSIVE = re.compile(r"['’]s?$")
_WITHOUT_THE = frozenset({"position", "legal", "economy", "press"})
"""Domains in which `the` depends on the sentence, and not on the term."""


def term_changes(pairs: Sequence[Pair], old: Source, target: str) -> Iterator[Change]:
    """Yield what is to be changed in a target for the terms that differ.

    Raises:
        Unproved: A term cannot be told for certain in the target, or the other one does not fit for certain.
    """
    done: dict[tuple[object, ...], TermHit] = {}
    for pair in pairs:
        was, now = pair.old.thing, pair.new.thing
        if not isinstance(was, TermHit) or not isinstance(now, TermHit) or identity(was) == identity(now):
            continue
        _check_kinds(was, now, pair)
        known = done.setdefault(identity(was), now)
        if identity(known) != identity(now):
            raise Unproved(f"{quoted(pair.old.text)} stands more than once, and becomes different things.")
        if known is now:
            _check_rest(was, pair, pairs, old)
            for named in _places(was, pair, old, target):
                _check_said_of(pair, was, now, named, old, target)
                yield _change(pair, was, now, named, target)


def _check_kinds(was: TermHit, now: TermHit, pair: Pair) -> None:
    if was.matched.domain != now.matched.domain:
        raise Unproved(f"{quoted(pair.old.text)} became {quoted(pair.new.text)}: a term of another kind.")
    check_standing(now, pair.new.text)


def _check_said_of(pair: Pair, was: TermHit, now: TermHit, named: Named, old: Source, target: str) -> None:
    """See that the target says nothing else of a term that may not hold for the other one."""
    name, rest = pair.new.text, old.without(pair.old.first, pair.old.last)
    if was.matched.domain == "place":
        check_epithets(name, rest, target, named.start, named.end)
        check_beside(name, old.behind(pair.old.last), target, named.start, named.end)
    elif was.matched.domain == "fta":
        check_deal(name, rest, target, named.start, named.end)
    elif was.matched.domain in ("agency", "organisation") and was.preferred and now.preferred:
        check_body(name, was.preferred[0], now.preferred[0], target, named.start, named.end)


def _check_rest(was: TermHit, pair: Pair, pairs: Sequence[Pair], old: Source) -> None:
    """Hold one change against the other mentions of the same term in its source: all change, or none."""
    changed = sum(isinstance(one.old.thing, TermHit) and identity(one.old.thing) == identity(was) for one in pairs)
    if changed < sum(identity(hit) == identity(was) for hit in old.hits):
        raise Unproved(f"{quoted(pair.old.text)} stands more than once, and does not change everywhere.")


def _places(was: TermHit, pair: Pair, old: Source, target: str) -> Sequence[Named]:
    """Where the target names a term and no other of the source by the same words."""
    others = {
        named
        for hit in old.hits
        if identity(hit) != identity(was) and not _is_inside(hit, was) and not _holds(hit, was, old)
        for named in places_of(hit, target)
    }
    found = []
    for named in places_of(was, target):
        rivals = [one for one in others if one.start < named.end and named.start < one.end]
        if any(one.end - one.start > named.end - named.start for one in rivals):
            continue
        if any((one.start, one.end) == (named.start, named.end) for one in rivals):
            raise Unproved(f"{quoted(target[named.start : named.end])} may stand for another term of the source.")
        found.append(named)
    if not found:
        raise Unproved(f"The English does not name {quoted(pair.old.text)} as the glossary does.")
    if any(named.form is Form.OTHER for named in found) and len(found) > 1:
        raise Unproved(f"The English names {quoted(pair.old.text)} in more than one way.")
    return found


def _is_inside(one: TermHit, other: TermHit) -> bool:
    return other.start <= one.start and one.end <= other.end


def _holds(hit: TermHit, other: TermHit, old: Source) -> bool:
    """Whether a term has another one in its `{place}`, and so in its forms."""
    if "{" not in hit.matched.text:
        return False
    return any(identity(one) == identity(other) and _is_inside(one, hit) for one in old.hits)


def _change(pair: Pair, was: TermHit, now: TermHit, named: Named, target: str) -> Change:
    text = in_form(now, pair.new.text, named, was, target)
    told = target[named.start : named.end]
    if text == told:
        raise Unproved(f"The English does not tell {quoted(pair.old.text)} from {quoted(pair.new.text)}.")
    _check_common(text, was, named, target)
    if was.matched.domain == "place" and not (_is_at_home(was) and _is_at_home(now)):
        _check_abroad(text, named, target)
    return Change(
        kind=PieceKind.TERM,
        was_source=pair.old.text,
        now_source=pair.new.text,
        start=named.start,
        end=named.end,
        text=text,
        the=_the(text, now, was, named, target),
    )


def _is_at_home(hit: TermHit) -> bool:
    """Whether English has a place's Vietnamese name: Cà Mau, Hanoi."""
    written = strip_diacritics(hit.matched.text).replace(" ", "").casefold()
    return any(form.replace(" ", "").casefold() == written for form in (*hit.preferred, *hit.former))


def _check_abroad(text: str, named: Named, target: str) -> None:
    """See that a country's name does not stand where another country would have its adjective: the US President.

    Raises:
        Unproved: It stands before a noun, or may do so.
    """
    if _POSSESSIVE.search(target[named.start : named.end]):
        return
    # EU firms, US firms.
    if named.wording.isupper() and text.isupper():
        return
    is_joined = target[: named.start].endswith(("-", "–")) or target[named.end :][:1] in ("-", "–")
    if is_attributive(target, named.end) is not False and not (is_joined and " " not in text):
        raise Unproved(f"{quoted(text)} may need another form in the place of {quoted(named.wording)}.")


def _check_common(text: str, was: TermHit, named: Named, target: str) -> None:
    """See that a noun in small letters may stand where another one does.

    Whether it can be counted is mostly not known: it goes before another noun, is a plural, or has `the` before it.
    Behind `a` and `an` only what can be counted may stand.

    Raises:
        Unproved: It may need other words around it.
    """
    if is_attributive(target, named.end):
        return
    told = target[named.start : named.end]
    if article_before(target, named.start):
        is_right = was.matched.domain in _COUNTED
    else:
        is_bare = told[:1].islower() and not is_plural(told.split()[-1].casefold())
        is_right = not is_bare or the_before(target, named.start) is not None
    if not is_right:
        raise Unproved(f"{quoted(text)} may need other words around it than {quoted(told)}.")


def _the(text: str, now: TermHit, was: TermHit, named: Named, target: str) -> bool | None:
    """Whether `the` is put or taken away before a name; None where what stands there may stay.

    Raises:
        Unproved: It is not known whether the one or the other goes with it.
    """
    told = target[named.start : named.end]
    if named.form is Form.OFFICE or told[:1].islower() or text[:1].islower() or was.matched.domain in _WITHOUT_THE:
        return None
    one, other = takes_the(told, was.matched.domain), takes_the(text, now.matched.domain)
    if one is not None and one is other:
        return None
    has_the = the_before(target, named.start) is not None
    attributive = is_attributive(target, named.end)
    if one is None or other is None or attributive is not False or has_the is not one:
        raise Unproved(f"Whether “the” goes before {quoted(text)} in the place of {quoted(told)} is not certain.")
    return other
