"""The explorer's scripts by their own tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "src/dateline/web/ui"


def test_the_scripts_pass_their_own_tests() -> None:
    npm = shutil.which("npm")
    if "CI" not in os.environ and not (npm and (UI / "node_modules").is_dir()):
        pytest.skip("needs npm: npm ci in src/dateline/web/ui")
    assert npm
    done = subprocess.run([npm, "test"], cwd=UI, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
