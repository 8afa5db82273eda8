/** Which entries words find: each word must begin a word of the name, whatever its accents and capitals. */

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
const wordsIn = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** All entries when nothing was typed. */
export function matching<T extends { readonly label: string }>(entries: readonly T[], typed: string): readonly T[] {
  const sought = wordsIn(typed);
  if (sought.length === 0) return typed.trim() === '' ? entries : [];
  return entries.filter(({ label }) => {
    const words = wordsIn(label);
    return sought.every(word => words.some(own => own.startsWith(word)));
  });
}
