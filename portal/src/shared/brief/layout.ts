/** How a brief is set on paper: who asks what above, a heading for each part, and below all where the record is. */

import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type Showable, standIn } from '#domain/values/showable.ts';
import { moment, zoneName } from '../format.ts';
import { t } from '../text.ts';
import { blockOf, first, heading, partOf, type Show, text } from './content.ts';
import type { Brief, BriefPart, Mark } from './document.ts';
import { quiet, sheetOf } from './sheet.ts';

export function layoutOf(brief: Brief, showable: Showable): TDocumentDefinitions {
  const show = (text: string) => showable.text(text);
  const content = [...headOf(brief, show), ...bodyOf(brief, show), ...partOf(aboutThis(brief), show)];
  const below = show(asOf(brief.readAt));
  const title = show(`${brief.kind}: ${brief.title}, ${brief.subtitle}`);
  const author = show(brief.by);
  if (showable.missing.size > 0) content.splice(3, 0, lacking());
  content.unshift(...markOf(brief.mark, show));
  return {
    ...sheetOf({ title, author, kind: show(brief.kind), content, below: () => below }),
    pageBreakBefore: breaksBefore,
  };
}

/** Above the first page; nothing where the office has no logo. */
export function markOf(mark: Mark | undefined, show: Show): Content[] {
  if (!mark) return [];
  const picture: Content = { image: mark.picture, fit: [140, 36] };
  return [
    {
      columns: [{ stack: [picture], width: 'auto' }, text(show(mark.office), { margin: [0, 10, 0, 0] })],
      columnGap: 10,
      margin: [0, 0, 0, 10],
    },
  ];
}

export const asOf = (readAt: string): string =>
  t('The record is the history; this is a copy as of {readAt}.', { readAt: moment(readAt) });

/** Whether a heading would stand at the end of a page without anything of what it heads. */
export const breaksBefore: NonNullable<TDocumentDefinitions['pageBreakBefore']> = (node, { getFollowingNodesOnPage }) =>
  node.headlineLevel === heading && !getFollowingNodesOnPage().some(follower => follower.headlineLevel === first);

export function headOf({ kind, title, subtitle }: Pick<Brief, 'kind' | 'title' | 'subtitle'>, show: Show): Content[] {
  return [
    text(show(kind), { color: quiet, fontSize: 10 }),
    text(show(title), { style: 'title', outline: true, outlineExpanded: true }),
    text(show(subtitle), { style: 'subtitle' }),
  ];
}

export function bodyOf({ lead, parts }: Pick<Brief, 'lead' | 'parts'>, show: Show): Content[] {
  return [...lead.map(block => blockOf(block, show)), ...parts.flatMap(part => partOf(part, show))];
}

export const lacking = (): Content =>
  text(
    t(
      'Some characters of this text are not in the brief’s typeface and are shown as {standIn}. The page in the portal shows them, and so does what it prints.',
      { standIn },
    ),
    { margin: [0, 0, 0, 8], bold: true },
  );

export function aboutThis({ by, record, readAt }: Pick<Brief, 'by' | 'record' | 'readAt'>): BriefPart {
  return {
    title: t('About this copy'),
    blocks: [
      {
        kind: 'definitions',
        definitions: [
          [t('Made by'), by],
          [t('Made'), moment(new Date().toISOString())],
          [t('Read from the record'), moment(readAt)],
          [t('Record'), t('{record}, at {origin}{pathname}', { record, origin: location.origin, pathname: location.pathname })],
          [t('Times'), t('All times are in the time zone of {by}, {zoneName}.', { by, zoneName: zoneName() })],
        ],
      },
    ],
  };
}
