"""The cases of this folder are of the rules: what was learnt adds nothing to a phrase, but in its own tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from variorum.stages.article.figures.completion import completing


@pytest.fixture(autouse=True, scope="module")
def rules_alone(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        if not request.module.__name__.endswith("test_completing"):
            patch.setattr(completing, "completer", lambda: None)
        yield
