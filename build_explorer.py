"""Builds the explorer's pages into the wheel, where npm is there to do it.

Without npm the package is whole but for them: ``dateline serve`` then says how to get them.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PAGES = Path("src/dateline/web/ui")


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs npm before the files of a wheel are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the pages; what npm lacks, such as a network, does not stop the package."""
        npm = shutil.which("npm")
        if npm is None:
            self.app.display_warning("npm is not installed: the wheel has no explorer.")
            return
        try:
            for command in (["ci", "--no-audit", "--no-fund"], ["run", "build"]):
                subprocess.run([npm, *command], cwd=Path(self.root) / _PAGES, check=True)
        except subprocess.CalledProcessError as error:
            self.app.display_warning(f"npm {' '.join(error.cmd[1:])} failed: the wheel has no explorer.")
