"""What the bundle leaves out, and why. `cullect.spec` asks here; README.md tells the sizes."""

from __future__ import annotations

from fnmatch import fnmatchcase

MODULES_LEFT_OUT = (
    # For building, testing and drawing figures; other packages import them if they are there.
    "IPython", "_pytest", "hypothesis", "imageio", "matplotlib", "mypy", "pandas", "pip", "pytest",
    "setuptools", "skimage", "sklearn", "tensorboard", "tkinter",
    # 1 GB that only torch.compile on a GPU would use.
    "triton",
    # Exports of models, and downloads by another protocol than plain HTTP.
    "hf_xet", "onnx", "onnxscript",
    # Colours of source code, which rich would load for tracebacks only.
    "pygments",
    # Parts of Qt that the window does not use, and other bindings of it.
    "PyQt5", "PyQt6", "PySide2", "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick",
)  # fmt: skip
"""Modules that PyInstaller must not follow."""

_LEFT_OUT = (
    # torch's headers, build files and test programs.
    "torch/bin/*", "torch/include/*", "torch/share/*", "torch/test/*",
    # torchvision's readers of images, which bring nvJPEG: photos are read with Pillow.
    "torchvision/image*", "torchvision.libs/*", "*libnvjpeg*",
    # GTK's look on Linux drags the build machine's GTK with it; Qt's own style needs none.
    "*/platformthemes/*gtk*", "libgtk*", "libgdk*", "libatk*", "libatspi*", "libcairo*",
    "libpango*", "libthai*", "libdatrie*", "libfribidi*", "libpixman*", "libgraphite2*",
    # Plug-ins for what the window never does, with the libraries that only they need.
    "*/*qtvirtualkeyboard*", "*Qt6VirtualKeyboard*", "*Qt6Qml*", "*Qt6Quick*", "*Qt6Network*",
    "*/imageformats/*pdf*", "*Qt6Pdf*", "*/networkinformation/*", "*/tls/*",
    # What was compiled here on the way; the bundle has its own.
    "*/__pycache__/*",
)  # fmt: skip
"""Patterns of names inside the bundle."""

_KEPT = ("torch/bin/torch_shm_manager*",)
"""Exceptions: torch looks for its shared-memory helper while it is imported."""


def belongs(name: str) -> bool:
    """Whether the file of this name, relative to the bundle's library folder, goes into it."""
    name = name.replace("\\", "/")
    if any(fnmatchcase(name, pattern) for pattern in _KEPT):
        return True
    return not any(fnmatchcase(name, pattern) for pattern in _LEFT_OUT)
