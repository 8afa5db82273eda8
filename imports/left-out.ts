/** Rows of a table that are no project: totals, the header again, footnotes. They are recognised by what they say, and named in the report. */
import { oneLine, printable } from './cells.ts';
import type { ColumnPlan } from './column-plan.ts';
import { headerKey } from './columns.ts';
import type { TableRecord } from './records.ts';

export interface LeftOut {
  readonly line: number;
  readonly kind: 'total' | 'header again' | 'footnote' | 'above the header' | 'not meant';
  /** What stands there, shortened. */
  readonly text: string;
}

/** The words of a totals row, whole cells: a project may be called "Total station survey". */
const totals =
  /^(?:(?:grand|overall|sub|running)[ -]?)?(?:totals?|sum|summe|zwischensumme|gesamt(?:summe)?|insgesamt|totale?s?(?: g[eé]n[eé]ral(?:e|i)?)?|total general|suma|suma ca[lł]kowita|razem|[oó]g[oó][lł]em|celkem|spolu|ukupno|skupaj|sveukupno|összesen|σύνολο|итого|всего|ukupan iznos|totaal|summa|yhteensä|i alt|toplam|合計|总计|總計)(?: \(?\d[\d ]*(?: \p{L}+)?\)?)?:?$/iu;
const notes =
  /^(?:(?:foot)?notes?|n\.?b\.?|sources?|figures? (?:as (?:of|at)|are)|data as (?:of|at)|as (?:of|at)|legend|key|quellen?|hinweise?|anmerkung(?:en)?|stand|notas?|fuentes?|nota bene|remarques?|źródło|uwagi|zdroj|pozn[aá]mk[ay]|napomena|izvor)(?: ?[:.–—-]| \d|$)|^(?:[*†‡§¹²³⁴⁵]|\[\d+\]|\(\d+\))/iu;

/** Why a record below the header is no project; undefined when it may be one. */
export function leftOutAs(record: TableRecord, plan: ColumnPlan): LeftOut['kind'] | undefined {
  const filled = record.cells.map(oneLine);
  const texts = filled.filter(cell => cell !== '');
  if (plan.header.every((name, index) => headerKey(name) === headerKey(filled[index] ?? ''))) return 'header again';
  const titles = (plan.fields.get('title') ?? []).map(({ index }) => filled[index] ?? '').filter(cell => cell !== '');
  if ((titles.length > 0 ? titles : texts).some(cell => totals.test(cell))) return 'total';
  if (new Set(texts).size === 1 && notes.test(texts[0] ?? '')) return 'footnote';
  return plan.only.every(({ index, words }) => words.includes(headerKey(filled[index] ?? ''))) ? undefined : 'not meant';
}

export function leftOut({ line, cells }: TableRecord, kind: LeftOut['kind']): LeftOut {
  return {
    line,
    kind,
    text: printable(
      cells
        .map(oneLine)
        .filter(cell => cell !== '')
        .join(' · '),
    ),
  };
}
