/**
 * Where a row stands in its list. DynamoDB orders strings by their UTF-8 bytes, the port by code units; the two differ for
 * U+E000 to U+FFFF against everything above. Those few are written after a mark (the highest character there is), so that
 * both orders agree and all other keys stay readable in the table. A cursor is the place of the last row seen.
 */

import { checkName } from '#adapters/limits.ts';
import { readCursor } from '#adapters/list-cursor.ts';

const mark = '\u{10FFFD}';

/** The sort key for a view key: same order, same prefixes. */
export function sortKeyOf(key: string): string {
  return key.replace(/[\u{E000}-\u{FFFF}\u{10FFFD}-\u{10FFFF}]/gu, character => {
    const point = character.codePointAt(0)!;
    return mark + (point > 0xffff ? String.fromCodePoint(point - 0x10fffc) : character);
  });
}

/** The view key of a sort key. */
export function keyOfSort(sortKey: string): string {
  return sortKey.replace(/\u{10FFFD}(.)/gsu, (_, character: string) => {
    const point = character.codePointAt(0)!;
    return point <= 3 ? String.fromCodePoint(point + 0x10fffc) : character;
  });
}

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly reverse?: boolean;
  readonly prefix?: string;
}

/** The key after which a page starts; undefined for the first page. RangeError for a limit, prefix or cursor that cannot be. */
export function startOf(list: string, { limit, cursor, prefix = '' }: PageQuery): string | undefined {
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) throw new RangeError(`a page has 1 to 200 rows, not ${limit}`);
  if (prefix !== '') checkName('a prefix', prefix);
  return cursor === undefined ? undefined : readCursor(list, cursor, prefix);
}
