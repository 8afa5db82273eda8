/** The paper of a report: the library as it is handed in, A4 with its margins, the typefaces, and the line below each page. */

import type PdfDocument from 'pdfkit';
import type { ReportWords } from '#domain/audit-report/words.ts';

export const side = 48;
export const width = 595.28 - 2 * side;
export const ink = '#1a1a1a';
export const quiet = '#555555';

/** What a report needs of pdfkit's document. */
export type Paper = InstanceType<typeof PdfDocument>;
export type PaperElement = ReturnType<Paper['struct']>;

export interface Prepared {
  readonly paper: Paper;
  /** The whole file, once the paper has ended. */
  readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
  /** Whether both typefaces can show a character. */
  readonly has: (codePoint: number) => boolean;
}

/** `lang` is a tag of BCP 47. */
export type PaperMaker = (about: { readonly title: string; readonly madeAt: number; readonly lang: string }) => Prepared;

/** What is handed in: pdfkit's constructor, for Node or for browsers, and two typefaces as TrueType files. */
export interface PaperParts {
  readonly Document: new (options: Record<string, unknown>) => Paper;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

interface WithTypeface {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

export function paperMaker({ Document, regular, bold }: PaperParts): PaperMaker {
  return ({ title, madeAt, lang }) => {
    const made = new Date(madeAt);
    const paper = new Document({
      ...{ size: 'A4', margins: { top: side, left: side, right: side, bottom: 60 }, bufferPages: true, font: null },
      ...{ pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true, lang, displayTitle: true },
      info: { Title: title, Author: 'Tollgate', Creator: 'Tollgate', Producer: 'Tollgate', CreationDate: made, ModDate: made },
    });
    const chunks: Uint8Array[] = [];
    const bytes = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      paper.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      paper.on('end', () => resolve(joined(chunks)));
      paper.on('error', reject);
    });
    paper.registerFont('regular', regular as unknown as Buffer);
    paper.registerFont('bold', bold as unknown as Buffer);
    const fonts = ['bold', 'regular'].map(name => (paper.font(name) as unknown as WithTypeface)._font.font);
    return { paper, bytes, has: codePoint => fonts.every(font => font.hasGlyphForCodePoint(codePoint)) };
  };
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Title and number below every page; no part of what is read aloud. */
export function writtenBelow(paper: Paper, title: string, { say }: ReportWords): void {
  const { start, count } = paper.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    paper.switchToPage(index);
    const bottom = paper.page.margins.bottom;
    paper.page.margins.bottom = 0;
    paper.markContent('Artifact', { type: 'Pagination' } as never);
    paper.font('regular').fontSize(8).fillColor(quiet);
    const line = { lineBreak: false, ellipsis: true, height: 12 };
    paper.text(title, side, 841.89 - 40, { ...line, width: width - 110 });
    paper.text(say`Page ${index - start + 1} of ${count}`, side + width - 100, 841.89 - 40, {
      ...line,
      width: 100,
      align: 'right',
    });
    paper.endMarkedContent();
    paper.page.margins.bottom = bottom;
  }
}
