// Days and months: capitalised, but nobody's name by themselves. As written.

export const calendarWords: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
   January February March April May June July August September October November December Jan. Feb. Mar. Apr. Aug. Sept.
   Oct. Nov. Dec. Feb Aug Sept Oct Nov Dec Christmas Easter Thanksgiving Ramadan`.split(/\s+/),
);
