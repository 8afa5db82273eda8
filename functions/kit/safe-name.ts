/** The name of a file as a part of a key: letters, digits, dots and dashes only, its ending kept; never a path. */
export function safeName(name: string): string {
  const plain = name
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(-80)
    .replace(/^[.-]+/, '');
  return plain === '' ? 'file' : plain;
}
