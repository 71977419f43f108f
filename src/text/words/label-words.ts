// Nouns that a number names rather than counts: "Article 5", "level 10", "page 3". Lower case.

export const labelNouns: ReadonlySet<string> = new Set(
  `act annex appendix article bus category chapter channel class clause day episode flight formula gate grade group highway issue level
   line magnitude number no nos page paragraph part phase platform point protocol resolution room round route rule season section sector
   series serial stage step table tier track type unit verse version volume ward week year zone age aged apollo boeing airbus area
   block bloc building camp district division junction interstate falcon mark model operation psalm soyuz studio terminal title`.split(
    /\s+/,
  ),
);
