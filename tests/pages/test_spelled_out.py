"""Short names that only the trade knows are spelled out on each page that leads with them."""

import pytest

from tests.pages.opened import open_page, whole_text

pytestmark = pytest.mark.usefixtures("filled_store")


@pytest.mark.parametrize("path", ["app.py", "pages/referrals_and_support.py"])
def test_maracs_are_spelled_out(path: str) -> None:
    words = whole_text(open_page(path)).replace("\\", "")
    assert "multi-agency risk assessment conferences (MARACs)" in words
