/** Ids made from names: lower case, with dashes, unlike all that are taken. */

/** `otherwise` is the id of a name without a letter or digit that an id may have. */
export function idFrom(name: string, taken: readonly string[], otherwise = 'item'): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, '');
  const base = plain === '' ? otherwise : plain;
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
}
