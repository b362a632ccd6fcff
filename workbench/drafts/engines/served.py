"""What engines behind a server have in common: an address, the way to it, and answers that hang on both languages."""

from collections.abc import Mapping
from typing import Any, ClassVar

from workbench.drafts.engines.engine import Setup
from workbench.drafts.engines.http import Call
from workbench.text.languages import language


class ServedEngine:
    """An engine behind `POST {url}{path}`."""

    path: ClassVar[str]
    """Behind the URL of the settings."""
    scheme: ClassVar[str] = ""
    """How its key is announced in the header `Authorization`; "" for not there."""
    key_field: ClassVar[str] = ""
    """Where its key stands in the body; "" for not there."""
    model: str = ""

    def __init__(self, setup: Setup) -> None:
        """See `Engine`."""
        self._settings = setup.settings
        self._pair = setup.pair
        self._http = setup.connect()

    @property
    def sends_to(self) -> str:
        """See `Engine`."""
        return self._settings.url.rstrip("/") + self.path

    def identity(self) -> str:
        """See `Engine`."""
        return "\n".join((self.sends_to, str(self._pair)))

    def _post(self, body: Mapping[str, Any], *, segments: int, characters: int) -> Any:
        """Send a call and return what the JSON of its answer says; see `Http.post`."""
        return self._http.post(
            Call(
                path=self.path,
                body=body,
                segments=segments,
                characters=characters,
                scheme=self.scheme,
                key_field=self.key_field,
            )
        )


def without_region(code: str) -> str:
    """Return the code of a language as services have it: `vi` for `vi_VN`, `fr` for `fr-CA`."""
    return language(code).replace("_", "-").partition("-")[0]
