"""What can be told of the bundle without building it; `packaging/smoke.py` tries a real one."""

import ast
import runpy
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"

contents = runpy.run_path(str(PACKAGING / "contents.py"))
belongs, left_out = contents["belongs"], contents["MODULES_LEFT_OUT"]

READ_BY_PYINSTALLER = [PACKAGING / "cullect.spec", *sorted((PACKAGING / "hooks").glob("*.py"))]


@pytest.mark.parametrize("file", READ_BY_PYINSTALLER, ids=lambda file: file.name)
def test_spec_and_hooks_compile(file):
    compile(file.read_text("utf-8"), file.name, "exec")


@pytest.mark.parametrize("name", [
    "torch/lib/libtorch_cpu.so",
    "torch/bin/torch_shm_manager",
    "torchvision/_C_stable.so",
    "open_clip/bpe_simple_vocab_16e6.txt.gz",
    "open_clip/model_configs/RN50-quickgelu.json",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/imageformats/libqjpeg.so",
    "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    "PySide6/Qt/lib/libQt6Gui.so.6",
    "resources/style.qss",
    "resources/icons/folder.svg",
])  # fmt: skip
def test_what_the_program_needs_is_kept(name):
    assert belongs(name)
    assert belongs(name.replace("/", "\\"))


@pytest.mark.parametrize("name", [
    "torch/bin/protoc",
    "torch/include/ATen/ATen.h",
    "torch/test/test_api",
    "torchvision/image_stable.so",
    "torchvision.libs/libnvjpeg.4a0b5c81.so.13",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "libgtk-3.so.0",
    "libpangocairo-1.0.so.0",
    "PySide6/Qt/lib/libQt6Quick.so.6",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "resources/__pycache__/__init__.cpython-311.pyc",
])  # fmt: skip
def test_what_only_weighs_is_left_out(name):
    assert not belongs(name)
    assert not belongs(name.replace("/", "\\"))


def test_a_window_program_without_output_can_still_write(monkeypatch):
    entry = runpy.run_path(str(PACKAGING / "entry.py"), run_name="entry")
    monkeypatch.setattr(sys, "stderr", None)
    entry["give_output_a_place"]()
    with sys.stderr as nowhere:
        assert nowhere.write("complaint") == 9


def test_no_module_that_we_import_is_left_out():
    imported = {name for package in ("engine", "gui") for name in _imports(ROOT / package)}
    assert "torch" in imported
    assert not [name for name in imported for out in left_out if f"{name}.".startswith(f"{out}.")]


def _imports(package: Path) -> set[str]:
    """Return the names of all modules that a package's files import, wherever they do."""
    nodes = (
        node for file in package.rglob("*.py") for node in ast.walk(ast.parse(file.read_bytes()))
    )
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names
