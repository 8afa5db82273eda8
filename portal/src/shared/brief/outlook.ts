/** The outlook on paper, of a project and of a pack. */
import type { ShownOutlook } from '#api/answers/outlooks.ts';
import { outlookLines, outlookNote, promiseDefinitions, statedLine } from '../outlook-words.ts';
import { t } from '../text.ts';
import { type BriefPart, bullets, definitions, paragraph } from './document.ts';

export function outlookPart(outlook: ShownOutlook | undefined, currency: string): readonly BriefPart[] {
  if (!outlook) return [];
  const promises = promiseDefinitions(outlook.promises, currency);
  return [
    {
      title: t('Outlook'),
      blocks: [
        paragraph(`${statedLine(outlook)} ${outlookNote}`),
        bullets(outlookLines(outlook), t('Nothing.')),
        ...(promises.length > 0 ? [definitions(...promises)] : []),
      ],
    },
  ];
}
