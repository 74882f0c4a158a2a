"""Acts on files: copies, moves and links of photos, the trash, and lists of what was decided.

    fields.py, templates.py, names.py   what a new folder and a new name are made of
    companions.py                       sidecars and partners that go along with a photo
    plan.py                             the dry run: what would go where, as a value
    journal.py, carry_out.py            the plan being carried out; it can go on after a kill
    transfer.py                         one file, verified before it counts
    trash.py                            rejected photos into the system's trash, and back
    lists.py, pdf.py, contact_pages.py  tables and contact sheets

Nothing here is overwritten, and nothing is removed before its copy has been read again and found
equal. Needs neither Qt nor a decoder: bytes are moved, never interpreted.
"""
