"""The scale of confidence."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.extraction.confidence import confidence_of, log_odds
from training.calibration import fitted


@pytest.mark.parametrize(("slope", "intercept"), [(1.0, 0.0), (0.4, -0.5), (2.0, 1.0)])
def test_a_curve_is_found_again(slope: float, intercept: float) -> None:
    draw = np.random.default_rng(1)
    odds = draw.normal(0.0, 4.0, 20_000)
    right = draw.random(20_000) < 1.0 / (1.0 + np.exp(-(slope * odds + intercept)))
    assert list(fitted(odds, right.astype(float))) == pytest.approx([slope, intercept], abs=0.1)


@settings(deadline=None)
@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_confidence_is_a_share_and_grows_with_chance(a: float, b: float) -> None:
    low, high = sorted((a, b))
    assert 0.0 <= confidence_of(low) <= confidence_of(high) <= 1.0


def test_certainty_has_finite_odds() -> None:
    assert -20.0 < log_odds(0.0) < 0.0 < log_odds(1.0) < 20.0
