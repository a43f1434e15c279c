"""Articles as JSON: `.jsonl` with one a line, or a `.json` of one or of a list.

`{"id", "text"}`, optionally `title`, `url`, `author`, `publisher`, `published`; other fields are left alone. A line that
is a story/1 already gives its article, so that a story can be read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from extract.sources.article import make_article
from extract.sources.outcome import Opened, SourceError
from extract.sources.published import from_metadata
from extract.sources.text import safe_line


class Given(msgspec.Struct, frozen=True):
    """What a line may say about its article."""

    text: str | None = None
    id: str | int | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | int | None = None
    published_basis: str | None = None
    format: str | None = None
    article: Given | None = None


def articles_of_lines(
    lines: Iterable[bytes], *, name: str, given: str | None
) -> Iterator[Opened | SourceError]:
    """Each line's article, called by its line (`news.jsonl:3`); a bad line gives its problem, and the rest goes on."""
    for number, line in enumerate(lines, start=1):
        if line.removeprefix(_BYTE_ORDER_MARK).strip():
            yield article_of_line(line, number, name=f"{name}:{number}", given=given)


def article_of_line(line: bytes, number: int, *, name: str, given: str | None) -> Opened | SourceError:
    """One line's article; the first line may begin with a byte order mark."""
    return _article(line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line, name, given)


def articles_of_object(data: bytes, *, name: str, given: str | None) -> Iterator[Opened | SourceError]:
    """The same for a whole file that is one object or a list of them."""
    data = data.removeprefix(_BYTE_ORDER_MARK)
    if not data.lstrip().startswith(b"["):
        yield _article(data, name, given)
        return
    try:
        items = msgspec.json.decode(data, type=list[msgspec.Raw])
    except msgspec.DecodeError as error:
        yield SourceError(f"{name} is not JSON ({error}). Check that it was written whole.")
        return
    for number, item in enumerate(items, start=1):
        yield _article(bytes(item), f"{name}[{number}]", given)


def is_object_line(data: bytes) -> bool:
    """Whether text begins with a line that is a JSON object: then it is lines of articles, whatever it is called."""
    first = data.removeprefix(_BYTE_ORDER_MARK).lstrip().split(b"\n", 1)[0]
    if not first.startswith(b"{"):
        return False
    try:
        msgspec.json.decode(first)
    except msgspec.DecodeError:
        return False
    return True


def _article(data: bytes, name: str, given: str | None) -> Opened | SourceError:
    try:
        found = _GIVEN.decode(data)
    except msgspec.ValidationError as error:
        return SourceError(f"{name} is not an article: {error}.")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return SourceError(f"{name} is not JSON ({error}). An article is one whole object, in UTF-8.")
    if found.format is not None and found.format.startswith("story/"):
        found = found.article or Given()
    if found.text is None:
        return SourceError(f'{name} has no "text". An article is {{"id": …, "text": …}}.')
    # What an earlier reading inferred is no metadata: it is inferred again, or not.
    dated = None if found.published_basis in ("dateline", "inferred", "unknown") else found.published
    published = from_metadata(dated)
    try:
        article = make_article(
            found.text,
            name=name,
            id=None if found.id is None else str(found.id),
            title=found.title,
            url=found.url,
            author=found.author,
            publisher=found.publisher,
            given=given,
            published=published,
        )
    except SourceError as error:
        return error
    notices: tuple[str, ...] = ()
    if dated is not None and published is None and given is None:
        notices = (
            f"Its publication date, “{safe_line(str(dated))}”, is none that Dateline knows: left out.",
        )
    return Opened(article=article, name=name, notices=notices)


_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_GIVEN = msgspec.json.Decoder(Given)
