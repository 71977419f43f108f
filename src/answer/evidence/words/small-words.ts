// The smallest and commonest words of languages in Latin script, by which a question shows its language. Lists only.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const smallWords = {
  English: words(`
    the a an is are was were be been do does did has have had will would can could of to in on at for from with by about and or not
    what who whom whose which when where why how many much this that these those it they he she his her their there any
  `),
  German: words(`
    der die das den dem des ein eine einen einem ist sind war waren wird wurde wurden hat haben hatte und oder nicht
    wer was wann wo warum wie viele welche welcher welches von zu mit für über auf bei nach aus im am zwischen
  `),
  French: words(`
    le la les un une des du est sont était étaient a ont avait et ou ne pas qui que quoi quand où pourquoi comment
    combien quel quelle quels quelles de à dans sur pour avec par au aux ce cette ces il elle ils entre
  `),
  Spanish: words(`
    el la los las un una es son fue fueron era ha han había y o no quién qué cuándo dónde por para cómo cuántos cuántas
    cuál cuáles de del en con sobre al se su sus este esta entre
  `),
  Italian: words(`
    il lo la gli le un uno una è sono era erano ha hanno aveva e o non chi che cosa quando dove perché come quanti quante
    quale quali di del della dei in con su per da al nel tra fra
  `),
  Portuguese: words(`
    o os as um uma é são foi foram era tem têm e ou não quem que quando onde porque como quantos quantas qual quais
    de do da dos das em no na com sobre por para ao entre
  `),
  Dutch: words(`
    de het een is zijn was waren wordt werd heeft hebben en of niet wie wat wanneer waar waarom hoe veel hoeveel welke van
    in op met voor over door bij naar uit tussen
  `),
  Polish: words(`
    jest są był była były było ma mają i lub nie kto co kiedy gdzie dlaczego jak ile który która które z ze na w we o od do dla
    przez po między się
  `),
  Turkish: words(`
    bir ve veya değil kim ne zaman nerede neden nasıl kaç hangi ile için bu şu mi mı mu mü oldu olan var yok arasında
  `),
} as const;
