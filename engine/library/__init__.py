"""The library: what a person decided and what was computed, and where the two programs meet.

    Library            the front ends' end: decisions to make, all else to read
      decisions.py       all decisions in memory, written (decided.py) by writer.py's thread
      listing.py         order and filter over columns in memory (table.py, columns.py)
      results.py         what the engine computed, read from any thread
    ComputedStore      the engine's end
      files.py           what a scan found
      scores.py          results and scores
      vectors.py         one append-only file for each encoder
      thumbnails.py      JPEGs by the state of their file
    backups.py         copies of decisions; restoring.py goes back, rescue.py after damage
    elsewhere.py       what other windows decided; news.py: what other engines computed
    databases.py       opening the three SQLite files, whose tables migrations.py makes

Nothing here imports torch, Pillow or (but for a migration) sqlite-utils: the window starts with it.
"""

from engine.library.computed import ComputedStore
from engine.library.library import Library
from engine.library.values import FileOnDisk, FolderCount, KnownFile, PhotoResult, Tally

__all__ = [
    "ComputedStore",
    "FileOnDisk",
    "FolderCount",
    "KnownFile",
    "Library",
    "PhotoResult",
    "Tally",
]
