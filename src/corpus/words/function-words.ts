// Very common words that tell languages in Latin script apart. Words shared by two of the languages are left out.

export const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'of',
    'and',
    'to',
    'is',
    'that',
    'for',
    'was',
    'with',
    'has',
    'his',
    'by',
    'are',
    'said',
    'from',
  ],
  fr: ['le', 'les', 'et', 'des', 'est', 'une', 'dans', 'pour', 'qui', 'du', 'sur', 'pas', 'avec', 'au'],
  de: ['der', 'die', 'und', 'das', 'den', 'von', 'ist', 'nicht', 'mit', 'ein', 'eine', 'auf', 'für', 'dem'],
  es: ['el', 'los', 'las', 'y', 'una', 'por', 'con', 'del', 'se', 'su', 'al', 'más', 'fue'],
  it: ['il', 'gli', 'di', 'della', 'che', 'sono', 'nel', 'alla', 'dei', 'più', 'ha', 'anche'],
  pt: ['os', 'uma', 'não', 'em', 'dos', 'das', 'ao', 'pela', 'pelo', 'foi', 'mais', 'são'],
  nl: ['het', 'een', 'van', 'niet', 'voor', 'zijn', 'werd', 'ook', 'naar', 'bij'],
  id: ['yang', 'dan', 'untuk', 'dengan', 'ini', 'itu', 'dari', 'tidak', 'pada', 'akan'],
};
