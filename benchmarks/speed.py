"""Speed and memory of the whole of ``read`` on one core, over a folder of dated plain-text reports.

    python -m benchmarks.speed [--data FOLDER] [--words N] [--json]

The process keeps to one core where the system lets it. Speed is measured after start-up over the
reports, again and again until at least ``--words`` words are read; a word is what stands between
white space. "Of processor time" is the same without the time that other programs took. Start-up is
a fresh ``dateline read FILE`` from its call to the account printed, the best of three, and its
memory is the peak of that process. "10,000 words to 1,000" is how many times longer the tenfold
text takes: 10 where time is linear in length.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import dateline
from benchmarks.reports import report_files
from benchmarks.table import Figure, Table, arguments, print_tables

EXAMPLES = Path(__file__).parent.parent / "examples"
DATE = "date 2020-01-01 "
SHORT, LONG = 1_000, 10_000
_COMMAND = "from dateline.cli import main; main()"


@dataclass
class Clock:
    """Seconds on the wall and of the processor."""

    wall: float = 0.0
    processor: float = 0.0

    def run(self, work: Callable[[], object]) -> None:
        """Add the time that some work takes."""
        wall, processor = time.perf_counter(), time.process_time()
        work()
        self.wall += time.perf_counter() - wall
        self.processor += time.process_time() - processor


def measure(data: Path, least_words: int) -> Table:
    """Measure everything over the reports of a folder."""
    keep_to_one_core()
    files = report_files(data)
    startup = min(start_up(files[0]) for _ in range(3))
    startup_memory = peak(resource.RUSAGE_CHILDREN)
    figures = [
        *throughput(files, least_words),
        Figure("start-up to first account", startup, unit="s"),
        Figure("peak memory, one report", startup_memory, unit="MB"),
        Figure(f"{LONG:,} words to {SHORT:,}", length_ratio(files), unit="times"),
        Figure("peak memory, all of this", peak(resource.RUSAGE_SELF), unit="MB"),
    ]
    return Table("speed", data.name, figures)


def keep_to_one_core() -> None:
    """Pin this process, and those it starts, to one core where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def throughput(files: list[Path], least_words: int) -> list[Figure]:
    """Read the reports until enough words are read, and say how fast that went."""
    dateline.read(files[0])
    sizes = {path: count_words(path) for path in files}
    rounds = -(-least_words // max(1, sum(sizes.values())))
    clock = Clock()
    for path in files * rounds:
        clock.run(lambda path=path: dateline.read(path))  # type: ignore[misc]
    words, reports = rounds * sum(sizes.values()), rounds * len(files)
    return [
        Figure("words a second", words / clock.wall, {"words": words}, "words/s"),
        Figure("words a second of processor time", words / clock.processor, {}, "words/s"),
        Figure("reports a second", reports / clock.wall, {"reports": reports}, "reports/s"),
    ]


def count_words(path: Path) -> int:
    """Count the words of a report."""
    return len(path.read_text(encoding="utf-8").split())


def start_up(path: Path) -> float:
    """Time a fresh process that reads one report and prints its account."""
    command = [sys.executable, "-c", _COMMAND, "read", str(path), "--format", "json"]
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def peak(who: int) -> float:
    """Give the peak of memory in megabytes, of this process or of the largest it has waited for."""
    size = resource.getrusage(who).ru_maxrss
    return size / 1e6 if sys.platform == "darwin" else size * 1024 / 1e6


def length_ratio(files: list[Path]) -> float:
    """Say how many times longer a text of 10,000 words takes than one of 1,000, by processor time."""
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short.txt"), Path(folder, "long.txt")
        for path, size in ((short, SHORT), (long, LONG)):
            path.write_text(DATE + text_of(files, size), encoding="utf-8")
        return best(long, 2) / best(short, 4)


def text_of(files: list[Path], size: int) -> str:
    """Make a text of so many words: the paragraphs of the reports, over again."""
    paragraphs: list[str] = []
    count = 0
    every = [p for path in files for p in path.read_text(encoding="utf-8").split("\n\n") if p.strip()]
    while every and count < size:
        for paragraph in every:
            words = paragraph.split()[: size - count]
            count += len(words)
            paragraphs.append(" ".join(words))
            if count >= size:
                break
    return "\n\n".join(paragraphs)


def best(path: Path, times: int) -> float:
    """Give the shortest processor time of reading a report so many times."""
    found = []
    for _ in range(times):
        clock = Clock()
        clock.run(lambda: dateline.read(path))
        found.append(clock.processor)
    return min(found)


def main() -> None:
    """Run from the command line."""
    parser = arguments(__doc__, "a folder of dated reports, *.txt (default: the examples)", EXAMPLES)
    parser.add_argument("--words", type=int, default=20_000, help="read at least so many words (default: 20000)")
    options = parser.parse_args()
    print_tables([measure(options.data, options.words)], options.json)


if __name__ == "__main__":
    main()
