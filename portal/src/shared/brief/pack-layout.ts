/**
 * How the pack of a meeting is set: its contents with page numbers that lead to each paper, then the papers, each from a page of its own. Where pages
 * break within a paper is found paper by paper before, because the library sets the whole anew for each break it finds.
 */

import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Showable } from '#domain/values/showable.ts';
import { moment } from '../format.ts';
import { t, withinSentence } from '../text.ts';
import { heading, partOf, ruled, type Show, text } from './content.ts';
import { aboutThis, asOf, bodyOf, breaksBefore, headOf, lacking, markOf } from './layout.ts';
import type { Pack, PackItem, Paper } from './pack.ts';
import { quiet, sheetOf, width } from './sheet.ts';

/** Of one paper: before which of its headings a page begins, and how many pages it has. */
export interface Measured {
  readonly breaks: ReadonlySet<string>;
  readonly pages: number;
}

/** A paper by itself, to be measured: `measured` holds its figures once it is set. */
export function layoutToMeasure(
  paper: Paper,
  showable: Showable,
): { definition: TDocumentDefinitions; measured: () => Measured } {
  const breaks = new Set<string>();
  let count = 0;
  const sheet = sheetOf({
    ...{ title: '', author: '', kind: '', content: contentOf(paper, show(showable)) },
    below: (_, pages) => {
      count = pages;
      return '';
    },
  });
  const definition: TDocumentDefinitions = {
    ...sheet,
    pageBreakBefore: (node, around) => {
      const begins = breaksBefore(node, around);
      if (begins && node.id !== undefined) breaks.add(node.id);
      return begins;
    },
  };
  return { definition, measured: () => ({ breaks, pages: count }) };
}

export function packLayoutOf(pack: Pack, measured: readonly Measured[], showable: Showable): TDocumentDefinitions {
  const shown = show(showable);
  const papers = pack.papers.flatMap((paper, at) => {
    const breaks = measured[at]?.breaks ?? new Set();
    return contentOf(paper, shown).map((node, index) => {
      const begins = index === 0 || (hasId(node) && breaks.has(node.id));
      return begins ? { ...(node as object), pageBreak: 'before' as const } : node;
    }) as Content[];
  });
  const front = frontOf(pack, shown);
  const title = shown(`${pack.kind}: ${pack.title}, ${pack.subtitle}`);
  const author = shown(pack.by);
  const whichPaper = footerOf(pack, measured, shown);
  if (showable.missing.size > 0) front.splice(3, 0, lacking());
  front.unshift(...markOf(pack.mark, shown));
  return sheetOf({ title, author, kind: pack.kind, content: [...front, ...papers], below: whichPaper });
}

const show =
  (showable: Showable): Show =>
  text =>
    showable.text(text);

function hasId(node: Content): node is Content & { id: string } {
  return typeof node === 'object' && 'id' in node && typeof node.id === 'string';
}

/** A paper from its title on; its headings have ids and stand below its title among the bookmarks. */
function contentOf({ key, brief, path, items }: Paper, show: Show): Content[] {
  const numbered = {
    ...brief,
    kind:
      items.length > 1
        ? t('Items {items}: {kind}', { items: items.join(', '), kind: withinSentence(brief.kind) })
        : t('Item {items}: {kind}', { items: items.join(', '), kind: withinSentence(brief.kind) }),
  };
  const [kind, title, ...rest] = [...headOf(numbered, show), ...bodyOf(brief, show), ...partOf(recordOf(brief, path), show)];
  const below = rest.map((node, at) => {
    if (typeof node !== 'object' || !('headlineLevel' in node) || node.headlineLevel !== heading) return node;
    return { ...node, id: `${key}-${at}`, ...('outline' in node && { outlineParentId: key }) } as Content;
  });
  const named = Object.assign({}, title, { id: key, outlineExpanded: false }) as Content;
  return [kind, named, ...below].filter(node => node !== undefined);
}

function recordOf({ record, readAt }: Pick<Paper['brief'], 'record' | 'readAt'>, path: string) {
  const definitions = [
    [t('Record'), t('{record}, at {origin}{path}', { record, origin: location.origin, path })],
    [t('Read from the record'), moment(readAt)],
  ] as const;
  return { title: t('Where this stands'), blocks: [{ kind: 'definitions' as const, definitions }] };
}

function frontOf(pack: Pack, show: Show): Content[] {
  const parts = [{ title: t('When and where'), blocks: pack.lead }];
  return [
    ...headOf(pack, show),
    ...bodyOf({ lead: [], parts }, show),
    text(t('Contents'), { style: 'heading', outline: true }),
    contentsOf(pack.items, show),
    ...partOf(aboutThis(pack), show),
  ];
}

const columns = [20, width - 20 - 50 - 40 - 4 * 8, 50, 40];

/** A line for each item: number, what it is about, whether it is decided by consent, and the page on which its paper begins. */
function contentsOf(items: readonly PackItem[], show: Show): Content {
  const head = [t('No.'), t('Item'), '', t('Page')].map(
    (label, at) => ({ text: label, bold: true, ...(at === 3 && { alignment: 'right' }) }) as TableCell,
  );
  const rows = items.map(({ title, about, consent, paper, without }, at): TableCell[] => [
    `${at + 1}.`,
    {
      stack: [
        { text: show(title), bold: true, ...(paper !== undefined && { linkToDestination: paper }) },
        { text: show(about), color: quiet },
        ...(without === undefined ? [] : [{ text: show(t('Not in this pack: {without}', { without })) }]),
      ],
    },
    consent ? t('By consent') : '',
    paper === undefined ? { text: '–', alignment: 'right' } : { pageReference: paper, alignment: 'right' },
  ]);
  return { margin: [0, 2, 0, 6], fontSize: 9, layout: ruled, table: { headerRows: 1, widths: columns, body: [head, ...rows] } };
}

/** Below each page which paper it is of; the contents come first, and the papers have the pages that were measured. */
function footerOf({ papers, title, readAt }: Pack, measured: readonly Measured[], show: Show) {
  const ofPapers = measured.reduce((sum, { pages }) => sum + pages, 0);
  const names = [title, ...papers.map(({ brief }) => `${brief.title}, ${brief.subtitle}`)].map(show);
  const below = show(asOf(readAt));
  return (page: number, pages: number): string => {
    let begins = pages - ofPapers + 1;
    const at = measured.findIndex(entry => {
      begins += entry.pages;
      return page < begins;
    });
    const name = names[page <= pages - ofPapers ? 0 : at + 1] ?? '';
    return `${name}\n${below}`;
  };
}
