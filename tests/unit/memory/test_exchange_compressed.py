"""Files compressed with gzip are read as what they are, damaged ones and bombs are refused."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.errors import UnreadableInput, UsageError
from workbench.memory import Record
from workbench.memory.exchange import Options, Report, compressed, format_named, format_of_file
from workbench.memory.exchange.compressed import open_bytes, written

SAMPLE = Path(__file__).parents[3].parent / "shared" / "samples" / "tmx" / "omegat-gpl3" / "test-level2.tmx.gz"
TMX = (
    '<tmx version="1.4"><header srclang="vi"/><body>'
    '<tu><tuv xml:lang="vi"><seg>một</seg></tuv><tuv xml:lang="en"><seg>one</seg></tuv></tu></body></tmx>'
)


def read(path: Path, options: Options | None = None) -> list[Record]:
    pieces = list(format_of_file(path).read(path, options or Options(), Report()))
    assert pieces[-1].size == path.stat().st_size
    return [record for piece in pieces for record in piece.records]


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.tmx.gz", TMX), ("a.tsv.gz", "một\tone\n"), ("a.csv.GZ", "vi;en\r\nmột;one\r\n"), ("a.tsv", "một\tone\n")],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_bytes_tell_whether_a_file_is_compressed(tmp_path: Path, name: str, text: str, encoding: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(text.encode(encoding)))
    (record,) = read(path)
    assert (record.source, record.target, record.document) == ("một", "one", name)
    path.write_bytes(text.encode(encoding))
    assert len(read(path)) == 1


@pytest.mark.parametrize("name", ["a.gz", "a.xyz.gz", "a"])
def test_a_name_that_says_nothing(name: str) -> None:
    with pytest.raises(UsageError, match="does not say"):
        format_of_file(Path(name))


@pytest.mark.parametrize("name", ["a.tmx.gz", "a.tsv.gz"])
@pytest.mark.parametrize("damage", [lambda data: data[:-20], lambda data: data[:-8] + bytes(8)], ids=["cut", "wrong"])
def test_a_damaged_file_is_told(tmp_path: Path, name: str, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / name
    path.write_bytes(damage(gzip.compress((TMX if "tmx" in name else "một\tone\n" * 9).encode() * 9, mtime=0)))
    with pytest.raises(UnreadableInput, match=r"compressed and damaged|not well-formed"):
        read(path)


@pytest.mark.parametrize(("name", "filling"), [("a.tmx.gz", b" "), ("a.tsv.gz", b"\n")])
def test_a_bomb_is_refused(tmp_path: Path, name: str, filling: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compressed, "_SMALL", 1000)
    path = tmp_path / name
    path.write_bytes(gzip.compress(TMX.encode() + filling * 5_000_000))
    with pytest.raises(UnreadableInput, match="more than 200 times its own size"):
        read(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="cannot be read"):
        open_bytes(tmp_path / "none.tmx")


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("a.tmx.gz", "b.tmx.gz"):
        path = tmp_path / name
        with path.open("wb") as file, written(path, file) as stream:
            format_named("tmx").write([Record(source="một", target="one", document="d")], stream, Options(), Report())
        made.append(path.read_bytes())
    assert made[0] == made[1]
    assert gzip.decompress(made[0]).endswith(b"</tmx>\n")


@pytest.mark.skipif(not SAMPLE.exists(), reason="the shared samples are not there")
def test_a_sample_of_another_program() -> None:
    plain = SAMPLE.with_suffix("")
    options = Options(source="en", target="be", document="d")
    assert read(SAMPLE, options) == read(plain, options)
    assert read(SAMPLE, options)
