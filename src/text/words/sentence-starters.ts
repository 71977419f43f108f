// Words that, capitalised after an ambiguous full stop ("in the U.S. The …"), start a sentence rather than go on with a name.

export const sentenceStarters: ReadonlySet<string> = new Set(
  `a about according after again all almost also although amid among an and another any are as asked at because before both but
   anybody anyone by can could despite did do does during each earlier even every everybody everyone few first following for
   from had has have he her here
   his how however i if in indeed instead is it its just last later like many may meanwhile more most much my neither no
   nobody none nor not nothing now of on once one only or other others our over perhaps several she should since so some somebody someone soon still
   such than that the their then there these they this those though three through thus to today two under unlike until
   we were what when where whether which while who whoever why will with within without would yes yesterday yet
   you your`.split(/\s+/),
);
