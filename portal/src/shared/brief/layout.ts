/** How a brief is set on paper: A4, a heading for each part, tables that go on over pages with their headers, a line below each page. */
import type { Content, ContentText, CustomTableLayout, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { moment, zoneName } from '../format.ts';
import type { Block, Brief, BriefColumn, BriefPart } from './document.ts';
import { stepsPicture } from './steps-picture.ts';
import { type Showable, standIn } from './typeface.ts';

const side = 48;
const width = 595.28 - 2 * side;
const padding = 4;
const ink = '#1a1a1a';
const quiet = '#555555';
const rule = '#adb5bd';

/** A heading stays on a page only together with the first text of what it heads; these levels mark the two. */
const heading = 1;
const first = 2;

export function layoutOf(brief: Brief, showable: Showable): TDocumentDefinitions {
  const made = new Date().toISOString();
  const show = (text: string) => showable.text(text);
  const asOf = moment(brief.readAt);
  const body = [
    text(show(brief.kind), { color: quiet, fontSize: 10 }),
    text(show(brief.title), { style: 'title', outline: true, outlineExpanded: true }),
    text(show(brief.subtitle), { style: 'subtitle' }),
    ...brief.lead.map(block => blockOf(block, show)),
    ...brief.parts.flatMap(part => partOf(part, show)),
    ...partOf(aboutThis(brief, made), show),
  ];
  const below = show(`The record is the history; this is a copy as of ${asOf}.`);
  const title = show(`${brief.kind}: ${brief.title}, ${brief.subtitle}`);
  const author = show(brief.by);
  if (showable.missing.size > 0) body.splice(3, 0, text(lacking, { margin: [0, 0, 0, 8], bold: true }));
  return {
    info: { title, author, subject: show(brief.kind), creator: 'Tollgate', producer: 'Tollgate' },
    language: 'en',
    displayTitle: true,
    version: '1.7',
    pageSize: 'A4',
    pageMargins: [side, side, side, 60],
    defaultStyle: { font: 'Roboto', fontSize: 10, color: ink, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 20, bold: true },
      subtitle: { fontSize: 12, color: quiet, margin: [0, 0, 0, 8] },
      caption: { bold: true, margin: [0, 4, 0, 2] },
      heading: { fontSize: 13, bold: true, margin: [0, 14, 0, 4] },
    },
    content: body,
    footer: (page, pages) => ({
      margin: [side, 16, side, 0],
      fontSize: 8,
      color: quiet,
      columns: [
        { text: below, width: width - 80 },
        { text: `Page ${page} of ${pages}`, width: 80, alignment: 'right' },
      ],
    }),
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === heading && !getFollowingNodesOnPage().some(follower => follower.headlineLevel === first),
  };
}

const lacking = `Some characters of this text are not in the brief’s typeface and are shown as ${standIn}. The page in the portal shows them, and so does what it prints.`;

function aboutThis({ by, record, readAt }: Brief, made: string): BriefPart {
  return {
    title: 'About this copy',
    blocks: [
      {
        kind: 'definitions',
        definitions: [
          ['Made by', by],
          ['Made', moment(made)],
          ['Read from the record', moment(readAt)],
          ['Record', `${record}, at ${location.origin}${location.pathname}`],
          ['Times', `All times are in the time zone of ${by}, ${zoneName()}.`],
        ],
      },
    ],
  };
}

type Show = (text: string) => string;
type Look = Omit<ContentText, 'text'>;

function text(shown: string, look: Look = {}): Content {
  return { ...look, text: shown };
}

function partOf({ title, blocks }: BriefPart, show: Show): readonly Content[] {
  return [
    text(show(title), { style: 'heading', headlineLevel: heading, outline: true }),
    ...blocks.map(block => blockOf(block, show)),
  ];
}

function blockOf(block: Block, show: Show): Content {
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
  { label: 'Term', share: 3 },
  { label: 'Value', share: 8 },
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
function grid({ columns, header, rows, layout }: Grid): Content {
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
const ruled: CustomTableLayout = {
  ...spaced,
  paddingTop: () => 3,
  paddingBottom: () => 3,
  hLineWidth: () => 0.5,
  hLineColor: () => rule,
  fillColor: row => (row === 0 ? '#f1f3f5' : null),
};
