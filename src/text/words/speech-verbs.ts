// Verbs that introduce what somebody says, writes or thinks, by how they take it. General English, from a learner's grammar of
// reporting verbs; only base forms are listed, the other forms are derived.

import { inflectVerb } from '../inflect-verb.js';

/** Verbs that stand beside words actually uttered, nothing else needed: "X said", "X replied". */
const utterance = `say tell ask add reply respond answer note explain continue write tweet post insist argue declare announce
 state claim comment observe remark acknowledge admit concede confirm recall joke quip shout yell scream whisper mutter
 murmur exclaim cry retort counter interject interrupt conclude repeat reiterate stress emphasise emphasize underline underscore
 maintain assert affirm contend allege boast brag complain lament protest grumble moan vow promise pledge swear warn caution
 advise counsel urge suggest propose recommend predict forecast speculate muse wonder reflect reason quote report reveal
 disclose divulge testify confess agree disagree object deny dismiss reject rebut refute plead beg implore appeal demand
 command order instruct request inquire enquire query question press prod thunder bellow roar snap bark growl hiss fume rail
 rant rage gush enthuse rave cheer chant sing chuckle laugh sigh sob groan grin smile shrug nod deadpan crow taunt mock tease
 chide scold rebuke admonish scoff sneer snarl blurt stammer venture volunteer offer opine pronounce
 proclaim profess preach read recite cite echo parrot elaborate clarify specify detail describe relate recount narrate
 tout trumpet message email text cable blog scribble caption greet thank apologise apologize
 hail praise laud applaud commend salute welcome denounce condemn decry criticise criticize blast slam lambast lambaste
 attack deride ridicule bemoan lash charge accuse blame liken compare brand label dub call term deem refer tag
 threaten invite signal indicate hint imply intimate posit contest dispute challenge counsel joke bristle
 vent seethe marvel gasp persist point kid assure reassure remind inform notify brief alert update
 hope voice express convey articulate interpret joke admonish observe caution reaffirm exhort interject chime wisecrack
 muse surmise theorise theorize reckon enjoin entreat coo scold hedge confide swagger intone drawl`;

/** Verbs of mind and perception: what follows is reported, seldom uttered. */
const thought = `think believe feel consider expect hope fear worry suspect doubt know guess assume presume reckon figure
 suppose imagine want wish plan intend decide see view regard realise realize understand remember forget learn find
 conclude determine estimate calculate judge favour favor oppose prefer hear like love hate`;

/** Verbs with which somebody names or characterises a thing: "X called it 'a mess'". */
const naming = `call describe brand label dub term characterise characterize portray deem denounce dismiss decry condemn hail
  praise refer deride mock declare slam blast criticise criticize ridicule tout cast paint style nickname christen liken
  compare accuse depict frame title entitle name`;

/** Verbs whose object is the one spoken to, never the speaker: "told reporters". */
const addressing = `tell ask inform remind assure reassure warn urge advise notify brief instruct order implore beg beseech
  address thank question press interview invite`;

const forms = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).flatMap(inflectVerb));

const utteranceVerbForms = forms(utterance);
export const thoughtVerbForms = forms(thought);
export const namingVerbForms = forms(naming);
export const addressingVerbForms = forms(addressing);
/** Forms of any verb that can introduce words: the utterance verbs and the naming verbs. */
export const speechVerbForms: ReadonlySet<string> = new Set([...utteranceVerbForms, ...namingVerbForms]);

/** Forms after a name that only somebody who speaks or writes can be the subject of: they tell that the name is a person's. */
export const personalVerbForms: ReadonlySet<string> = new Set(
  `said says told tells asked asks added adds argued argues insisted insists warned warns replied replies responded responds
   explained explains wrote writes tweeted acknowledged acknowledges admitted admits vowed vows joked jokes recalled
   recalls quipped conceded concedes testified boasted complained complains lamented laments thinks believes`.split(
    /\s+/,
  ),
);

/** Base forms of every verb above, each once, in alphabetical order. */
export const reportingVerbs: readonly string[] = [
  ...new Set(`${utterance} ${thought} ${naming}`.trim().split(/\s+/)),
].sort();
