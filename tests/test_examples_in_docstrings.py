"""Every example in the docstrings of the package and of its training."""

from __future__ import annotations

import ast
import doctest
import importlib
import warnings
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def modules() -> list[str]:
    """Name the modules that have examples; those that need more than the package needs are left out."""
    found = []
    for folder, base in ((ROOT / "src" / "dateline", ROOT / "src"), (ROOT / "training", ROOT)):
        for path in sorted(folder.rglob("*.py")):
            if ">>> " in path.read_text(encoding="utf-8"):
                name = ".".join(path.relative_to(base).with_suffix("").parts)
                found.append(name.removesuffix(".__init__"))
    return found


def needs_torch(name: str) -> bool:
    base = ROOT / "src" if name.startswith("dateline") else ROOT
    tree = ast.parse((base / Path(*name.split("."))).with_suffix(".py").read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return "torch" in imported


def test_there_are_modules_with_examples() -> None:
    assert len(modules()) >= 5


@pytest.mark.parametrize("name", modules())
def test_examples(name: str) -> None:
    if not name.endswith("dateline") and needs_torch(name):
        pytest.importorskip("torch")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        module = importlib.import_module(name)
    outcome = doctest.testmod(module, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert outcome.attempted > 0
    assert outcome.failed == 0
