"""open_clip opens its vocabulary and the descriptions of its networks by path."""

from PyInstaller.utils.hooks import collect_data_files

datas = collect_data_files("open_clip")
