// Words that carry no subject of their own: function words, question words, and the filler of questions about the news.
// A list only. Compared after folding, before stemming. Names of people, places and things never belong here.

const lists = [
  // articles, determiners, pronouns
  'a an the this that these those such same other others another each every either neither both all any some none no',
  'i me my mine myself we our ours ourselves you your yours yourself he him his himself she her hers herself it its itself',
  'they them their theirs themselves one ones someone somebody something anyone anybody anything everyone everybody everything',
  'nobody nothing us who whom whose which what whatever whichever whoever',
  // question words and what people wrap a question in
  'when where why how whether please tell show give find know explain describe list name named names called call',
  'happen happens happened happening there here many much question answer',
  // be, have, do, modals and their contractions
  'be am is are was were been being have has had having do does did doing done can could may might must shall should will would ought',
  'cannot isnt arent wasnt werent hasnt havent hadnt doesnt dont didnt cant couldnt wont wouldnt shouldnt mustnt aint',
  'im ive id youre youve youll hes shes weve theyre theyve thats theres whats whos lets let',
  // prepositions, conjunctions, particles
  'of to in on at by for with from into onto upon about above across after against along amid among around as before behind below',
  'beneath beside besides between beyond despite down during except inside like near off out outside over past per since than through',
  'throughout till toward towards under underneath unlike until up via within without and or but nor so yet if because although though',
  'unless while whereas not only also just even still again ever never very too quite rather almost already always often sometimes',
  'then thus hence however therefore else instead perhaps maybe more most less least few fewer several own',
  // the filler of questions about the news
  'now today recently recent currently lately week weeks this last next ago first following follow according say says said saying',
  'get gets got getting go goes going went gone make makes made making take takes took taken come comes came',
  'become becomes became use used using set new year years day days month months time times way kind type sort thing things',
];

export const stopWords: ReadonlySet<string> = new Set(lists.join(' ').split(' '));
