/** How blocks of a brief become what the library sets: headings, tables of fixed widths that go on over pages with their headers, pictures. */
import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { t } from '../text.ts';
import type { Block, BriefColumn, BriefPart } from './document.ts';
import { quiet, rule, width } from './sheet.ts';
import { stepsPicture } from './steps-picture.ts';

const padding = 4;

/** A heading stays on a page only together with the first text of what it heads; these levels mark the two. */
export const heading = 1;
export const first = 2;

export type Show = (text: string) => string;
type Look = Omit<ContentText, 'text'>;

export function text(shown: string, look: Look = {}): Content {
  return { ...look, text: shown };
}

export function partOf({ title, blocks }: BriefPart, show: Show): readonly Content[] {
  return [
    text(show(title), { style: 'heading', headlineLevel: heading, outline: true }),
    ...blocks.map(block => blockOf(block, show)),
  ];
}

export function blockOf(block: Block, show: Show): Content {
  switch (block.kind) {
    case 'paragraph':
      return text(show(block.text), { headlineLevel: first, margin: [0, 2, 0, 4], ...(block.quiet && { color: quiet }) });
    case 'caption':
      return text(show(block.text), { style: 'caption', headlineLevel: heading });
    case 'bullets':
      return {
        ul: block.bullets.map((bullet, index) => text(show(bullet), { margin: [0, 1, 0, 1], ...marked(index) })),
        margin: [0, 2, 0, 4],
      };
    case 'definitions':
      return grid({
        columns: definitionColumns,
        rows: block.definitions.map(([term, value], index) => [
          text(show(term), { color: quiet, ...marked(index) }),
          text(show(value)),
        ]),
        layout: plain,
      });
    case 'steps':
      return { svg: stepsPicture(block, width, show), margin: [0, 2, 0, 6] };
    case 'table':
      return grid({
        columns: block.columns,
        header: block.columns.map(column => text(show(column.label), { bold: true, ...aligned(column) })),
        rows: block.rows.map((row, position) =>
          row.map((cell, index) => text(show(cell), { ...aligned(block.columns[index]), ...marked(position + index) })),
        ),
        layout: ruled,
      });
  }
}

const definitionColumns: readonly BriefColumn[] = [
  { label: t('Term'), share: 3 },
  { label: t('Value'), share: 8 },
];

function aligned(column: BriefColumn | undefined): Look {
  return column?.right ? { alignment: 'right' } : {};
}

function marked(index: number): Look {
  return index === 0 ? { headlineLevel: first } : {};
}

interface Grid {
  readonly columns: readonly BriefColumn[];
  readonly header?: Content[];
  readonly rows: readonly Content[][];
  readonly layout: CustomTableLayout;
}

/**
 * Columns have fixed widths: only then a word that is longer than its column is broken instead of running out of the page. The first
 * row is not kept with the header: of one that is longer than a page the library would lose the rest.
 */
export function grid({ columns, header, rows, layout }: Grid): Content {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const available = width - columns.length * 2 * padding;
  const body = [...(header ? [header] : []), ...rows] as TableCell[][];
  return {
    margin: [0, 2, 0, 6],
    fontSize: header ? 9 : 10,
    layout,
    table: {
      headerRows: header ? 1 : 0,
      widths: columns.map(column => (available * column.share) / shares),
      body,
    },
  };
}

const spaced = {
  paddingLeft: () => padding,
  paddingRight: () => padding,
  vLineWidth: () => 0,
};
const plain: CustomTableLayout = {
  ...spaced,
  paddingLeft: column => (column === 0 ? 0 : padding),
  paddingTop: () => 1,
  paddingBottom: () => 1,
  hLineWidth: () => 0,
};
export const ruled: CustomTableLayout = {
  ...spaced,
  paddingTop: () => 3,
  paddingBottom: () => 3,
  hLineWidth: () => 0.5,
  hLineColor: () => rule,
  fillColor: row => (row === 0 ? '#f1f3f5' : null),
};
