// Ends of outlet names that are digits, for splitting "News242 days ago". From the outlets' own names; no logic here.

/** A name whose end matches keeps its digits even where more of them would make a plausible time. */
export const outletsEndingInDigits: readonly RegExp[] = [
  /\D24$/,
  /\b(?:Channel|Radio|TV|RTL|ITV|Sat\.|Fox|CBS|NBC|ABC|KTLA|Canal) ?\d{1,2}$/,
  /\bN12$/,
];
