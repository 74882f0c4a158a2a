"""How a judge learns quality from pristine photos alone, after QualiCLIP (Agnolucci et al. 2024).

degradations/   24 ways to spoil a photo, at 5 rising levels each
faults.py       faults as cameras make them, several at once
pictures.py     the photos of a folder: to learn from, to test on
crops.py        two overlapping crops of a photo, both at all five levels
samples.py      what is drawn for a step
students.py     networks that can be taught, as cosines
losses.py       consistency and ranking: what the judge should say of them
crossing.py     ranking across photos, by what can be seen to be gone
cost.py         all of it for one batch
accuracy.py     how well levels are told apart on photos kept aside
learner.py      one step
loop.py         the training itself, with checkpoint.py and news.py
keeping.py      what was learned becomes a judge
lessons.py      what is to be taught, and what was not finished
checking.py     are these photos fit to teach from?
examples.py     a few ladders to look at
teaching.py     a lesson from beginning to end
held_out.py     before and after, on the same draws; general.py has pictures for it
picks.py        agreement with what its person picked, and who changes place
teaching_report.py  all of it weighed
standards.py    judges with a card that says how they were taught; standard_files.py shares them
trainer.py      all of this as a process; course.py is the lesson it gives, wishes.py interrupts it,
                trainer_link.py and wire.py speak with it
settings.py     every number, and the presets
"""
