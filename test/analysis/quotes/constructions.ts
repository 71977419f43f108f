// Sentences of our own, one or more for every construction by which news prose names a speaker, with what a reader takes from them.

/** `quotes`: speaker and words of every quotation, in reading order; `flags`: those of the first one. */
export interface Construction {
  readonly name: string;
  readonly text: string;
  readonly quotes: readonly (readonly [speaker: string | null, words: string])[];
  readonly flags?: readonly ('hedged' | 'relayed' | 'post')[];
}

export const constructions: readonly Construction[] = [
  {
    name: 'a name in front',
    text: 'Harbour master Lena Fisk said: "No ferry leaves before dawn tomorrow."',
    quotes: [['Lena Fisk', 'No ferry leaves before dawn tomorrow.']],
  },
  {
    name: 'a name behind, verb first',
    text: '"No ferry leaves before dawn tomorrow," warned Lena Fisk, the harbour master.',
    quotes: [['Lena Fisk', 'No ferry leaves before dawn tomorrow,']],
  },
  {
    name: 'a name behind, verb last',
    text: 'The storm grew. "No ferry leaves before dawn tomorrow," Lena Fisk warned on Friday.',
    quotes: [['Lena Fisk', 'No ferry leaves before dawn tomorrow,']],
  },
  {
    name: 'a colon and a name in front, without a verb of speech',
    text: 'Lena Fisk was blunt: "No ferry leaves before dawn tomorrow."',
    quotes: [['Lena Fisk', 'No ferry leaves before dawn tomorrow.']],
  },
  {
    name: 'a quotation split by its tag',
    text: '"The pier," Lena Fisk said, "will not survive another winter like this."',
    quotes: [
      ['Lena Fisk', 'The pier,'],
      ['Lena Fisk', 'will not survive another winter like this.'],
    ],
  },
  {
    name: 'a second sentence after the tag',
    text: '"The pier is lost," Lena Fisk said. "We should have rebuilt it years ago."',
    quotes: [
      ['Lena Fisk', 'The pier is lost,'],
      ['Lena Fisk', 'We should have rebuilt it years ago.'],
    ],
  },
  {
    name: 'a quotation over three paragraphs',
    text: 'Lena Fisk said: “The pier is lost.\n“We should have rebuilt it.\n“Now it is too late.”',
    quotes: [
      ['Lena Fisk', 'The pier is lost.'],
      ['Lena Fisk', 'We should have rebuilt it.'],
      ['Lena Fisk', 'Now it is too late.'],
    ],
  },
  {
    name: 'an unclosed quotation',
    text: 'Lena Fisk said: “The pier is lost and nobody will rebuild it',
    quotes: [['Lena Fisk', 'The pier is lost and nobody will rebuild it']],
  },
  {
    name: 'a quotation within a quotation',
    text: '"My father told me, \'Never trust the tide\', and he was right," said Lena Fisk.',
    quotes: [['Lena Fisk', "My father told me, 'Never trust the tide', and he was right,"]],
  },
  {
    name: 'British single marks with apostrophes inside',
    text: "'We don't trust the voters' patience, and it's the '90s all over again,' said Owen O'Brien.",
    quotes: [["Owen O'Brien", "We don't trust the voters' patience, and it's the '90s all over again,"]],
  },
  {
    name: 'curly single marks with apostrophes inside',
    text: '‘We don’t trust the miners’ patience any longer,’ said Owen O’Brien.',
    quotes: [['Owen O’Brien', 'We don’t trust the miners’ patience any longer,']],
  },
  {
    name: 'single marks that open curly and close straight',
    text: "Owen Hale said: ‘We waited for a whole year.'",
    quotes: [['Owen Hale', 'We waited for a whole year.']],
  },
  {
    name: 'double marks inside single ones',
    text: "'She called it “a disgrace” in front of everyone,' said Owen Hale.",
    quotes: [['Owen Hale', 'She called it “a disgrace” in front of everyone,']],
  },
  {
    name: 'an outlet that is told',
    text: '"The vote was rigged from the start," Maria Kowalska told Reuters on Sunday.',
    quotes: [['Maria Kowalska', 'The vote was rigged from the start,']],
  },
  {
    name: 'a person who is told',
    text: '"You have no case at all," Maria Kowalska told Owen Hale in court.',
    quotes: [['Maria Kowalska', 'You have no case at all,']],
  },
  {
    name: 'somebody quoted by another',
    text: 'The agency quoted Maria Kowalska as saying: "We counted every single ballot twice."',
    quotes: [['Maria Kowalska', 'We counted every single ballot twice.']],
    flags: ['relayed'],
  },
  {
    name: 'words passed on with reserve',
    text: '"Leave the city tonight," Maria Kowalska is reported to have ordered.',
    quotes: [['Maria Kowalska', 'Leave the city tonight,']],
    flags: ['hedged'],
  },
  {
    name: 'a post',
    text: '"We counted every single ballot twice," Maria Kowalska wrote on Telegram.',
    quotes: [['Maria Kowalska', 'We counted every single ballot twice,']],
    flags: ['post'],
  },
  {
    name: 'a post, network in front',
    text: 'In a post on X, Maria Kowalska wrote: "We counted every single ballot twice."',
    quotes: [['Maria Kowalska', 'We counted every single ballot twice.']],
    flags: ['post'],
  },
  {
    name: 'a participle',
    text: 'Owen Hale left early, saying: "I have heard enough of this for one day."',
    quotes: [['Owen Hale', 'I have heard enough of this for one day.']],
  },
  {
    name: 'a second verb of the same subject',
    text: 'Owen Hale stood up and shouted: "I have heard enough of this for one day!"',
    quotes: [['Owen Hale', 'I have heard enough of this for one day!']],
  },
  {
    name: 'according to a name behind',
    text: 'The dam is "days away from a complete collapse", according to Owen Hale.',
    quotes: [['Owen Hale', 'days away from a complete collapse']],
  },
  {
    name: 'according to a name in front',
    text: 'According to Owen Hale, the dam is "days away from a complete collapse".',
    quotes: [['Owen Hale', 'days away from a complete collapse']],
  },
  {
    name: 'a fragment in the sentence of its speaker',
    text: 'Owen Hale said the engineers had been "far too slow to see the danger".',
    quotes: [['Owen Hale', 'far too slow to see the danger']],
  },
  {
    name: 'two fragments in one sentence',
    text: 'Owen Hale described the plan as "a gift to the builders" and "an insult to everyone downstream".',
    quotes: [
      ['Owen Hale', 'a gift to the builders'],
      ['Owen Hale', 'an insult to everyone downstream'],
    ],
  },
  {
    name: 'a role before the name',
    text: '"We will strike on Monday morning," union leader Karl Weiss said.',
    quotes: [['Karl Weiss', 'We will strike on Monday morning,']],
  },
  {
    name: 'a role for a body, then the name',
    text: 'A spokesman for the union, Karl Weiss, warned: "We will strike on Monday morning."',
    quotes: [['Karl Weiss', 'We will strike on Monday morning.']],
  },
  {
    name: "somebody's role, then the name",
    text: '"We will strike on Monday morning," the union\'s deputy leader, Karl Weiss, said.',
    quotes: [['Karl Weiss', 'We will strike on Monday morning,']],
  },
  {
    name: 'the name, then a long description',
    text: 'Karl Weiss, who has led the dockers\' union of Hamburg since the spring, said: "We will strike on Monday morning."',
    quotes: [['Karl Weiss', 'We will strike on Monday morning.']],
  },
  {
    name: 'the name, then a description with another name in it',
    text: '"We will strike on Monday morning," Karl Weiss, a former adviser to Anna Berg, said.',
    quotes: [['Karl Weiss', 'We will strike on Monday morning,']],
  },
  {
    name: 'a possessive role after the quotation',
    text: 'The museum closes. "We have run out of money," its director Anna Berg said on Thursday.',
    quotes: [['Anna Berg', 'We have run out of money,']],
  },
  {
    name: 'the name of an institution behind the name',
    text: '"Prices will fall by the autumn," Anna Berg of the Institute for Economic Research said.',
    quotes: [['Anna Berg', 'Prices will fall by the autumn,']],
  },
  {
    name: 'a press secretary',
    text: '"Nothing has been decided yet," White House press secretary Dana Cole told reporters.',
    quotes: [['Dana Cole', 'Nothing has been decided yet,']],
  },
  {
    name: 'a surname after the full name',
    text: 'Anna Berg runs the museum. "We have run out of money," Berg said.',
    quotes: [['Anna Berg', 'We have run out of money,']],
  },
  {
    name: 'she after a woman and a man',
    text: 'Anna Berg met Karl Weiss on Monday. "We have run out of money," she told him.',
    quotes: [['Anna Berg', 'We have run out of money,']],
  },
  {
    name: 'he after who spoke, not after who is named last',
    text: 'Karl Weiss said that the talks had failed. Then Peter Lang arrived at the hall. "We will strike on Monday morning," Karl Weiss said. "They left us no choice," he added.',
    quotes: [
      ['Karl Weiss', 'We will strike on Monday morning,'],
      ['Karl Weiss', 'They left us no choice,'],
    ],
  },
  {
    name: 'an organisation',
    text: 'The Red Cross said in a statement: "Our convoy was stopped twice on the road."',
    quotes: [['Red Cross', 'Our convoy was stopped twice on the road.']],
  },
  {
    name: 'a ministry with its country',
    text: '"Two drones were shot down over the bay," the Danish Defence Ministry said.',
    quotes: [['Danish Defence Ministry', 'Two drones were shot down over the bay,']],
  },
  {
    name: 'an unnamed role',
    text: '"The runway will open at noon," an airport official said.',
    quotes: [['an airport official', 'The runway will open at noon,']],
  },
  {
    name: 'people without a name',
    text: '"We saw the smoke from the bridge," residents said.',
    quotes: [['residents', 'We saw the smoke from the bridge,']],
  },
  {
    name: 'a question and its answer',
    text: 'Asked about the fire, Peter Lang replied: "Ask the people who built it."',
    quotes: [['Peter Lang', 'Ask the people who built it.']],
  },
  {
    name: 'two speakers in turn',
    text: '"Is it over?" asked Peter Lang. "Not yet," answered Anna Berg.',
    quotes: [
      ['Peter Lang', 'Is it over?'],
      ['Anna Berg', 'Not yet,'],
    ],
  },
  {
    name: 'a dateline',
    text: 'OSLO (Reuters) - Peter Lang said the bridge was "not safe for a single lorry".',
    quotes: [['Peter Lang', 'not safe for a single lorry']],
  },
  {
    name: 'places before the one who speaks',
    text: 'At a rally in Trenton, N.J., on Sunday, Peter Lang attacked the budget, calling it "a raid on the poor of this state".',
    quotes: [['Peter Lang', 'a raid on the poor of this state']],
  },
  {
    name: 'an answer shot back',
    text: 'Peter Lang shot back: "You were not even in the room."',
    quotes: [['Peter Lang', 'You were not even in the room.']],
  },
  {
    name: 'two titles joined by "and"',
    text: '"The border stays shut," said former Ohio Gov. and party chairman Peter Lang.',
    quotes: [['Peter Lang', 'The border stays shut,']],
  },
  {
    name: 'one whom another quotes, behind his title',
    text: 'Interfax quoted the governor, Oleg Sidorov, as saying "the fire is under control".',
    quotes: [['Oleg Sidorov', 'the fire is under control']],
    flags: ['relayed'],
  },
  {
    name: 'a script, its turns opened by names',
    text: 'Helga Brandt: "We will not be rushed."\nIvo Marek: "Then when?"',
    quotes: [
      ['Helga Brandt', 'We will not be rushed.'],
      ['Ivo Marek', 'Then when?'],
    ],
  },
  {
    name: 'an age for a name that it stands with',
    text: "Ticket clerk Nils Aas, 58, watched the fire with Lena Fisk, 41.\n'We lost the whole quay,' the 58-year-old said. 'Nobody slept.'",
    quotes: [
      ['Nils Aas', 'We lost the whole quay,'],
      ['Nils Aas', 'Nobody slept.'],
    ],
  },
  {
    name: 'an age for whoever spoke before, where none is printed',
    text: "Sailor Nils Aas said: 'I'd expected rain.'\n'It's been a grim week,' the 58-year-old added.",
    quotes: [
      ['Nils Aas', "I'd expected rain."],
      ['Nils Aas', "It's been a grim week,"],
    ],
  },
  {
    name: 'an age of nobody named',
    text: '“It was over in seconds,” the 19-year-old student said.',
    quotes: [['the 19-year-old student', 'It was over in seconds,']],
  },
  {
    name: 'a body whose name ends in a number',
    text: "A Channel 7 spokesman said: 'We wish her well. The door stays open.'",
    quotes: [['A Channel 7 spokesman', 'We wish her well. The door stays open.']],
  },
  {
    name: 'a surname before a brother of the same surname is named',
    text: 'Harbour minister Jonas Ekdal resigned. “I have made a mistake,” Ekdal told reporters.\nMattias Ekdal runs the yard. “I knew nothing,” Mattias Ekdal said.\n“It is over,” Ekdal said.',
    quotes: [
      ['Jonas Ekdal', 'I have made a mistake,'],
      ['Mattias Ekdal', 'I knew nothing,'],
      ['Jonas Ekdal', 'It is over,'],
    ],
  },
  {
    name: 'an authority with an “and” in its name, and two bodies that an “and” joins',
    text: 'The Rents and Tenancies Authority said it was “deeply disappointed”. The Kremlin and Defence Ministry were silent.',
    quotes: [['Rents and Tenancies Authority', 'deeply disappointed']],
  },
  {
    name: 'a body named for its members, and somebody of it',
    text: "The Porters' Federation called it “a bitter blow”.\n“It is a disgrace that 60,000 of us must pay,” said Anglers' Trust chair Kate Marsh.",
    quotes: [
      ["Porters' Federation", 'a bitter blow'],
      ['Kate Marsh', 'It is a disgrace that 60,000 of us must pay,'],
    ],
  },
  {
    name: 'members whose words end before a body is named',
    text: "'We love our Rovers' Federation members shouted. 'We'll be back for the Porters' said Kate Marsh.",
    quotes: [
      ['Federation members', 'We love our Rovers'],
      ['Kate Marsh', "We'll be back for the Porters"],
    ],
  },
  {
    name: 'nobody by “he” whom “she” has meant before',
    text: 'Brode said Lesk would keep its word. “Every mother will get an answer,” she said.\nThe deal was called modest elsewhere. “It is a small door, but it is open,” he said.',
    quotes: [
      ['Brode', 'Every mother will get an answer,'],
      [null, 'It is a small door, but it is open,'],
    ],
  },
  {
    name: 'a parent by the number of children, and a given name of two',
    text: "Head teacher Nils Aas said the school was shut.\nHis deputy, Anne-Marie Holt, said she was “worn out”. “The children made a paper garden,” she added.\n'I've never hugged a stranger so hard,' the mum-of-three said.",
    quotes: [
      ['Anne-Marie Holt', 'worn out'],
      ['Anne-Marie Holt', 'The children made a paper garden,'],
      ['Anne-Marie Holt', "I've never hugged a stranger so hard,"],
    ],
  },
  {
    name: 'a street that speaks at the start of a sentence',
    text: 'Downing Street insisted that the shares were “nobody’s business”.',
    quotes: [['Downing Street', 'nobody’s business']],
  },
  {
    name: 'a husband and a wife by their form of address',
    text: 'Robert Thorne waited outside with his wife, Margaret Thorne. \n“He is a broken man,” Mrs Thorne said.\n“I have lost everything,” Mr Thorne said.',
    quotes: [
      ['Margaret Thorne', 'He is a broken man,'],
      ['Robert Thorne', 'I have lost everything,'],
    ],
  },
  {
    name: 'the subject of a clause, not whom its “who” tells of behind a role',
    text: 'Dunja Marlo, who is married to former goalkeeper Lee Sharp, said: “Nobody is leaving this theatre.”',
    quotes: [['Dunja Marlo', 'Nobody is leaving this theatre.']],
  },
  {
    name: 'somebody known as a person by “who” alone',
    text: "Stage favourite Dunja Marlo has left the theatre.\nDunja, who plays a barmaid, told friends that she was tired.\n'It's been the ride of my life,' she wrote.",
    quotes: [['Dunja Marlo', "It's been the ride of my life,"]],
  },
  {
    name: 'a script, its surnames shouted',
    text: 'Mayor Helga Brandt met reporters on Tuesday.\nREPORTER: "So that is a no?"\nBRANDT: "That is what I said."',
    quotes: [
      ['REPORTER', 'So that is a no?'],
      ['Helga Brandt', 'That is what I said.'],
    ],
  },
  {
    name: 'a letter, signed behind a dash',
    text: '“The bus never comes.” — Peter Holm, Aarhus',
    quotes: [['Peter Holm', 'The bus never comes.']],
  },
  {
    name: 'letters one below the other, signed behind a bar',
    text: 'We asked our readers.\n“The bus never comes on time in this town.” ― Peter Holm\n“I walk to work.”― Anna Berg, Aarhus',
    quotes: [
      ['Peter Holm', 'The bus never comes on time in this town.'],
      ['Anna Berg', 'I walk to work.'],
    ],
  },
  {
    name: 'a script that stands between marks as a whole',
    text: 'Mayor Helga Brandt met reporter Karl Weiss on Tuesday.\n“WEISS: So that is a no?\n“BRANDT: That is what I said. And I will say it again.\n“It is a no.”',
    quotes: [
      ['Karl Weiss', 'WEISS: So that is a no?'],
      ['Helga Brandt', 'BRANDT: That is what I said. And I will say it again.'],
      ['Helga Brandt', 'It is a no.'],
    ],
  },
  {
    name: 'a script between marks whose one speaker is named nowhere else',
    text: 'Mayor Helga Brandt met the press on Tuesday.\n“WEISS: So that is a no?\n“BRANDT: That is what I said. And I will say it again.\n“WEISS: Will there be another bridge?”',
    quotes: [
      ['WEISS', 'WEISS: So that is a no?'],
      ['Helga Brandt', 'BRANDT: That is what I said. And I will say it again.'],
      ['WEISS', 'WEISS: Will there be another bridge?'],
    ],
  },
  {
    name: 'no turn of a script behind a shouted word that names nobody',
    text: 'Helga Brandt walked past a sign.\n“WARNING: the bridge is out,” it said.',
    quotes: [[null, 'WARNING: the bridge is out,']],
  },
  {
    name: 'somebody who shows a video that was posted, as no post',
    text: '“It will stand,” said Helga Brandt, showing a video posted on social media.',
    quotes: [['Helga Brandt', 'It will stand,']],
  },
  {
    name: 'no letter in a title and its author',
    text: 'What we read this week\n“The Salt Road” — Peter Holm',
    quotes: [],
  },
  {
    name: 'nobody, where nobody speaks',
    text: 'Peter Lang lives in the so-called "Quiet Quarter" and reads the magazine "Harbour Life".',
    quotes: [],
  },
  {
    name: 'no nickname',
    text: 'Peter "Sunny" Lang won the race in Oslo.',
    quotes: [],
  },
  {
    name: 'no title of a work',
    text: 'Her second novel, "The Salt Road", was filmed in Norway last year.',
    quotes: [],
  },
  {
    name: 'no nickname with an article, whoever hails its bearer',
    text: 'Manager Tony Greaves hailed Lucas "the Wasp" Ferreira after the match on Saturday.',
    quotes: [],
  },
  {
    name: 'no title of a work behind its word and a comma',
    text: 'In his 2012 book, "The Price of Salt," Mr Weiss said the pier was doomed.',
    quotes: [],
  },
  {
    name: 'no title of a programme behind whose it is',
    text: '"The pier is doomed," Karl Weiss said on KTV\'s "This Week with Anna Berg." "Nobody listens."',
    quotes: [
      ['Karl Weiss', 'The pier is doomed,'],
      ['Karl Weiss', 'Nobody listens.'],
    ],
  },
  {
    name: 'no reporter of an extract, which a straight mark opens among curly ones',
    text: '“The pier is doomed,” Karl Weiss said. “Nobody listens.”\n“Here comes the boat,” Lena Fisk said, clapping. “We waited for so long.”\n"Karl was snoring.\n“Here it is, dear,” she said. “The Swan is here.”',
    quotes: [
      ['Karl Weiss', 'The pier is doomed,'],
      ['Karl Weiss', 'Nobody listens.'],
      ['Lena Fisk', 'Here comes the boat,'],
      ['Lena Fisk', 'We waited for so long.'],
      ['Lena Fisk', 'Here it is, dear,'],
      ['Lena Fisk', 'The Swan is here.'],
    ],
  },
  {
    name: 'a body whose name begins with a rank',
    text: 'The General Medical Council said: "He remains suspended until the hearing."',
    quotes: [['General Medical Council', 'He remains suspended until the hearing.']],
  },
  {
    name: 'an office of two titles',
    text: 'The Attorney General said: "No ferry leaves before dawn tomorrow."',
    quotes: [['Attorney General', 'No ferry leaves before dawn tomorrow.']],
  },
  {
    name: 'a pronoun after words of somebody known by kinship only',
    text: "Her lawyer, Oleg Sidorov, left early. Outside, Fisk's husband said: 'It was a long night.' 'We came for the truth,' he added.",
    quotes: [
      ["Fisk's husband", 'It was a long night.'],
      ["Fisk's husband", 'We came for the truth,'],
    ],
  },
  {
    name: 'somebody familiar with a thing',
    text: 'Two people familiar with the matter said "nothing had been settled at the meeting".',
    quotes: [['Two people', 'nothing had been settled at the meeting']],
  },
  {
    name: 'a participle behind a dateline with its agency in brackets',
    text: 'AARHUS, Oct 21 (Reuters) - The Harbour Authority on Tuesday closed the pier, saying that "it would not survive the winter".',
    quotes: [['Harbour Authority', 'it would not survive the winter']],
  },
  {
    name: 'a statement over paragraphs, signed in the line below',
    text: '"The library closes its doors today. We are heartbroken.\n"The books will go to the schools."\n- Peter Sanders, chair of the trustees',
    quotes: [
      ['Peter Sanders', 'The library closes its doors today. We are heartbroken.'],
      ['Peter Sanders', 'The books will go to the schools.'],
    ],
  },
  {
    name: 'no signature in a list that tells of something else',
    text: '"The library closes its doors today."\n- Peter Sanders said he was sorry.',
    quotes: [],
  },
  {
    name: 'a person known by an age alone, who opens a paragraph',
    text: '"We have won," said the manager, Tony Greaves.\nOkafor, 19, had waited for it. "My mum was in the stand," he said.',
    quotes: [
      ['Tony Greaves', 'We have won,'],
      ['Okafor', 'My mum was in the stand,'],
    ],
  },
  {
    name: 'a person who opens a paragraph behind whose he is',
    text: 'Karl Weiss was on the second floor. "I ran," he said.\nHis flatmate Ben Adler, 20, was asleep. "I would be dead," he said.',
    quotes: [
      ['Karl Weiss', 'I ran,'],
      ['Ben Adler', 'I would be dead,'],
    ],
  },
  {
    name: 'a given name behind whose kin it is',
    text: 'Her son, Yusuf, said she had been "bossing the nurses about until the last hour".',
    quotes: [['Yusuf', 'bossing the nurses about until the last hour']],
  },
  {
    name: 'a name that no list knows behind a description',
    text: '"This is no day to be brave," says its chief forecaster, Ailsa Moor.',
    quotes: [['Ailsa Moor', 'This is no day to be brave,']],
  },
  {
    name: 'a body of two tasks',
    text: '"It is over," the Centers for Fire Safety and Prevention said.',
    quotes: [['Centers for Fire Safety and Prevention', 'It is over,']],
  },
  {
    name: 'an office of which the article tells the name, and "he" of its words',
    text: 'Freedonian Harbour Minister Anton Brask came late.\nThe boats waited for Lena Fisk.\n"We will sail on Monday," the Freedonian harbour minister said. "Bring warm clothes and your own lunch," he added.',
    quotes: [
      ['Anton Brask', 'We will sail on Monday,'],
      ['Anton Brask', 'Bring warm clothes and your own lunch,'],
    ],
  },
  {
    name: 'an office whose bearer is told later',
    text: '"No date has been set," the Harbour Board spokesman said.\nThe Harbour Board spokesman, Anton Brask, left at noon.',
    quotes: [['Anton Brask', 'No date has been set,']],
  },
  {
    name: 'an office that two people bear',
    text: 'Sylvanian Foreign Minister Karl Weiss met Freedonian Foreign Minister Anton Brask. "We came in good faith," the foreign minister said.',
    quotes: [['the foreign minister', 'We came in good faith,']],
  },
  {
    name: 'an office without its body, where somebody else was named last',
    text: 'President Anton Brask was away. Lena Fisk opened the fair. "It is a great day," the president said.',
    quotes: [['the president', 'It is a great day,']],
  },
  {
    name: 'somebody of an office who stays unnamed',
    text: 'Harbour Board spokesman Anton Brask was away. A Harbour Board spokesman said: "We are closed." The Harbour Board spokesman added: "Come back tomorrow."',
    quotes: [
      ['A Harbour Board spokesman', 'We are closed.'],
      ['The Harbour Board spokesman', 'Come back tomorrow.'],
    ],
  },
  {
    name: 'an office that somebody is named to, behind the place of the one before',
    text: 'Anton Brask, until now mayor of Stanmouth, was named transport minister. "Trains before cars," the transport minister said.',
    quotes: [['the transport minister', 'Trains before cars,']],
  },
  {
    name: 'the deputy of an office',
    text: 'Deputy Harbour Minister Anton Brask came late. "We will sail on Monday," the harbour minister said.',
    quotes: [['the harbour minister', 'We will sail on Monday,']],
  },
  {
    name: 'a name of whom the inserted speaker speaks',
    text: 'Judge Oran Keel was scathing. Mr Pell, he said, was "a coward and a liar who had fooled nobody".',
    quotes: [['Oran Keel', 'a coward and a liar who had fooled nobody']],
  },
  {
    name: 'a name behind a small title and the house it belongs to',
    text: 'Sen. Maria Delgado said no. White House press secretary Kim Dorn declined to say more. "We will look at the bill next week," she said.',
    quotes: [['Kim Dorn', 'We will look at the bill next week,']],
  },
  {
    name: 'the office of somebody',
    text: '"Two suspects are still being looked for," the governor\'s office said.',
    quotes: [["the governor's office", 'Two suspects are still being looked for,']],
  },
  {
    name: 'according to him',
    text: 'Lena Fisk left. Anton Brask said he would stay. According to him, the bridge was "days away from a complete collapse".',
    quotes: [['Anton Brask', 'days away from a complete collapse']],
  },
  {
    name: 'a service called by two words',
    text: '"Nobody was hurt in the blaze," Stanmouth Fire and Rescue said.',
    quotes: [['Stanmouth Fire and Rescue', 'Nobody was hurt in the blaze,']],
  },
  {
    name: 'a company that "it" goes on with',
    text: 'Voltra said the losses were too high. It said: "We regret this decision deeply."',
    quotes: [['Voltra', 'We regret this decision deeply.']],
  },
  {
    name: 'somebody who was quoted by an agency',
    text: '"We will not tolerate provocations," Freedonian President Anton Brask was quoted by Nordtass as saying.',
    quotes: [['Anton Brask', 'We will not tolerate provocations,']],
    flags: ['relayed'],
  },
  {
    name: 'somebody who was quoted as saying, the agency behind',
    text: '"We will not tolerate provocations," Anton Brask was quoted as saying by the Nordtass agency.',
    quotes: [['Anton Brask', 'We will not tolerate provocations,']],
    flags: ['relayed'],
  },
  {
    name: 'a pronoun that an agency quotes',
    text: 'Anton Brask said he was tired. The agency quoted him as saying that "nobody cares about the harbour any more".',
    quotes: [['Anton Brask', 'nobody cares about the harbour any more']],
    flags: ['relayed'],
  },
  {
    name: 'a body that is for something of something',
    text: '"The fleet is weaker now," the Institute for the Study of War said.',
    quotes: [['Institute for the Study of War', 'The fleet is weaker now,']],
  },
];
