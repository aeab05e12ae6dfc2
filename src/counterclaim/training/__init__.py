"""From the corpus to the shipped model. Needs the extra ``train`` (torch); never used at run time.

Data runs one way: :mod:`~counterclaim.training.data` turns annotated documents into windows of
words with targets, :mod:`~counterclaim.training.encoder` and
:mod:`~counterclaim.training.model` are the network, :mod:`~counterclaim.training.train` fits it,
:mod:`~counterclaim.training.export` writes the files that
:mod:`counterclaim.reading.learned` reads.
"""
