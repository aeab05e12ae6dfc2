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


CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The project's annotated corpus."""
    return CORPUS


@pytest.fixture(scope="session")
def articles() -> Path:
    """The real articles beside the repository; tests that need them are skipped without them."""
    folder = SHARED / "articles"
    if not folder.is_dir():
        pytest.skip("the real articles are not beside the repository")
    return folder
