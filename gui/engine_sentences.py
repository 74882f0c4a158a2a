"""Sentences of the engine that the window can say in its own language.

The engine speaks English, for it writes logs and answers the command line, too. What varies in a
sentence stands in braces here; a new sentence is shown in English until it has a line.
"""

from __future__ import annotations

from gui.texts import mark

SENTENCES = (
    mark("technical quality, in seven questions"),
    mark("look and feel (CLIP-IQA), search, axes of your own"),
    mark("aesthetics as published, search, axes of your own"),
    mark("aesthetics, search, axes of your own; slower and more exact"),
    mark("aesthetics, search, axes of your own"),
    mark("CC BY-NC 4.0, not for commercial use"),
    mark("QualiCLIP, the authors' checkpoint"),
    mark("is gone"),
    mark("is gone or was never there"),
    mark("is not a file"),
    mark("is empty (0 bytes)"),
    mark("may not be read: no permission"),
    mark("can't be read from its disk: {why}"),
    mark("can't be reached: {why}"),
    mark("can't be reached under this name"),
    mark("its name is not valid here"),
    mark("is {size} large: {limit} is the limit"),
    mark("is {kind}, which Cullect doesn't read, though its name ends in {ending}"),
    mark("is {kind}, which Cullect doesn't read"),
    mark("is not a picture that Cullect reads, though its name ends in {ending}"),
    mark("is not a picture that Cullect reads"),
    mark("holds nothing but zeros: it was not copied completely"),
    mark("takes more memory than there is"),
    mark("is cut off: the upper {share} % of the picture are there"),
    mark("is cut off: {part} of {whole} bytes are there"),
    mark("is cut off: {part} of {whole} KB are there"),
    mark("is cut off: it ends before the picture does"),
    mark("is a kind of {kind} that Cullect doesn't read"),
    mark("is damaged: it begins like a {kind} file, but its picture can't be decoded"),
    mark("claims to be {size} pixels: {limit} megapixels is the limit"),
    mark("claims to be {size} pixels and would take {room} to open: {limit} is the limit"),
    mark("asks for over {count} passes, as no camera does"),
    mark(
        "The program that reads photos stopped twice at this file, so it is left out. It "
        "is tried again when the file changes."
    ),
    mark(
        "Reading this file took too long, so it is left out. It is tried again when the "
        "file changes."
    ),
    mark("a PDF document"),
    mark("a PostScript document"),
    mark("a ZIP archive or office document"),
    mark("a gzip archive"),
    mark("a GIF picture"),
    mark("a BMP picture"),
    mark("a large Photoshop document (PSB)"),
    mark("a Windows icon"),
    mark("a JPEG XL picture"),
    mark("a QuickTime video"),
    mark("an MP4 video"),
    mark("an MP4 video or sound"),
    mark("an AVI video"),
    mark("a WAV sound"),
    mark("a Matroska or WebM video"),
    mark("an Ogg sound or video"),
    mark(
        "The engine stopped several times in a row and was not started again. Close and "
        "open the program; if it goes on, run: cullect --selftest"
    ),
    mark(
        "The engine failed on a mistake of its own; the log says more. Scores so far are "
        "kept; opening the folder again goes on from there."
    ),
    mark(
        "The colour profile of the screen can't be used, so photos are shown in sRGB. "
        "Choose another file in the settings: the ICC profile that your calibration "
        "made."
    ),
    mark("Stopped; what came is kept."),
    mark("Say what to look for."),
    mark("The judge “{judge}” knows no words. Search and axes need a CLIP judge."),
    mark("The judge “{judge}” stores no vectors, so it has no map."),
    mark("The axis “{name}” needs a text at each end."),
    mark("An axis can't be called “{name}”: take up to 60 letters, digits, spaces and dashes."),
    mark(
        "“{scorer}” of {judge} can't show where it comes from: heat maps need the "
        "starter judge, or CLIP's ResNet as in QualiCLIP and CLIP-IQA."
    ),
    mark(
        "The text “{text}…” is too long: it has {count} tokens, and CLIP takes {limit}. Shorten it."
    ),
    mark(
        "The download of {what} broke off: {why}. What arrived ({size} MB) is kept: try "
        "again later, or fetch the file with a browser and add it by hand."
    ),
    mark("the line was cut at {part} of {whole} MB"),
    mark("the server says {answer}"),
    mark("nothing came any more"),
    mark(
        "{file} can't be had: the server says {answer}. Fetch the file with a browser "
        "and add it by hand."
    ),
    mark(
        "What came from {host} is not the file that was expected (its hash is {found}…, "
        "not {wanted}…). It was deleted."
    ),
    mark("{file} is damaged or gone ({why}). Remove the judge and add it again."),
    mark("{file} is damaged ({why}). Remove the judge and add it again."),
    mark("{file} is damaged or gone ({why}). Teach it again."),
    mark("Choose a folder to export to, by its whole path."),
    mark("{folder} is not a folder: choose another destination."),
    mark("{file} is there already: choose another name."),
    mark("Another Cullect is at this export."),
    mark("{file} is damaged: start this export again."),
    mark("{file} can't be written: {why}. What was done is kept."),
    mark("{file} can't be written: {why}. Make room there."),
    mark("{file} can't be written: {why}."),
    mark("{file} can't be written ({why})."),
    mark("{file} can't be read: {why}."),
    mark("can't be moved away: {why}"),
    mark("can't be compared with {file}: {why}"),
    mark(
        "was not the same when the copy was read again, so that was thrown away: check "
        "the disk, the card and the cable"
    ),
    mark("is the very file that stands at the destination, and stays"),
    mark("was copied, but could not be removed: {why}"),
    mark("“:{form}” can't stand there: only dates and numbers have a form."),
    mark("“:{form}” is no number of digits: {number:04} gives 0001."),
    mark("“%{letter}” is no part of a date that Cullect knows: {known}"),
    mark("“{name}” would lead out of the destination: “..” can't be a folder."),
    mark("There is a single “{brace}”: a field looks like {name}."),
    mark("There is no field “{{field}}”, only: {known}."),
    mark(
        "{file} is not a Cullect library: something else is in the file. Move it away, "
        "or choose another folder for the library. It was not touched."
    ),
    mark("{file} can't grow: the disk is full. Make room, then try again."),
    mark(
        "{file} can't be written to. Give yourself the right to write to its folder, or "
        "choose another."
    ),
    mark("{file} can't be opened. Check that its folder is there and that you may write to it."),
    mark("{file} is in use by another program. Close that, then try again."),
    mark(
        "{file} can't be read or written: the disk reports an error. Check the disk and its cable."
    ),
    mark("{file} is damaged. Close Cullect and open it again: it will be computed again."),
    mark(
        "{file} was written by a newer Cullect (its layout is version {its}, this "
        "program knows {known}). Update Cullect, or choose another folder for the "
        "library. It was not touched."
    ),
    mark("The library's folder {folder} can't be made: {why}. Choose another folder."),
    mark(
        "You may not write to the library's folder {folder}. Change its rights, or "
        "choose another folder."
    ),
    mark("{file} is being written by another program."),
    mark("{file} was left as it is, for {why}. Move it away; a new one will be written."),
    mark("{file} was left as it is, for {why}. Its sidecar holds the decision."),
    mark("{file} was left as it is: what was written did not read back the same."),
    mark(
        "{file} was not written: it is marked as read-only. Take that off to let Cullect write it."
    ),
    mark("{file} was not written: {why}."),
    mark("it holds no XMP"),
    mark("it is no JPEG"),
    mark("it is a damaged JPEG"),
    mark("it is a damaged TIFF"),
    mark("it is no TIFF of the usual kind"),
    mark("it is damaged or far too deep ({why})"),
    mark("it holds characters that XML may not"),
    mark(
        "The sample shoot can't be written to {folder}: {why}. Make room there or choose "
        "another folder."
    ),
    mark("There are no photos in {folder}."),
    mark("There is no folder {folder}."),
    mark(
        "{folder} has {count} photos to learn from, and training needs {least} at the "
        "least (50 or more are good)."
    ),
    mark(
        "The training can't be saved to {folder} ({why}). Make room there and go on with "
        "--resume: the checkpoint before this one is kept."
    ),
    mark(
        "The device has no room for a single photo at {side} px. Train on the CPU (--device cpu)."
    ),
    mark("is empty, though photos were there; its disk may not be connected"),
    mark("{what} What stands in sidecars is read when you open their folders."),
    mark(
        "{what} Recovered {count} decisions from the backup of {day}, and {later} made since then."
    ),
    mark("{what} Recovered {count} decisions that could still be read in it; there was no backup."),
    mark("The library was damaged; its file is kept as {name}."),
    mark("The library's file was gone."),
    mark("{file} is damaged, and another Cullect has it open. Close that one, then try again."),
    mark("What you decided could not be backed up in {folder}: {why}."),
    mark(
        "{count} windows and commands use this library already ({library}). Close one of them, or "
        "use another library with --library DIR."
    ),
)
