// Forms that a stemmer cannot take to one stem: irregular verbs and plurals, spellings of one name, peoples and countries.
// Lists only: the first word of each line is the one that all others of the line are indexed under. Folded, lower case.

/** Verbs and nouns of English. */
export const irregularForms = `
  win won winning winner winners wins
  die died dies dying dead death deaths
  kill killed kills killing killings
  sell sold sells selling sale sales
  buy bought buys buying
  pay paid pays paying payment payments
  send sent sends sending
  spend spent spends spending
  build built builds building
  lose lost loses losing loss losses
  leave left leaves leaving
  hold held holds holding
  find found finding
  think thought thinks thinking
  bring brought brings bringing
  catch caught catches catching
  teach taught teaches teaching
  seek sought seeks seeking
  fight fought fights fighting
  meet met meets meeting meetings
  feed fed feeds feeding
  lead led leads leading
  flee fled flees fleeing
  speak spoke spoken speaks speaking speech speeches
  break broke broken breaks breaking
  choose chose chosen chooses choosing choice
  drive drove driven drives driving driver drivers
  write wrote written writes writing writer writers
  rise rose risen rises rising
  fall fell fallen falls falling
  grow grew grown grows growing growth
  throw threw thrown throws throwing
  know knew known knows
  fly flew flown flies flying
  draw drew drawn draws drawing
  begin began begun begins beginning
  swim swam swum swims swimming swimmer
  sing sang sung sings singing
  drink drank drunk drinks
  sink sank sunk sinks sinking
  run ran runs running runner
  steal stole stolen steals stealing
  freeze froze frozen freezes freezing
  shoot shot shots shoots shooting shootings
  strike struck strikes striking
  hide hid hidden hides hiding
  bite bit bitten bites biting
  shake shook shaken shakes
  wear wore worn wears wearing
  tear tore torn tears
  swear swore sworn swears
  eat ate eaten eats eating
  give gave given
  forbid forbade forbidden forbids
  withdraw withdrew withdrawn withdraws withdrawing withdrawal
  overthrow overthrew overthrown
  arise arose arisen
  resign resigned resigns resigning resignation
  marry married marries marrying marriage
  child children
  man men
  woman women
  foot feet
  tooth teeth
  mouse mice
  crisis crises
  half halves
  life lives
  wife wives
  knife knives
  wolf wolves
  percent percentage
`;

/** Spellings of one name. */
export const spellings = `
  usa america
  turkey turkiye
  kyiv kiev
  kharkiv kharkov
  odesa odessa
  lviv lvov
  zaporizhzhia zaporizhia zaporozhye zaporizhzhya
  chernobyl chornobyl
  dnipro dnepr dnieper dnepropetrovsk
  donbas donbass
  belarus byelorussia
  vladimir volodymyr wladimir
  sergei sergey serhiy sergii
  alexander aleksandr oleksandr
  gaddafi qaddafi kadafi
`;

/** Countries and their people; adjectives mean the country in the news. */
export const peoples = `
  ukraine ukrainian ukrainians
  russia russian russians
  belarus belarusian belarusians
  usa american americans
  britain british briton britons
  china chinese
  france french
  germany german germans
  italy italian italians
  spain spanish spaniard spaniards
  portugal portuguese
  poland polish pole poles
  lithuania lithuanian lithuanians
  latvia latvian latvians
  estonia estonian estonians
  finland finnish finn finns
  sweden swedish swede swedes
  norway norwegian norwegians
  denmark danish dane danes
  netherlands dutch
  belgium belgian belgians
  austria austrian austrians
  switzerland swiss
  greece greek greeks
  turkey turkish turks
  hungary hungarian hungarians
  romania romanian romanians
  bulgaria bulgarian bulgarians
  serbia serbian serbians
  israel israeli israelis
  palestine palestinian palestinians
  iran iranian iranians
  iraq iraqi iraqis
  syria syrian syrians
  lebanon lebanese
  egypt egyptian egyptians
  saudi saudis
  yemen yemeni yemenis
  afghanistan afghan afghans
  pakistan pakistani pakistanis
  india indian indians
  japan japanese
  korea korean koreans
  taiwan taiwanese
  vietnam vietnamese
  philippines filipino filipinos philippine
  indonesia indonesian indonesians
  australia australian australians
  canada canadian canadians
  mexico mexican mexicans
  brazil brazilian brazilians
  argentina argentine argentinian argentinians
  colombia colombian colombians
  venezuela venezuelan venezuelans
  cuba cuban cubans
  nigeria nigerian nigerians
  kenya kenyan kenyans
  ethiopia ethiopian ethiopians
  scotland scottish scots
  wales welsh
  ireland irish
  europe european europeans
  africa african africans
`;
