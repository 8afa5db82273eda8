/** What a brief is made of. Every text is a plain string, and every string is shown as text: nothing in it is ever markup. */
import type { Definition } from '../descriptions.ts';
import { t } from '../text.ts';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'definitions'; readonly definitions: readonly Definition[] }
  | { readonly kind: 'bullets'; readonly bullets: readonly string[] }
  | { readonly kind: 'caption'; readonly text: string }
  | StepsBlock
  | { readonly kind: 'table'; readonly columns: readonly BriefColumn[]; readonly rows: readonly (readonly string[])[] };

/** A picture of what can be had from each point on, up to the next. What it shows also stands below it in words. */
export interface StepsBlock {
  readonly kind: 'steps';
  /** In order, from the left. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** A place that is marked. */
  readonly mark?: { readonly at: number; readonly label: string } | undefined;
  readonly across: Axis;
  readonly up: Axis;
}
/** From zero to the last tick. */
interface Axis {
  readonly label: string;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface BriefColumn {
  readonly label: string;
  /** Its width, as a share of the widths of all columns. */
  readonly share: number;
  readonly right?: boolean;
}

export interface BriefPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Whose paper it is: the logo as a `data:` address, and the name of the office beside it. */
export interface Mark {
  readonly picture: string;
  readonly office: string;
}

export interface Brief {
  /** What the file is called, without `.pdf`. */
  readonly file: string;
  /** Decision brief, project brief. */
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lead: readonly Block[];
  readonly parts: readonly BriefPart[];
  /** Whose reading it is a copy of, and when the record was read: instants in UTC. */
  readonly by: string;
  readonly readAt: string;
  /** Where the record itself is. */
  readonly record: string;
  /** Stands above the first page; left out where the office has no logo. */
  readonly mark?: Mark | undefined;
}

export const paragraph = (text: string | undefined, quiet = false): Block => ({
  kind: 'paragraph',
  text: text ?? t('Not stated.'),
  quiet,
});
/** What a table is called when it is not the first thing below a heading. */
export const caption = (text: string): Block => ({ kind: 'caption', text });

export const definitions = (...items: readonly (Definition | undefined)[]): Block => ({
  kind: 'definitions',
  definitions: items.filter(item => item !== undefined),
});

/** A bulleted list, or what to say when there are none. */
export function bullets(items: readonly string[], otherwise: string): Block {
  return items.length > 0 ? { kind: 'bullets', bullets: items } : paragraph(otherwise, true);
}

export interface TableColumn<T> extends BriefColumn {
  readonly show: (row: T) => string;
}

/** A table, or what to say when it has no rows. */
export function table<T>(columns: readonly TableColumn<T>[], rows: readonly T[], otherwise: string): Block {
  if (rows.length === 0) return paragraph(otherwise, true);
  return { kind: 'table', columns, rows: rows.map(row => columns.map(column => column.show(row))) };
}

/** Paragraphs of one cell, without those that are absent. */
export function cellLines(...texts: readonly (string | undefined)[]): string {
  return texts.filter(text => text !== undefined && text !== '').join('\n');
}

/** A title as part of a file's name; what else there is when no letter of it can be used. */
export function slug(title: string, otherwise: string): string {
  const plain = title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return (
    [...plain]
      .slice(0, 60)
      .join('')
      .replaceAll(/^-+|-+$/g, '') || otherwise
  );
}
