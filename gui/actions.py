"""One table of everything that can be done; menus, keys, palette and key sheet are made from it.

A new row needs a handler of its name in `MainWindow._handlers`, and that is all.
"""

from __future__ import annotations

from dataclasses import dataclass

from gui.texts import mark

MENUS = (
    mark("&File"),
    mark("&Edit"),
    mark("&Photo"),
    mark("&View"),
    mark("&Judge"),
    mark("&Help"),
)

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do; actions of the same `group` stand together in their menu.

    `keys` are Lightroom's, for a photographer's hands know them; the other presets (`mechanic` for
    Photo Mechanic) name only what differs, and `()` takes the keys away. `tip` says in a sentence
    what the text can't. What is `checkable` has a handler that takes whether it is on. An action
    that `goes_on` is followed by the next photo if Shift is held with its key. One that is `within`
    a view works there only, and leaves its keys to others elsewhere; "photos" is any view of them.
    """

    name: str
    text: str
    keys: Keys
    menu: str
    group: int = 0
    tip: str = ""
    checkable: bool = False
    goes_on: bool = False
    within: str = ""
    mechanic: Keys | None = None
    narrative: Keys | None = None
    darktable: Keys | None = None


ACTIONS = (
    Action("open", mark("&Open Folder…"), ("Ctrl+O",), "&File"),
    Action(
        "add_folder", mark("&Add Folder…"), ("Ctrl+Shift+O",), "&File", 0,
        mark("Show a further folder beside what is open, as one view"),
    ),
    Action(
        "write_sidecars", mark("Write Side&cars Now"), ("Ctrl+S",), "&File", 1,
        mark("Tell other programs what was decided, in XMP files beside the photos"),
    ),
    Action(
        "read_sidecars", mark("&Read Sidecars Again"), (), "&File", 1,
        mark("Look for what other programs decided since the folder was opened"),
    ),
    Action(
        "restore", mark("Rest&ore Decisions…"), (), "&File", 1,
        mark("Make flags, stars and labels what they were on a day before, from a backup"),
    ),
    Action(
        "export", mark("&Export Photos…"), ("Ctrl+Shift+E",), "&File", 2,
        mark("Copy, move or link photos to a folder, with their sidecars"),
    ),
    Action(
        "export_list", mark("Export &List or Contact Sheet…"), (), "&File", 2,
        mark("A table of decisions and scores, or pages of thumbnails to print"),
    ),
    Action(
        "trash", mark("Move Rejected to the &Trash…"), ("Ctrl+Backspace",), "&File", 3,
        mark("Only photos that you rejected, after looking them over"),
    ),
    Action("quit", mark("&Quit"), ("Ctrl+Q",), "&File", 4),
    Action("undo", mark("Undo"), ("Ctrl+Z",), "&Edit"),
    Action("redo", mark("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "&Edit"),
    Action("search", mark("&Search"), ("Ctrl+F",), "&Edit", 1),
    Action("select_all", mark("Select &All"), ("Ctrl+A",), "&Edit", 1),
    Action(
        "settings", mark("Se&ttings…"), ("Ctrl+,",), "&Edit", 2,
        mark("Keys, and what else can be set"),
    ),
    Action(
        "pick", mark("&Pick"), ("P",), "&Photo", goes_on=True,
        mechanic=("Ctrl++", "Ctrl+="), narrative=("T",),
    ),
    Action("reject", mark("&Reject"), ("X",), "&Photo", goes_on=True, darktable=("R",)),
    Action("unflag", mark("&Unflag"), ("U",), "&Photo", goes_on=True, mechanic=("Ctrl+-",)),
    Action(
        "toggle_flag", mark("&Toggle Pick"), ("`",), "&Photo", 0,
        mark("Pick, or unflag what is picked"), goes_on=True, mechanic=("T", "`"),
    ),
    Action("rate_1", mark("1 Star"), ("1",), "&Photo", 1, goes_on=True, mechanic=("Ctrl+1",)),
    Action("rate_2", mark("2 Stars"), ("2",), "&Photo", 1, goes_on=True, mechanic=("Ctrl+2",)),
    Action("rate_3", mark("3 Stars"), ("3",), "&Photo", 1, goes_on=True, mechanic=("Ctrl+3",)),
    Action("rate_4", mark("4 Stars"), ("4",), "&Photo", 1, goes_on=True, mechanic=("Ctrl+4",)),
    Action("rate_5", mark("5 Stars"), ("5",), "&Photo", 1, goes_on=True, mechanic=("Ctrl+5",)),
    Action("rate_0", mark("No Stars"), ("0",), "&Photo", 1, goes_on=True, mechanic=("Ctrl+0",)),
    Action("more_stars", mark("One Star &More"), ("Alt+Up",), "&Photo", 1),
    Action("fewer_stars", mark("One Star &Fewer"), ("Alt+Down",), "&Photo", 1),
    Action(
        "label_red", mark("Red Label"), ("6",), "&Photo", 2,
        goes_on=True, mechanic=("1",), darktable=("F1",),
    ),
    Action(
        "label_yellow", mark("Yellow Label"), ("7",), "&Photo", 2,
        goes_on=True, mechanic=("2",), darktable=("F2",),
    ),
    Action(
        "label_green", mark("Green Label"), ("8",), "&Photo", 2,
        goes_on=True, mechanic=("3",), darktable=("F3",),
    ),
    Action(
        "label_blue", mark("Blue Label"), ("9",), "&Photo", 2,
        goes_on=True, mechanic=("4",), darktable=("F4",),
    ),
    Action(
        "label_purple", mark("Purple Label"), (), "&Photo", 2,
        goes_on=True, mechanic=("5",), narrative=("P",), darktable=("F5",),
    ),
    Action("label_none", mark("No Label"), (), "&Photo", 2, goes_on=True, mechanic=("0",)),
    Action(
        "go_on", mark("Go On After Each &Mark"), (), "&Photo", 3,
        mark("Show the next photo once one was marked, as Shift with the key does once"),
        checkable=True,
    ),
    Action(
        "next_photo", mark("Ne&xt Photo"), (), "&Photo", 4,
        mark("The arrow keys do the same"), within="photos",
        mechanic=("Space",), darktable=("Space",),
    ),
    Action(
        "previous_photo", mark("Previous Ph&oto"), (), "&Photo", 4,
        mark("The arrow keys do the same"), within="photos", darktable=("Backspace",),
    ),
    Action(
        "next_undecided", mark("&Next Undecided"), ("]",), "&Photo", 4,
        mark("The next photo without flag, stars and label"),
    ),
    Action(
        "previous_undecided", mark("Pre&vious Undecided"), ("[",), "&Photo", 4,
        mark("The photo before without flag, stars and label"),
    ),
    Action(
        "show_partner", mark("Show RAW or &JPEG"), ("Ctrl+J",), "&Photo", 2,
        mark("Show the other file of a photo that was taken as RAW and JPEG"),
    ),
    Action(
        "winner_stays", mark("&Winner Stays"), ("Return", "Enter"), "&Photo", 8,
        mark("Pick the active photo and compare it with the next candidate"), within="compare",
    ),
    Action(
        "reject_losers", mark("Re&ject Who Loses"), (), "&Photo", 8,
        mark("Winner Stays rejects the other photo, too"), checkable=True,
    ),
    Action(
        "make_select", mark("Ca&ndidate Becomes Select"), ("Up",), "&Photo", 8,
        mark("The candidate takes the left side and meets the next photo"), within="compare",
    ),
    Action("swap", mark("S&wap the Two"), ("Down",), "&Photo", 8, within="compare"),
    Action(
        "other_side", mark("&Other Side"), ("Shift+Left", "Shift+Right"), "&Photo", 8,
        mark("Decisions go to the other photo of the two"), within="compare",
    ),
    Action(
        "leave_survey", mark("Remo&ve from Survey"), ("/",), "&Photo", 8,
        mark("Take the photo out of the survey; nothing is decided"), within="survey",
    ),
    Action("grid", mark("&Grid"), ("G", "Esc"), "&View"),
    Action("large", mark("&Large Photo"), ("E",), "&View"),
    Action(
        "compare", mark("&Compare"), ("C",), "&View",
        tip=mark("Two photos side by side: what is selected, or this one and its neighbour"),
    ),
    Action(
        "survey", mark("&Survey"), ("N",), "&View",
        tip=mark("Two to twelve selected photos at once, as large as they fit"),
    ),
    Action(
        "zoom", mark("&Zoom to 100 %"), ("Z",), "&View", 0,
        mark("Look at every pixel, or at the whole photo again; a click does the same"),
    ),
    Action(
        "hold_zoom", mark("Zoom While &Held"), ("Space",), "&View", 0,
        mark("Look at every pixel as long as the key is held"), mechanic=(), darktable=(),
    ),
    Action(
        "information", mark("&Information"), ("I",), "&View", 0,
        mark("Name, time and exposure over the photo, then all that is known, then nothing"),
    ),
    Action("map", mark("&Map of Photos"), ("M",), "&View"),
    Action(
        "filter_bar", mark("&Filter Bar"), ("\\",), "&View", 1,
        mark("Choose which photos are seen: by flag, stars, label, score, name, camera"),
    ),
    Action(
        "clear_filter", mark("&Clear Filter"), ("Ctrl+L",), "&View", 1,
        mark("Show all photos again"),
    ),
    Action(
        "problems", mark("Pro&blems…"), (), "&View", 1,
        mark("Files that can't be read, and what to do about them"),
    ),
    Action("resort", mark("Re-&sort"), ("F5",), "&View", 1, darktable=("Shift+F5",)),
    Action("reverse", mark("Re&verse Order"), ("Ctrl+R",), "&View", 1),
    Action(
        "larger", mark("L&arger"), ("Ctrl++", "Ctrl+="), "&View", 2,
        mark("Larger tiles; in the large photo closer"), mechanic=("Ctrl+Alt++", "Ctrl+Alt+="),
    ),
    Action(
        "smaller", mark("S&maller"), ("Ctrl+-",), "&View", 2,
        mark("Smaller tiles; in the large photo less close"), mechanic=("Ctrl+Alt+-",),
    ),
    Action(
        "pairs", mark("RAW and JPEG as &One"), (), "&View", 2,
        mark("A RAW photo and the JPEG or HEIC of its name are one photo, decided together"),
        checkable=True,
    ),
    Action("full_screen", mark("&Full Screen"), ("F", "F11"), "&View", 3),
    Action(
        "zoom_together", mark("Zoom &Together"), ("Shift+Z",), "&View", 3,
        mark("Photos side by side are zoomed and pushed together, or each by itself"),
        checkable=True,
    ),
    Action(
        "side_panels", mark("Side &Panels"), ("Tab",), "&View", 3,
        mark("Put the panels at the sides away, or bring them back"), within="photos",
    ),
    Action(
        "all_panels", mark("All Pane&ls"), ("Shift+Tab",), "&View", 3,
        mark("Put everything around the photos away, or bring it back"), within="photos",
    ),
    Action(
        "next_panel", mark("&Next Panel"), ("F6",), "&View", 3,
        mark("Let keys go to the next panel; Tab moves within it"),
    ),
    Action(
        "previous_panel", mark("Pre&vious Panel"), ("Shift+F6",), "&View", 3,
        mark("Let keys go to the panel before this one"),
    ),
    Action(
        "filmstrip", mark("Films&trip"), ("Shift+F",), "&View", 3,
        mark("A line of photos below the large one"), checkable=True,
    ),
    Action(
        "lights", mark("Li&ghts Out"), ("L",), "&View", 3,
        mark("Dim everything but the photos, then black, then as before"),
    ),
    Action(
        "opinion", mark("The Machine's &Opinion"), ("A",), "&View", 4,
        mark("Scores, reasons and heat maps; without them you decide by your own eye"),
        checkable=True,
    ),
    Action(
        "numbers_always", mark("Scores on Tiles: &Always"), (), "&View", 4, checkable=True,
    ),
    Action(
        "numbers_hover", mark("Scores on Tiles: Under the &Pointer"), (), "&View", 4,
        mark("On the current photo and on the one under the pointer"), checkable=True,
    ),
    Action(
        "numbers_never", mark("Scores on Tiles: &Never"), (), "&View", 4, checkable=True,
    ),
    Action(
        "heat_map", mark("&Heat Map"), ("H",), "&View", 5,
        mark("Where in photos a score comes from: large, side by side and on tiles"),
    ),
    Action(
        "next_map", mark("&Next Question's Heat Map"), ("Shift+H",), "&View", 5,
        mark("Go through the judge's questions, what is good about a photo and what is degraded"),
    ),
    Action(
        "stronger_map", mark("Heat Map Stron&ger"), (), "&View", 5,
        mark("Let the map cover more of the photo"),
    ),
    Action(
        "fainter_map", mark("Heat Map Faint&er"), (), "&View", 5,
        mark("Let the map cover less of the photo"),
    ),
    Action("axes", mark("&Axes of Your Own…"), (), "&Judge", 1),
    Action("judges", mark("&Judges…"), (), "&Judge", 1),
    Action(
        "teach", mark("&Teach the Judge…"), (), "&Judge", 1,
        mark("Teach a standard of your own from photos that you find good"),
    ),
    Action(
        "test_judge", mark("T&est the Judge"), ("T",), "&Judge", 1,
        mark("Put faults into the photo in view with sliders, and see what the judge says"),
        mechanic=(), narrative=(),
    ),
    Action("commands", mark("&Find a Command…"), ("Ctrl+K",), "&Help"),
    Action("key_sheet", mark("All &Keys…"), ("?",), "&Help"),
    Action(
        "sample", mark("&Sample Shoot"), (), "&Help", 0,
        mark("Photos made by the program, some with faults, to try everything on"),
    ),
    Action("about", mark("&About Cullect"), (), "&Help", 1),
)  # fmt: skip
