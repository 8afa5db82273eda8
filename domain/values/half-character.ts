/** Half of a character (a lone surrogate, U+D800 to U+DFFF) has no form in UTF-8: what holds one cannot be digested again elsewhere, so nothing with one is stored. */

interface Place {
  readonly value: unknown;
  readonly name: string;
  /** Names and places, joined by dots; empty for the data itself. */
  readonly path: string;
}

/** Where one stands in data, as names and places joined by dots (empty for the data itself); undefined when there is none. However deep the data is. */
export function halfCharacterIn(data: unknown): string | undefined {
  const open: Place[] = [{ value: data, name: '', path: '' }];
  for (let place = open.pop(); place; place = open.pop()) {
    const { value, name, path } = place;
    if (!name.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) return path.toWellFormed();
    for (const inner of placesIn(place).reverse()) open.push(inner);
  }
  return undefined;
}

function placesIn({ value, path }: Place): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, inner]) => ({ value: inner, name, path: path === '' ? name : `${path}.${name}` }));
}
