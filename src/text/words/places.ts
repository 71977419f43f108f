// Places and the words for their people, which are never a person's name by themselves. As written; several words as one entry.

const entries = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s*\|\s*|\n\s*/));

export const placeNames =
  entries(`Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain
Bangladesh|Belarus|Belgium|Bolivia|Bosnia|Brazil|Britain|Great Britain|Bulgaria|Burma|Cambodia|Cameroon|Canada|Chad|Chile|China
Colombia|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Dominican Republic|Ecuador|Egypt|El Salvador|England
Eritrea|Estonia|Ethiopia|Europe|Finland|France|Gaza|Georgia|Germany|Ghana|Greece|Greenland|Guatemala|Haiti|Honduras|Hong Kong|Hungary|Iceland
India|Indonesia|Iran|Iraq|Ireland|Northern Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kurdistan
Kyrgyzstan|Laos|Latvia|Lebanon|Liberia|Libya|Lithuania|Luxembourg|Macedonia|Malaysia|Mali|Malta|Mexico|Moldova|Mongolia
Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|Norway|Oman
Pakistan|Palestine|Panama|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal
Serbia|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|South Sudan|Soviet Union|Spain|Sri Lanka|Sudan|Sweden
Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Tunisia|Turkey|Türkiye|Turkmenistan|UAE|Uganda|Ukraine|United Arab Emirates
United Kingdom|United States|United States of America|America|Uruguay|Uzbekistan|Vatican|Venezuela|Vietnam|Wales|West Bank|Yemen|Zambia|Zimbabwe
Africa|Asia|Latin America|Middle East|North America|South America|Asia-Pacific|Balkans|Crimea|Donbas|Donetsk|Luhansk|Kherson
Zaporizhzhia|Kursk|Belgorod|Siberia|Caucasus|Baltics|Scandinavia|Catalonia|Quebec|Ontario|Queensland|Victoria|Tasmania
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana
Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada
New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island
South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico
Washington D.C.|D.C.|N.H.|N.J.|N.C.|N.D.|N.M.|N.Y.|R.I.|S.C.|S.D.|W.Va.|Ala.|Ariz.|Ark.|Calif.|Colo.|Conn.|Fla.|Ga.|Ill.|Ind.|Kan.|Ky.|Mass.|Mich.|Minn.
Miss.|Mo.|Mont.|Neb.|Nev.|Okla.|Ore.|Pa.|Tenn.|Tex.|Vt.|Wash.|Wis.|Wyo.|Manhattan|Brooklyn|Queens|Bronx|Harlem|Hollywood|Silicon Valley|Wall Street|Main Street|Capitol Hill
Abu Dhabi|Addis Ababa|Albany|Albuquerque|Aleppo|Amman|Amsterdam|Anchorage|Ankara|Athens|Atlanta|Austin|Baghdad|Baku|Baltimore|Bangkok|Barcelona|Basra
Beijing|Beirut|Belfast|Belgrade|Berlin|Birmingham|Bogota|Boston|Brasilia|Bratislava|Brisbane|Bristol|Brussels|Bucharest|Budapest
Buenos Aires|Buffalo|Cairo|Calais|Canberra|Cannes|Cape Town|Caracas|Cardiff|Charleston|Charlotte|Chicago|Cincinnati|Cleveland|Cologne|Columbia|Columbus|Concord
Copenhagen|Dallas|Damascus|Davos|Delhi|New Delhi|Denver|Des Moines|Detroit|Dhaka|Dnipro|Doha|Dubai|Dublin|Edinburgh|Erbil|Flint|Florence
Fort Worth|Frankfurt|Geneva|Glasgow|Greensboro|Hague|The Hague|Hamburg|Hanoi|Harare|Havana|Helsinki|Hiroshima|Houston|Indianapolis|Islamabad
Istanbul|Jacksonville|Jakarta|Jeddah|Jerusalem|Johannesburg|Kabul|Kansas City|Karachi|Kazan|Kharkiv|Khartoum|Kiev|Kyiv|Lagos|Las Vegas|Lisbon
Liverpool|London|Los Angeles|Lviv|Lyon|Madrid|Manchester|Manila|Mariupol|Marseille|Mecca|Melbourne|Memphis|Mexico City|Miami|Milan|Milwaukee|Minneapolis
Minsk|Mogadishu|Montreal|Moscow|Mumbai|Munich|Nairobi|Naples|Nashville|New Orleans|New York City|Nice|Odesa|Odessa|Oklahoma City|Omaha|Orlando|Oslo|Ottawa
Oxford|Cambridge|Palm Beach|Paris|Perth|Philadelphia|Phoenix|Pittsburgh|Portland|Prague|Pyongyang|Rafah|Ramallah|Riga|Rio de Janeiro|Riyadh|Rome
Rotterdam|Sacramento|Salt Lake City|San Antonio|San Bernardino|San Diego|San Francisco|San Jose|Santiago|Sao Paulo|Sarajevo|Seattle|Seoul|Shanghai|Sofia
Spokane|St. Louis|St. Petersburg|Stockholm|Strasbourg|Sydney|Taipei|Tallinn|Tampa|Tbilisi|Tehran|Tel Aviv|Tokyo|Toronto|Trenton|Tripoli|Tulsa|Tunis|Turin
Vancouver|Venice|Vienna|Vilnius|Vladivostok|Warsaw|Wellington|Yerevan|Zagreb|Zurich|Benghazi|Mosul|Fallujah|Aleppo|Raqqa|Ferguson|Orange County
U.S.|US|U.K.|UK|EU|E.U.|U.N.|UN|USA|U.S.A.|USSR|UAE|Kerch|Black Sea|Mar-a-Lago|White House|Downing Street|Kremlin|Pentagon|Guantanamo|Guantánamo Bay`);

export const nationalities =
  entries(`Afghan|African|African-American|Albanian|Algerian|American|Americans|Arab|Arabs|Argentine|Armenian|Asian|Asian-American
Australian|Australians|Austrian|Azerbaijani|Bangladeshi|Belarusian|Belgian|Bosnian|Brazilian|Britain's|British|Britons|Briton|Bulgarian|Canadian|Canadians|Chechen|Chilean
Chinese|Colombian|Croatian|Cuban|Cubans|Czech|Danish|Dutch|Egyptian|English|Estonian|Ethiopian|European|Europeans|Finnish|Filipino|French
Georgian|German|Germans|Greek|Haitian|Hindu|Hispanic|Hispanics|Hungarian|Indian|Indians|Indonesian|Iranian|Iranians|Iraqi|Iraqis|Irish|Israeli|Israelis
Italian|Italians|Jamaican|Japanese|Jewish|Jews|Jordanian|Kazakh|Kenyan|Korean|Koreans|Kurdish|Kurds|Kuwaiti|Latin|Latino|Latinos|Latvian|Lebanese|Libyan
Lithuanian|Malaysian|Mexican|Mexicans|Moldovan|Moroccan|Muslim|Muslims|Nigerian|North Korean|North Koreans|Norwegian|Pakistani|Palestinian|Palestinians
Persian|Peruvian|Polish|Poles|Portuguese|Qatari|Romanian|Russian|Russians|Saudi|Saudis|Scottish|Serbian|Slovak|Slovenian|Somali|South Korean
South Koreans|Soviet|Spanish|Sudanese|Sunni|Shia|Shiite|Swedish|Swiss|Syrian|Syrians|Taiwanese|Thai|Tunisian|Turkish|Turks|Ukrainian|Ukrainians|Venezuelan|Vietnamese
Welsh|Yemeni|Christian|Christians|Catholic|Catholics|Protestant|Evangelical|Mormon|Democrat|Democrats|Republican|Republicans|Tory|Tories|Conservative|Labour|Liberal
Texan|Californian|Iowan|New Yorker|New Yorkers|Floridian|Hasidic|Orthodox|Israeli-American|Nazi|Nazis|Communist|Communists`);
