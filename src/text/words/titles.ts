// Words that stand before a person's name or say who a person is.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms of address, by the gender they tell. Lower case, without a full stop. */
export const maleHonorifics = words(
  'mr sir lord king prince duke baron count father fr brother señor monsieur herr',
);
export const femaleHonorifics = words(
  'mrs ms miss dame lady queen princess duchess baroness countess sister madame mme señora frau first-lady',
);
export const neutralHonorifics = words(
  'dr prof rev hon mx saint pope imam rabbi ayatollah sheikh judge justice',
);

/** Offices and ranks that stand before a name ("Defence Minister Rustem Umerov"). Lower case, without a full stop. */
export const offices = words(`
  president vice-president premier chancellor minister secretary senator sen sens congressman congresswoman congressmember
  representative rep reps governor gov govs mayor lieutenant lt general gen major maj colonel col captain capt sergeant sgt
  corporal cpl private commander cmdr admiral adm brigadier brig marshal professor chairman chairwoman chairperson chair speaker
  ambassador envoy commissioner director chief leader deputy attorney prosecutor sheriff officer detective inspector superintendent constable
  spokesman spokeswoman spokesperson aide adviser advisor strategist analyst economist pollster historian author journalist reporter
  correspondent editor columnist anchor host candidate nominee delegate councilman councilwoman councillor cllr insp supt engineer lawmaker coach manager
  striker midfielder defender goalkeeper quarterback actor actress singer comedian pastor bishop archbishop cardinal reverend
  dean chancellor treasurer comptroller emperor empress crown monarch baroness superintendent moderator presenter activist
  lawyer solicitor barrister negotiator commentator blogger billionaire businessman businesswoman mogul tycoon founder co-founder`);

/** What an office is an office of, behind its "of": "Secretary of State", "Chief of Staff". As written. */
export const departmentWords = words(`
  State Defense Defence Homeland National Foreign Interior Internal Home Health Treasury Justice Energy Education Labor Labour
  Commerce Transport Transportation Agriculture Finance Security Intelligence Affairs War Navy Army Housing Veterans Trade
  Environment Economy Culture Staff Police`);

/** Post-nominals of an office or an honour: "Anna Berg KC". As written. */
export const postNominals = words(`
  KC QC SC MP MPs MEP MSP MLA TD AM MBE OBE CBE DBE KBE CMG CH PhD MD JD RN FRS Esq`);

/** Members of a parliament, whose letters also stand before a name: "Labour MP Anna Berg". As written. */
export const memberTitles = words('MP MPs MEP MEPs MSP MSPs MLA TD');

/** Nouns for a person by what the person does: heads of phrases like "a Kremlin spokesman". Lower case, singular. */
export const personNouns: ReadonlySet<string> = new Set([
  ...offices,
  ...words(`
    official critic supporter opponent ally expert scholar researcher scientist professor teacher student voter
    resident neighbour neighbor witness victim survivor mother father brother sister wife husband son daughter uncle aunt cousin parent
    friend colleague man woman boy girl person patient prisoner soldier fighter veteran refugee migrant immigrant worker
    farmer driver owner operator executive politician statesman diplomat insider source agent attorney advocate campaigner organizer
    organiser operative consultant donor fundraiser volunteer member clerk judge justice juror plaintiff defendant
    suspect protester demonstrator participant attendee customer client shopper employee employer boss banker investor trader
    broker doctor nurse physician surgeon psychologist psychiatrist therapist engineer developer designer artist writer
    novelist poet filmmaker producer musician rapper star celebrity player athlete teammate trainer referee fan
    priest minister nun rabbi imam cleric christian catholic muslim jew republican democrat conservative liberal libertarian
    independent socialist moderate progressive evangelical texan californian floridian iowan newcomer runner-up
    frontrunner rival challenger incumbent predecessor successor counterpart newcomer outsider native
    immigrant retiree pensioner widow widower bystander passer-by caller viewer reader listener user guest visitor tourist
    passenger pilot sailor fisherman policeman policewoman cop trooper ranger firefighter paramedic ombudsman regulator watchdog
    teenager youngster mum dad grandmother grandfather keeper barmaid chef builder year-old
    respondent interviewee panellist panelist attendee commuter islander townsfolk
    biographer ghostwriter tutor mentor envoy mediator monitor observer inspector whistleblower hacker programmer
    spokesperson narrator magnate mayor-elect president-elect front-runner real-estate hopeful contender senator governor congressman`),
]);

/** Nouns for groups and papers that can be said to speak. Lower case, singular. */
export const speakingThings = words(`
  government administration campaign ministry department agency bureau office court committee commission council board
  panel union party company firm corporation bank group organisation organization association institute university college
  school church army military navy force police team club league federation foundation charity network newspaper
  paper magazine website site blog outlet report statement letter memo email e-mail message tweet post article editorial story
  study survey poll analysis document filing lawsuit complaint indictment ruling opinion decision resolution bill law act
  order transcript release press note text book biography memoir ad advertisement advert commercial video clip banner sign poster slogan
  headline caption hashtag petition manifesto platform plan policy guideline rule regulation constitution treaty charter
  accord agreement communique communiqué dossier file record page account feed channel show programme program broadcast segment
  camp side delegation embassy kremlin pentagon palace parliament congress senate house cabinet assembly legislature coalition
  movement crowd audience public community family couple pair duo trio majority minority bloc
  pac super-pac think-tank watchdog regulator authority service unit staff crew faction wing chapter
  affidavit application brief motion review audit index forecast data evidence research figure
  airline airport hospital museum carrier retailer manufacturer insurer publisher union operator startup probe inquiry schedule census tally
  label description result finding missive industry sector percent line lyric song shirt t-shirt placard sticker flyer leaflet mailer pamphlet invitation speech address`);

/** Family names that stand before the given name in Korean, Chinese and Vietnamese names. As written. */
export const leadingFamilyNames = words(`
  Kim Lee Park Choi Jung Jeong Kang Cho Yoon Yoo Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Jeon Hong Ko Moon Yang Bae Baek
  Heo Nam Shim Noh Roh Ha Joo Chun Chung Woo Min Ryu Na Byun Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo
  He Lin Gao Luo Zheng Liang Xie Tang Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren
  Shen Yao Xi Mao Bo Nguyen Tran Pham Vo Bui Dang`);
