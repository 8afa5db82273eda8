/** Ids made from names: lower case, with dashes, unlike all that are taken. */

export function idFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, '');
  const base = plain === '' ? 'item' : plain;
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.includes(`${base}-${number}`)) return `${base}-${number}`;
}

/** Lines of a form as the API takes them: without their keys, and the new ones with an id of their own. */
export function withIds<L extends { id: string; name: string; key: string }>(lines: readonly L[]): Omit<L, 'key'>[] {
  const taken = lines.map(line => line.id);
  return lines.map(({ key: _, ...line }) => {
    if (line.id !== '') return line;
    const id = idFrom(line.name, taken);
    taken.push(id);
    return { ...line, id };
  });
}
