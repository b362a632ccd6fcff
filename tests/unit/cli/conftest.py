"""Running the command line within the test's process, as a user would in a folder."""

import json
from dataclasses import dataclass

import pytest

from workbench.cli import main

ARTICLE = """\
Hội nhập

Quảng Ninh mở rộng xuất khẩu

Quảng Ninh

Tỉnh Quảng Ninh đẩy mạnh xuất khẩu năm 2024.

Bốc xếp hàng tại cảng (Ảnh: Minh Trang/TTXVN)

TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%. Đây là kết quả tích cực.

Doanh nghiệp phấn khởi./.

Minh Trang

Xem thêm
"""

ENGLISH = {
    "Hội nhập": "Integration",
    "Quảng Ninh mở rộng xuất khẩu": "Quang Ninh expands exports",
    "Quảng Ninh": "Quang Ninh",
    "Tỉnh Quảng Ninh đẩy mạnh xuất khẩu năm 2024.": "Quang Ninh province steps up exports in 2024.",
    "Bốc xếp hàng tại cảng (Ảnh: Minh Trang/TTXVN)": "Goods being handled at the port (Photo: Minh Trang/VNA)",
    "TTXVN - Kim ngạch đạt 1,3 tỷ USD, tăng 6,5%.": "VNA - Turnover reached 1.3 billion USD, up 6.5%.",
    "Đây là kết quả tích cực.": "This is a positive result.",
    "Doanh nghiệp phấn khởi./.": "Businesses are excited./.",
    "Minh Trang": "Minh Trang",
    "Xem thêm": "See more",
}


@dataclass
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    """Run a command in an empty folder; `run.folder` is that folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_AUTHOR", "Lan")

    def running(*arguments: object) -> Outcome:
        capfd.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        captured = capfd.readouterr()
        return Outcome(int(left.value.code or 0), captured.out, captured.err)

    return running


@pytest.fixture
def desk(run, tmp_path):
    """A project with one article that has been added; the current folder is its root."""
    (tmp_path / "port.txt").write_text(ARTICLE, "utf-8")
    assert run("init").code == 0
    assert run("add", "port.txt", "--date", "2024-03-01").code == 0
    return tmp_path


@pytest.fixture
def translate(desk):
    """Write translations into the article's PO file, as a translator would."""
    from workbench.model import State
    from workbench.project import find
    from workbench.session.commands import SetTarget
    from workbench.session.document import open_document

    def translating(changes=None, state=State.TRANSLATED):
        with open_document(find(desk), "port", author="Lan") as session:
            texts = ENGLISH | (changes or {})
            for unit in session.units:
                session.apply(SetTarget(unit.key, texts.get(unit.source, ""), state))
            session.save()

    return translating
