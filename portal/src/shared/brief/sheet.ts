/** The paper of briefs: A4, its typeface and styles, and a line below each page. */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { language } from '../language.ts';
import { t } from '../text.ts';

const side = 48;
/** Of what stands between the margins, in points. */
export const width = 595.28 - 2 * side;
export const ink = '#1a1a1a';
export const quiet = '#555555';
export const rule = '#adb5bd';

interface Sheet {
  readonly title: string;
  readonly author: string;
  readonly kind: string;
  readonly content: Content[];
  /** What stands below a page, beside its number. */
  below(page: number, pages: number): string;
}

export function sheetOf({ title, author, kind, content, below }: Sheet): TDocumentDefinitions {
  return {
    info: { title, author, subject: kind, creator: 'Tollgate', producer: 'Tollgate' },
    language,
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
    content,
    footer: (page, pages) => ({
      margin: [side, 16, side, 0],
      fontSize: 8,
      color: quiet,
      columns: [
        { text: below(page, pages), width: width - 80 },
        { text: t('Page {page} of {pages}', { page, pages }), width: 80, alignment: 'right' },
      ],
    }),
  };
}
