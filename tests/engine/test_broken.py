"""All the broken files and all the odd real ones, read in a child process with limits."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

READ_ALL = """
import json, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
from engine.files.decode import decode
from engine.files.quick import embedded_thumbnail
from engine.files.unreadable import UnreadablePhoto


def outcome(path):
    try:
        decode(str(path), side=512, thumbnail_side=320)
        embedded_thumbnail(str(path), 320)
    except UnreadablePhoto as error:
        return error.reason


for path in sorted(Path(sys.argv[1]).rglob("*")):
    if not path.is_file():
        continue
    start = time.process_time()
    print(json.dumps([path.name, outcome(path), time.process_time() - start]))
status = Path("/proc/self/status").read_text()
print(json.dumps(int(status.split("VmHWM:")[1].split()[0]) * 1024))
"""


def read_all(folder):
    """Per file its name, why it can't be read (or None), and seconds; and the peak of memory."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", READ_ALL, str(folder)],
        cwd=Path(__file__).parents[2], capture_output=True, check=False, timeout=110,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]
    *files, peak = map(json.loads, done.stdout.splitlines())
    return files, peak


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits are set as on Linux")


def test_each_broken_file_is_read_or_told_why_not(real_photos):
    files, peak = read_all(real_photos / "broken")
    assert len(files) == 600
    assert max(seconds for *_, seconds in files) < 20
    assert peak < 2e9
    reasons = Counter(reason for _, reason, _ in files if reason)
    assert 300 < sum(reasons.values()) < 400
    for reason in reasons:
        assert reason.split()[0] in {"is", "claims", "takes", "asks", "holds"}
        assert not any(word in reason for word in ("Error", "0x", "_io", "decoder"))


def test_all_real_photos_are_read_but_the_one_that_is_damaged(real_photos):
    files, peak = read_all(real_photos / "photos")
    unreadable = [name for name, reason, _ in files if reason]
    assert unreadable == ["IllegalArgumentException.HeifReader.processBoxes.heif"]
    assert max(seconds for *_, seconds in files) < 20
    assert peak < 2e9
