"""torchvision loads its operators by path; their library is `_C` or, since 0.29, `_C_stable`.

PyInstaller's own hook asks for `torchvision._C` only, and without operators the import fails.
"""

from PyInstaller.utils.hooks import collect_dynamic_libs

binaries = collect_dynamic_libs(
    "torchvision", search_patterns=["_C*.so", "_C*.pyd", "_C*.dll", "_C*.dylib"]
)

# TorchScript reads the sources of the functions that it compiles.
module_collection_mode = "pyz+py"
