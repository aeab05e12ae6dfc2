"""What several test files share."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Generating whole readings is slow on a busy machine; that says nothing about what is tested.
settings.register_profile(
    "counterclaim", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("counterclaim")

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The annotated corpus beside the repository; tests that need it are skipped without it."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip("the annotated corpus is not beside the repository")
    return folder


@pytest.fixture(scope="session")
def articles() -> Path:
    """The real articles beside the repository; tests that need them are skipped without them."""
    folder = SHARED / "articles"
    if not folder.is_dir():
        pytest.skip("the real articles are not beside the repository")
    return folder
