"""The changes that differing names of persons and places ask for, as the house style writes them."""

import re
from collections.abc import Iterator, Sequence

from workbench.drafts.repair.alignment import Pair
from workbench.drafts.repair.anchors import Source
from workbench.drafts.repair.changes import Change
from workbench.drafts.repair.epithets import check_beside, check_epithets
from workbench.drafts.repair.term_places import literally
from workbench.drafts.repair.unproved import Unproved, quoted
from workbench.model import PieceKind
from workbench.text.names import Name, NameKind
from workbench.text.normalise import match_key
from workbench.text.profiles import Profile
from workbench.text.replacement import inflected

_SAYS_WHO = frozenset({"ông", "bà", "anh", "chị", "cô", "chú", "bác"})
_GENDERED = re.compile(
    r"\b(?:he|she|his|her|hers|him|himself|herself|mr|ms|mrs|madam|[a-z]*(?:woman|women)|father|mother|husband|wife|"
    r"son|daughter|brother|sister|girl|boy)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"\b\w*(?:chair|spokes|congress|business)m[ae]n\b", re.IGNORECASE)


def name_changes(pairs: Sequence[Pair], old: Source, target: str, profile: Profile) -> Iterator[Change]:
    """Yield what is to be changed in a target for the names that differ.

    Raises:
        Unproved: A name cannot be told for certain in the target, or the words around tell who bears it.
    """
    done: dict[str, str] = {}
    for pair in pairs:
        was, now = pair.old.thing, pair.new.thing
        if not isinstance(was, Name) or not isinstance(now, Name):
            continue
        if was.kind is not now.kind:
            raise Unproved(f"{quoted(was.text)} became {quoted(now.text)}: a name of another kind.")
        key, becomes = match_key(was.text), match_key(now.text)
        if done.setdefault(key, becomes) != becomes:
            raise Unproved(f"{quoted(was.text)} stands more than once, and becomes different names.")
        if was.kind is NameKind.PERSON:
            _check_person(was, now, target)
        for change in _changes(pair, was, now, target, profile):
            if was.kind is NameKind.PLACE:
                rest = old.without(pair.old.first, pair.old.last)
                check_epithets(pair.new.text, rest, target, change.start, change.end)
                check_beside(pair.new.text, old.behind(pair.old.last), target, change.start, change.end)
            yield change


def _changes(pair: Pair, was: Name, now: Name, target: str, profile: Profile) -> Iterator[Change]:
    forms = dict.fromkeys((profile.write_name(was.text), was.text))
    places = sorted({place for form in forms for place in literally(target, form)})
    places = [place for place in places if target[place[0]].isupper()]
    if len(places) != 1:
        how = "is not found" if not places else "stands more than once"
        raise Unproved(f"{quoted(profile.write_name(was.text))} {how} in the English.")
    start, end = places[0]
    _check_alone(was, target[:start] + " " * (end - start) + target[end:], profile)
    found = next(form for form in forms if (start, end) in literally(target, form))
    yield Change(
        kind=PieceKind.NAME,
        was_source=pair.old.text,
        now_source=pair.new.text,
        start=start,
        end=end,
        text=inflected(profile.write_name(now.text), target[start:end], found),
    )


def _check_alone(was: Name, rest: str, profile: Profile) -> None:
    """See that no syllable of the old name is left in the target, as the given name of a second mention is."""
    for part in was.parts:
        for form in (profile.write_name(part), part):
            if re.search(rf"(?<!\w){re.escape(form)}(?!\w)", rest):
                raise Unproved(f"{quoted(was.text)} is named a second time in the English.")


def _check_person(was: Name, now: Name, target: str) -> None:
    """See that the words around would be the same for the other person."""
    is_said = was.lead in _SAYS_WHO and was.lead == now.lead
    found = _GENDERED.search(target)
    if found and not is_said:
        raise Unproved(f"{quoted(found.group())} may not be right for {quoted(now.text)}.")
    found = _OFFICE.search(target)
    is_same_sex = ("thị" in map(match_key, was.parts)) == ("thị" in map(match_key, now.parts))
    if found and not is_said and not is_same_sex:
        raise Unproved(f"{quoted(found.group())} may not be right for {quoted(now.text)}.")
