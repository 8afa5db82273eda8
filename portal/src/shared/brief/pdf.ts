/**
 * A brief, or all briefs of a meeting, as a PDF, made in the reader's browser. The library fetches nothing, and no text ever becomes an address, an
 * action or an attachment; the contents of a pack lead to its own pages. Loaded when it is first wanted, because it is large.
 */
import * as library from 'pdfmake/build/pdfmake.min.js';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { Showable } from '#domain/values/showable.ts';
import { t } from '../text.ts';
import type { Brief } from './document.ts';
import { layoutOf } from './layout.ts';
import type { Pack, Tell } from './pack.ts';
import { layoutToMeasure, type Measured, packLayoutOf } from './pack-layout.ts';
import { shownFirst } from './shown-first.ts';
import type { Typeface } from './typeface.ts';

interface Making {
  readonly pdf: Blob;
  /** Characters that the typeface cannot show. */
  readonly missing: readonly string[];
}

/** What the library's types leave out. */
interface Maker {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  setFonts: typeof library.setFonts;
  setUrlAccessPolicy: typeof library.setUrlAccessPolicy;
  createPdf: typeof library.createPdf;
}
interface Paper {
  provideFont(family: string, bold: boolean, italics: boolean): { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

const maker = (library as unknown as { default: Maker }).default;

export async function pdfOf(document: Brief | Pack, typeface: Typeface, tell: Tell): Promise<Making> {
  prepare(typeface);
  const showable = new Showable(await glyphs());
  const layout = 'papers' in document ? await packOf(document, showable, tell) : layoutOf(document, showable);
  const pdf = await maker.createPdf(layout).getBlob();
  return { pdf, missing: [...showable.missing] };
}

async function packOf(pack: Pack, showable: Showable, tell: Tell): Promise<TDocumentDefinitions> {
  const measured: Measured[] = [];
  for (const [done, paper] of pack.papers.entries()) {
    tell({ step: 'setting', done, of: pack.papers.length });
    await shownFirst();
    const trial = layoutToMeasure(paper, showable);
    await maker.createPdf(trial.definition).getStream();
    measured.push(trial.measured());
  }
  tell({ step: 'joining', done: pack.papers.length, of: pack.papers.length });
  await shownFirst();
  return packLayoutOf(pack, measured, showable);
}

function prepare({ regular, medium }: Typeface): void {
  maker.virtualfs.writeFileSync('regular', regular);
  maker.virtualfs.writeFileSync('medium', medium);
  maker.setFonts({ Roboto: { normal: 'regular', bold: 'medium' } });
  maker.setUrlAccessPolicy(() => false);
}

/** Which characters the typeface has, asked of the typeface itself. */
async function glyphs(): Promise<(codePoint: number) => boolean> {
  const empty: TDocumentDefinitions = { content: [] };
  const paper = (await maker.createPdf(empty).getStream()) as unknown as Paper;
  const fonts = [false, true].map(bold => paper.provideFont(t('Roboto'), bold, false).font);
  return codePoint => fonts.every(font => font.hasGlyphForCodePoint(codePoint));
}
