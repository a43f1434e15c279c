"""Who says so: quotes with their speakers, what is reported of speech and thought, and the source of each claim.

`find` puts together what each room finds: `predicates` what verbs and adjectives bring in, `phrases` what nouns and
phrases do ("the claim that", "according to"), `direct` what stands in quotation marks, `turns` what follows a name and
a colon. `sources` says who speaks, `cues` which words show it.
"""

from extract.reading.attribution.find import attributions, speaker_of
from extract.reading.attribution.found import Attribution

__all__ = ["Attribution", "attributions", "speaker_of"]
