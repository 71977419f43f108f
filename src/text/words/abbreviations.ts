// Abbreviations that carry a full stop, by what a full stop after them can mean. Lower case, without the final stop.
// General knowledge of English usage (titles, ranks, months, company forms, postal-style state names).

/** Always followed by what they introduce: the stop never ends a sentence. */
export const introducingAbbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr drs prof sen sens rep reps gov govs gen lt col maj capt cpl sgt adm cmdr brig rev hon pres messrs mme
   mlle fr supt insp det pvt pfc spc amb asst atty dep dir secy treas st mt ft vs e.g i.e cf viz approx est`.split(
    /\s+/,
  ),
);

/** The stop ends no sentence when a number follows ("No. 10", "Jan. 6", "p. 3"). */
export const numberedAbbreviations: ReadonlySet<string> = new Set(
  'no nos fig figs p pp vol ch sec art jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);

/** May end a sentence or stand inside one: what follows decides. */
export const ambiguousAbbreviations: ReadonlySet<string> = new Set(
  `jr sr sec inc corp ltd co bros cos plc etc a.m p.m ph.d m.d b.a m.a al ave blvd rd dept univ assn u.s u.k u.n e.u d.c l.a
   jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ala ariz ark calif colo conn
   del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo n.h
   n.j n.m n.y n.c n.d r.i s.c s.d w.va`.split(/\s+/),
);
