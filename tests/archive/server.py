"""A real PostgreSQL server for the tests, alone in a temporary folder."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_DEBIAN = "/usr/lib/postgresql"
_SETTINGS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def programs() -> Path | None:
    """Find the folder of the server's programs; ``None`` where it is not installed."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return max(Path(_DEBIAN).glob("*/bin"), default=None)


@contextmanager
def running(programs: Path) -> Iterator[str]:
    """Run a server and give the URL of its first database; it is reached by a socket in its folder."""
    folder = Path(tempfile.mkdtemp(prefix="dateline-pg-"))
    user = "postgres" if os.geteuid() == 0 else None  # the server refuses to be root
    if user:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)

    def run(program: str, *arguments: str) -> None:
        command = [str(programs / program), "-D", str(folder / "data"), *arguments]
        subprocess.run(command, user=user, check=True, cwd=folder, capture_output=True)

    run("initdb", "-U", "desk", "-A", "trust", "-E", "UTF8", "--no-sync")
    run("pg_ctl", "start", "-w", "-l", str(folder / "log"), "-o", f"-k {folder} {_SETTINGS}")
    try:
        yield f"postgresql://desk@/postgres?host={folder}"
    finally:
        run("pg_ctl", "stop", "-m", "immediate")
        shutil.rmtree(folder, ignore_errors=True)
