// Questions on the shipped pages. `answer` is what the first excerpt must hold, letter for letter; null means that the pages do
// not say, or that the question takes something for true that they do not.

export interface SeedQuestion {
  readonly question: string;
  readonly answer: string | null;
}

const answered = (question: string, answer: string): SeedQuestion => ({ question, answer });
const unanswered = (question: string): SeedQuestion => ({ question, answer: null });

export const seedQuestions: readonly SeedQuestion[] = [
  // how many, how much, how long
  answered('how many bodies are to be handed over?', 'some 6,000 bodies of fighters from each side'),
  answered('how many children were on the list?', 'official list of 339 children'),
  answered('How many prisoners of war will be exchanged on each side?', 'At least 1,000 prisoners of war'),
  answered(
    'How many bodies did Medinsky say were brought to the exchange point?',
    '1,212 Ukrainian dead soldiers',
  ),
  answered('How many troops did North Korea send to the Kursk region?', '12,000 troops'),
  answered('How many military engineers has North Korea sent?', '1,000 military engineers'),
  answered('What share of the munitions Russia uses does North Korea supply?', '40% of all munitions'),
  answered('How long is the Baltic defence line to be in Lithuania?', '30-mile'),
  answered('How much is the order for anti-tank mines worth?', '€10 million'),
  answered('How many professional soldiers can Lithuania field?', '23,000 professional soldiers'),
  answered('How many countries met in Brussels to help Ukraine?', '57 countries'),
  answered('How high are the tariffs on steel and aluminium?', '50% tariff'),
  answered('How many US troops are based in South Korea?', '28,500'),
  answered(
    'How many executive orders on artificial intelligence did Trump sign?',
    'trio of executive orders',
  ),
  answered('How many soldiers would be needed along the 1,000-mile border with Russia?', '100,000 soldiers'),
  answered('How many people were killed by the missile attack in Dnipro?', 'at least 12 Ukrainian troops'),
  answered('How many people has the conflict claimed or injured since 2022?', '1.2 million'),
  answered('How long did the talks last before the negotiators emerged?', 'hour'),
  answered('How many Palestinians did the Red Cross say were killed?', 'at least 21 Palestinians'),
  answered('How many points does South Korea have in the group?', '16 points'),
  answered('What percentage of GDP does Lithuania spend on defence?', '5.5 per cent'),
  answered('How much extra weapons is Ukraine offering to buy from the US?', '$90bn'),
  // who
  answered("Who is Ukraine's lead negotiator?", 'Rustem Umerov'),
  answered("Who is Russia's lead negotiator?", 'Medinsky'),
  answered('Who is the new president of South Korea?', 'Lee Jae-myung'),
  answered('Who handed Moscow a list of children?', 'Andriy Yermak'),
  answered('Which Turkish minister proposed direct talks between Putin and Zelenskyy?', 'Hakan Fidan'),
  answered("Who is the head coach of South Korea's football team?", 'Hong Myung-bo'),
  answered("Who is Lithuania's defence minister?", 'Dovile Sakaliene'),
  answered('Who accused the BBC of taking the word of Hamas?', 'Karoline Leavitt'),
  answered('Who gave Zelensky the golf club for Trump?', 'Kartavtsev'),
  answered('Who will head the security agreement talks?', 'Marco Rubio'),
  answered('Which defence secretary skipped the Ukraine Defence Contact Group meeting?', 'Pete Hegseth'),
  answered('Who wants to host Zelensky, Putin and Trump in Istanbul or Ankara?', 'Erdogan'),
  // where
  answered('Where did the peace talks between Russia and Ukraine take place?', 'Istanbul'),
  answered('At which palace was the meeting held?', 'Ciragan Palace'),
  answered('Where are the Russians freed in the latest handover?', 'Belarus'),
  answered('In which city will South Korea play Iraq?', 'Basra'),
  answered('Where did Trump meet Putin before the talks in Washington?', 'Alaska'),
  answered('Which German city saw the largest evacuation since the second world war?', 'Cologne'),
  // when
  answered('When did the International Criminal Court issue arrest warrants for Putin?', 'March 2023'),
  answered('When was the Budapest Memorandum signed?', 'December 1994'),
  answered('When could a third round of talks take place?', 'June 20'),
  answered('When was the initial swap of prisoners under 25 conducted?', 'Monday'),
  answered('When can Australian importers apply for permits to import US beef?', '28 July'),
  answered('What year did Russia annex Crimea?', '2014'),
  // what, which, why
  answered('What did Ukraine agree to give up in the Budapest Memorandum?', 'nuclear weapons'),
  answered('What is Article 5 of NATO?', 'an attack on any of its 32 member states'),
  answered('Which bridge was damaged by an underwater blast?', 'Kerch Bridge'),
  answered('What did Russian military bloggers call Operation Spiderweb?', "Russia's Pearl Harbor"),
  answered('What did Peskov say about the exchange of bodies?', 'There is no final understanding'),
  answered('Which convention did Lithuania withdraw from?', 'Ottawa convention'),
  answered('Why was the woke order criticised as open to interpretation?', 'extremely contentious'),
  answered('What did Russia propose for two to three days?', 'ceasefire'),
  answered('What did Trump call Putin last week?', 'crazy'),
  answered('Which language model posted pro-Nazi ideology?', 'Grok'),
  answered(
    'What did the Pentagon say about troop movements between Syria and Iraq?',
    'counterterrorism strategy',
  ),
  answered('What kind of trucks did Russian state media show?', 'refrigerated trucks'),
  answered(
    'What lifted restrictions on imports of US beef?',
    'Labor will lift restrictions on imports of US beef',
  ),
  answered(
    'What does Zelenskyy say is urgently needed if the Istanbul meeting brings nothing?',
    'strong new sanctions',
  ),
  // the pages do not say
  unanswered('When did Ukraine accept the memorandum?'),
  unanswered('How many prisoners did China release?'),
  unanswered('Who won the Champions League final?'),
  unanswered('How many people live in Istanbul?'),
  unanswered('What did Macron say about the prisoner swap?'),
  unanswered('When was the Kerch Bridge opened to traffic?'),
  unanswered('How much did Trump pay for the golf club?'),
  unanswered('Who is the prime minister of Japan?'),
  unanswered('Where did Umerov go to school?'),
  unanswered('What is the price of oil today?'),
  unanswered('Why did Zelenskyy resign?'),
  unanswered('When will the Eiffel Tower be closed?'),
  unanswered('How many goals did Aymen Hussein score against South Korea?'),
  unanswered('Which company built the refrigerated trucks?'),
  unanswered('When did Russia return all the children?'),
  unanswered('How many Russian soldiers surrendered in Kharkiv?'),
  unanswered('Who was elected president of Ukraine in June?'),
  unanswered('What did Pope Leo say about Gaza?'),
  unanswered('How long did the earthquake in Vilnius last?'),
  unanswered('Which airline cancelled flights to Tel Aviv?'),
];
