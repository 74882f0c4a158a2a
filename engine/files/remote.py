"""Which folders lie on another computer, whose changes this one is not told of."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

_KINDS = {
    "9p", "afpfs", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.rclone", "fuse.sshfs",
    "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf", "webdav",
}  # fmt: skip
_DRIVE_REMOTE = 4
_MOUNTED = re.compile(r"^.* on (?P<place>/.*) \((?P<kind>[^,)]+)", re.MULTILINE)


def is_remote(folder: str) -> bool:
    """Tell whether this folder lies on a network drive, as far as the system tells."""
    if sys.platform == "win32":
        return _is_remote_drive(folder)
    places = _linux_mounts() if sys.platform == "linux" else _mac_mounts()
    holding = [place for place in places if _lies_in(os.path.realpath(folder), place)]
    return bool(holding) and places[max(holding, key=len)] in _KINDS


def _lies_in(folder: str, place: str) -> bool:
    return folder == place or folder.startswith(place.rstrip("/") + "/")


def _linux_mounts() -> dict[str, str]:
    """Return the kind of file system by where it is mounted."""
    try:
        lines = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return {}
    fields = (line.split(" ") for line in lines.splitlines())
    return {_unescaped(place): kind for _, place, kind, *_ in fields}


def _unescaped(place: str) -> str:
    """Spaces and the like stand there as octal numbers."""
    return re.sub(r"\\(\d{3})", lambda found: chr(int(found[1], 8)), place)


def _mac_mounts() -> dict[str, str]:
    try:
        said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
    except OSError:
        return {}
    return {found["place"]: found["kind"] for found in _MOUNTED.finditer(said)}


def _is_remote_drive(folder: str) -> bool:
    import ctypes

    drive = os.path.splitdrive(folder)[0]
    if drive.startswith("\\\\"):
        return True
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    return bool(kernel.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE)
