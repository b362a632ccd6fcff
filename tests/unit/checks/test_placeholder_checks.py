"""Placeholders and tags."""

from collections.abc import Callable

import pytest

from workbench.checks.placeholders import PlaceholderMismatch, TagMismatch
from workbench.model import Finding, Side

Judge = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Xin chào, {name}!", "Hello, {name}!"),
        ("Xin chào, {name}!", "{name}, hello {name}!"),
        ("%s của %s", "%s of %s"),
        ("%1$s mời %2$s", "%2$s was invited by %1$s"),
        ("%(a)s và %(b)d", "%(b)d and %(a)s"),
        ("Đã tải %d%%", "%d%% loaded"),
        ("Còn %i tệp", "%d files left"),
        ("${user} và #{id}", "#{id} and ${user}"),
        ("{{ name }} đã xem", "{{name}} has seen it"),
        ("Giá: {0:.2f}", "Price: {0:.2f}"),
        ("{n, plural, other {# ngày}}", "{n, plural, one {# day} other {# days}}"),
        ("Lãi suất 50 % so với", "An interest of 50 % than"),
        ("tăng 5% do mưa", "up 5% due to rain"),
        ("giảm 5 %, còn 3", "down 5 %, to 3"),
        ("Dùng 100%cotton", "Use 100%cotton"),
    ],
)
def test_placeholders_are_kept(judge: Judge, source: str, target: str) -> None:
    assert not judge(PlaceholderMismatch, source, target)


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("Xin chào, {name}!", "Hello!", "“{name}” is missing"),
        ("Xin chào, {name}!", "Hello, {ten}!", "“{name}” has become “{ten}”"),
        ("Xin chào!", "Hello, {name}!", "“{name}” is not in the source"),
        ("%(file)s", "%(file) s", "“%(file)s” is missing"),
        ("%s có %d tệp", "%d files for %s", "in another order"),
        ("%s và %s", "%s", "is missing"),
        ("%1$s mời %2$s", "%1$s invited %1$s", "“%2$s” is missing"),
        ("${user}", "${User}", "“${user}” has become “${User}”"),
    ],
)
def test_placeholders_are_changed(judge: Judge, source: str, target: str, said: str) -> None:
    (finding,) = judge(PlaceholderMismatch, source, target)
    assert said in finding.message
    for span in finding.spans:
        text = source if span.side is Side.SOURCE else target
        assert text[span.start : span.end].strip("%${}# ")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("<b>Lưu</b>", "<b>Save</b>"),
        ("Dòng<br>hai", "Line<br/>two"),
        ("<b>a</b> <i>b</i>", "<i>b</i> <b>a</b>"),
        ('<a href="/vi/x">ở đây</a>', '<a href="/en/x">here</a>'),
        ("<Lỗi> không rõ", "<Error> unknown"),
        ("<name> bắt buộc", "<tên> required"),
        ("a < b và b > c", "a < b and b > c"),
    ],
)
def test_tags_are_kept(judge: Judge, source: str, target: str) -> None:
    assert not judge(TagMismatch, source, target)


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("<b>Lưu</b>", "Save", "“<b>” is missing"),
        ("<b>Lưu</b>", "<b>Save<b>", "“</b>” has become “<b>”"),
        ("<b>Lưu</b>", "<b>Save", "“</b>” is missing"),
        ("<b>Lưu</b>", "<i>Save</i>", "“<b>” is missing"),
        ("<b>Lưu</b>", "<b>Save</ b>", "“</b>” has become “</ b>”"),
        ("Lưu", "<b>Save</b>", "“<b>” is not in the source"),
    ],
)
def test_tags_are_changed(judge: Judge, source: str, target: str, said: str) -> None:
    (finding,) = judge(TagMismatch, source, target)
    assert said in finding.message
