// Units and currencies as they are written → how they are named here.

/** Currency signs and codes before a number → ISO 4217 code. The longer signs come first. */
export const currencySigns: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₩', 'KRW'],
  ['USD', 'USD'],
  ['EUR', 'EUR'],
  ['GBP', 'GBP'],
  ['Rs', 'INR'],
];

/** Currency words behind a number. "Pounds" is left out of weights: behind a scale it is money, else it is a weight. */
export const currencyWords: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['euro', 'EUR'],
  ['yen', 'JPY'],
  ['rupee', 'INR'],
  ['ruble', 'RUB'],
  ['rouble', 'RUB'],
  ['hryvnia', 'UAH'],
  ['yuan', 'CNY'],
  ['won', 'KRW'],
  ['franc', 'CHF'],
  ['lira', 'TRY'],
  ['dinar', 'IQD'],
  ['riyal', 'SAR'],
  ['dirham', 'AED'],
  ['rand', 'ZAR'],
  ['zloty', 'PLN'],
]);

/** Spans of time, singular. */
export const timeUnits: ReadonlySet<string> = new Set(
  'second minute hour day night week fortnight month year decade century'.split(' '),
);

/** Written unit (singular word or symbol) → its name. */
export const measureUnits: ReadonlyMap<string, string> = new Map([
  ...`mile kilometre metre centimetre millimetre yard inch acre hectare tonne ton kilogram kilo gram ounce pound litre gallon megawatt
  gigawatt kilowatt degree knot megaton kiloton kilowatt-hour`
    .split(/\s+/)
    .map((word) => [word, word] as const),
  ['kilometer', 'kilometre'],
  ['meter', 'metre'],
  ['foot', 'foot'],
  ['liter', 'litre'],
  ['km', 'kilometre'],
  ['m', 'metre'],
  ['cm', 'centimetre'],
  ['mm', 'millimetre'],
  ['ft', 'foot'],
  ['kg', 'kilogram'],
  ['g', 'gram'],
  ['lb', 'pound'],
  ['mph', 'mile an hour'],
  ['kph', 'kilometre an hour'],
  ['km/h', 'kilometre an hour'],
  ['gw', 'gigawatt'],
  ['mw', 'megawatt'],
  ['kw', 'kilowatt'],
  ['°c', 'degree Celsius'],
  ['°f', 'degree Fahrenheit'],
  ['°', 'degree'],
]);
