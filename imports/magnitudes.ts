/**
 * Words of magnitude that stand at an amount, in the languages of the portfolios that people sent: `5 mln` is five million, `2 thousand
 * million` two milliards. A word that means different things in different languages (`mil`: a thousand in Spanish, a million in Polish;
 * `MM`) is not among them, so its amount is refused rather than guessed.
 */
const words: Readonly<Record<number, string>> = {
  3: 'k thousand thousands thsd tsd tausend tys tisíc tis tisuća tisuće mila miles mille duizend tusen tuhat хиляди тыс тысяч χιλιάδες',
  5: 'lakh lakhs lac lacs',
  6: `m mn mio mln million millions millionen millón millones milhão milhões milione milioni miljoen miljoner milion miliony milionów milionu
    milionů milijun milijuna milijuni milijon milijonov millió millionit miljoonaa εκατ εκατομμύρια млн миллион миллиона миллионов милиона`,
  7: 'cr crore crores',
  9: `b bn billion billions mrd mld mlrd mia milliard milliards milliarden miliard miliarda miliardy miliardów miliardi miljard miljarder
    milijarda milijarde milijardi δισ δισεκατομμύρια млрд миллиард миллиарда миллиардов милиарда`,
  12: 'tn trn trillion trillions billón billones bilhão',
};

const powers = new Map(
  Object.entries(words).flatMap(([power, list]) => list.split(/\s+/).map(word => [word, Number(power)] as const)),
);

/** The power of ten that words such as `thousand million` or `Mrd.` stand for; 0 without a word, undefined when one is not understood. */
export function powerOfWords(text: string): number | undefined {
  const parts = text
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(part => part !== '');
  return parts.reduce<number | undefined>((sum, part) => {
    const power = powers.get(part);
    return sum === undefined || power === undefined ? undefined : sum + power;
  }, 0);
}
