// Words that make a capitalised phrase an organisation, an outlet or a thing rather than a person.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Heads and parts of the names of organisations, outlets, events and things. As written, capitalised. */
export const organisationWords = words(`
  Academy Accord Act Administration Agency Agreement Airlines Airport Alliance Army Assembly Association Atlantic Authority Award
  Awards Bank Beacon Bill Board Book Bridge Broadcasting Building Bureau Business Cabinet Campaign Capitol Caucus Center Centers Centre Centres
  Chamber Channel Charter Christmas Chronicle Church City Club Coalition College Commission Committee Community Company Conference
  Congress Constitution Convention Corporation Corps Council County Court Courier Cup Daily Day Debate Deal Defence Defense
  Democracy Department Dispatch District Division Economist Education Election Electoral Embassy Empire Energy Enterprise Examiner
  Exchange Express Facebook Federal Federation Force Forces Forum Foundation Front Fund Game Games Gazette Globe Government
  Group Guard Hall Health Herald High Holdings Hospital Hotel House Inc Independence Institute Institution Intelligence
  Interior International Internet Journal Judiciary Labor Labour Law League Library Limited Mail Management Media Memorial Memorandum Motors Electric
  Ministry Mirror Mission Monitor Movement Museum NATO National Navy Network News Newspaper Office Olympics Online Operation
  Organisation Organization Pact Palace Parliament Partners Party Patrol Pentagon Planned Police Policy Politics Post Press
  Primary Progress Project Public Radio Railway Rally Record Register Reporter Republic Research Reserve Resort Review
  Road School Schools Sciences Security Senate Service Services Show Social Society Solutions Stadium Staff Synod Standard Star Station
  Street Studies Summit Sun Super Supreme Syndicate Systems TV Task Team Technologies Technology Telegraph Television Theatre
  Theater Times Tower Trade Treasury Treaty Tribune Trust Truth Twitter Union United University Victory Voice War Week
  Weekly Wire World Agriculture Transportation Commerce Justice Affairs Homeland Democrats Republicans Conservatives
  Liberals Labourites Tories Democratic Republican Conservative Liberal Libertarian Green Socialist Communist National
  Communist American British Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
  March April May June July August September October November December Jan. Feb. Aug. Sept. Oct. Nov. Dec.
  God Bible Quran Koran Christianity Islam Judaism Medicare Medicaid Obamacare Brexit Internet Web Cold Great Civil
  English French German Spanish Russian Chinese Arabic Hebrew Latin Korean Japanese Ukrainian
  Instagram YouTube Google Amazon Apple Microsoft Telegram TikTok Snapchat Reddit WhatsApp Wikipedia
  Avenue Boulevard Lane River Lake Island Islands Mountain Valley Beach Park Plaza Heights Hills Ocean Sea Gulf Bay Coast
  White Harbor Harbour State States Line Square Garden Gardens Way
  North South East West Northern Southern Eastern Western Central Middle Upper Lower New Old Big First Second Third`);

/** Outlets: the one who is "told" when a speaker told them, or who reports. As written. */
export const outletNames: ReadonlySet<string> = new Set([
  'Reuters',
  'Guardian',
  'Observer',
  'Bloomberg',
  'CNN',
  'BBC',
  'MSNBC',
  'CNBC',
  'NBC',
  'CBS',
  'ABC',
  'PBS',
  'NPR',
  'AP',
  'AFP',
  'Fox News',
  'Sky News',
  'Associated Press',
  'Agence France-Presse',
  'Axios',
  'Politico',
  'POLITICO',
  'Breitbart',
  'Newsweek',
  'Vox',
  'Vanity Fair',
  'Rolling Stone',
  'Huffington Post',
  'HuffPost',
  'BuzzFeed',
  'Daily Beast',
  'Yahoo',
  'New York Times',
  'Washington Post',
  'Wall Street Journal',
  'USA Today',
  'USA TODAY',
  'Los Angeles Times',
  'Financial Times',
  'Independent',
  'Telegraph',
  'Daily Mail',
  'Mirror',
  'Sun',
  'Times',
  'Economist',
  'Spectator',
  'Al Jazeera',
  'Al Arabiya',
  'Tass',
  'TASS',
  'Interfax',
  'Ria Novosti',
  'RIA',
  'Xinhua',
  'Yonhap',
  'Kyodo',
  'Der Spiegel',
  'Le Monde',
  'Haaretz',
  'Kyiv Independent',
  'Kyiv Post',
  'Ukrinform',
  'Suspilne',
  'Shafaq News',
  'Times of Israel',
  'Channel Nine',
  'LBC',
  'ITV',
  'CTV',
  'CBC',
  'SBS',
  'Fox',
  'Fox Business',
  'Wired',
  'TIME',
  'Time',
  'Slate',
  'Salon',
  'Daily Caller',
  'National Review',
  'Washington Examiner',
  'Boston Globe',
  'Chicago Tribune',
  'Miami Herald',
  'Des Moines Register',
  'McClatchy',
  'Euronews',
  'Deutsche Welle',
  'DW',
  'France 24',
  'Russia Today',
  'RT',
  'Sputnik',
  'Newsmax',
  'OAN',
]);

/** Buildings and streets that stand for those who sit in them: they speak. As written. */
export const speakingBuildings: ReadonlySet<string> = new Set([
  'White House',
  'Kremlin',
  'Pentagon',
  'Downing Street',
  'Number 10',
  'No. 10',
  'Elysee',
  'Élysée',
  'Vatican',
  'Capitol Hill',
  'Foggy Bottom',
  'Whitehall',
  'Buckingham Palace',
]);
