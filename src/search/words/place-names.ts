// Names of places that no standard table of Unicode gives. Lists only.

/** The states of the United States and its capital district. */
export const usStates: readonly string[] = [
  ...'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho'.split(
    '|',
  ),
  ...'Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota'.split(
    '|',
  ),
  ...'Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York'.split('|'),
  ...'North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina'.split('|'),
  ...'South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming'.split(
    '|',
  ),
];

/** How the news call countries besides their names in Unicode's tables. */
export const countryNicknames: readonly string[] = [
  ...'England|Scotland|Wales|Northern Ireland|Britain|Great Britain|UK|US|America|Turkey|Czech Republic'.split(
    '|',
  ),
  ...'Ivory Coast|Burma|Holland|the Netherlands|Palestine|Taiwan|Kosovo|Congo|Bosnia|Macedonia|Swaziland'.split(
    '|',
  ),
];
