/**
 * The report as a PDF for people: A4, tagged (headings, paragraphs, contents with links), with bookmarks, page numbers, title and language, typefaces embedded.
 * Written in the PDF/A-2a mode of pdfkit. The same in a browser and on the command line: the library and the typefaces are handed in. Nothing in it is ever an
 * action, a script or an address outside.
 */
import type { ReportLogo } from '#domain/audit-report/office-then.ts';
import type { AuditReport } from '#domain/audit-report/report.ts';
import { placeInWords, type ReportPart, type Statement } from '#domain/audit-report/statement.ts';
import { inEnglish, type ReportWords } from '#domain/audit-report/words.ts';
import { Showable } from '#domain/values/showable.ts';
import { type Instant, toMs } from '#domain/values/time.ts';
import { contentsPages, type Heading, writeContents } from './pdf-contents.ts';
import { ink, type Paper, type PaperMaker, quiet, side, width, writtenBelow } from './pdf-paper.ts';

export interface PdfAsked {
  readonly maker: PaperMaker;
  readonly madeAt: Instant;
  /** English when left out. */
  readonly words?: ReportWords | undefined;
  /** Called now and then, so that whoever waits sees how far it is and can stop it (by a throw). */
  readonly at?: ((done: number, all: number) => Promise<void>) | undefined;
}

export interface MadePdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that the typeface cannot show; each is printed as `�`. */
  readonly missing: readonly string[];
}

/** Headings of these levels stand in the contents. */
const inContents = 3;

interface Writing {
  readonly paper: Paper;
  readonly show: (text: string) => string;
  readonly headings: Heading[];
  readonly step: () => Promise<void>;
  readonly words: ReportWords;
}

export async function pdfOf(report: AuditReport, { maker, madeAt, words = inEnglish, at }: PdfAsked): Promise<MadePdf> {
  const { paper, bytes, has } = maker({ title: report.title, madeAt: toMs(madeAt), lang: words.tag });
  const showable = new Showable(has);
  const show = (text: string) => showable.text(text);
  const all = countIn(report.parts);
  let done = 0;
  const step = async () => {
    done += 1;
    if (done % 50 === 0) await at?.(done, all);
  };
  const writing = { paper, show, headings: [], step, words };
  firstPage(report, writing);
  const contents = paper.struct('TOC');
  paper.addStructure(contents);
  const reserved = contentsPages(headingsIn(report.parts));
  const firstOfContents = pagesOf(paper);
  for (let page = 0; page < reserved; page += 1) paper.addPage();
  if (report.parts.length > 0) paper.addPage();
  for (const part of report.parts) await writePart(part, 1, writing);
  writeMissing(showable, writing);
  writeContents(writing.headings, { paper, contents, first: firstOfContents, show, words });
  contents.end();
  writtenBelow(paper, show(report.title), words);
  const pages = pagesOf(paper);
  paper.end();
  return { bytes: await bytes, pages, missing: [...showable.missing] };
}

const pagesOf = (paper: Paper) => paper.bufferedPageRange().count;

function countIn(parts: readonly ReportPart[]): number {
  return parts.reduce((sum, { statements = [], parts: inside = [] }) => sum + statements.length + 1 + countIn(inside), 0);
}

function headingsIn(parts: readonly ReportPart[], level = 1): number {
  return parts.reduce((sum, { parts: inside = [] }) => sum + (level <= inContents ? 1 : 0) + headingsIn(inside, level + 1), 0);
}

/** The sign of the office, said in words to whoever does not see it. A picture that cannot be drawn is left out: the report says the same without it. */
function drawLogo({ content, type, office }: ReportLogo, { paper, words: { say } }: Writing): void {
  const alt = say`Logo of ${office}`;
  const figure = paper.struct('Figure', { alt, bbox: [side, side, side + 140, side + 36] } as never, () => {
    try {
      paper.image(`data:${type};base64,${content}`, side, side, { fit: [140, 36] });
    } catch {
      // Nothing is drawn.
    }
  });
  paper.addStructure(figure);
  figure.end();
}

function firstPage({ title, about, logo }: AuditReport, writing: Writing): void {
  const { paper, show, words } = writing;
  if (logo) drawLogo(logo, writing);
  const top = logo ? side + 48 : side;
  paragraph(paper, 'P', () =>
    paper.font('regular').fontSize(10).fillColor(quiet).text(words.say`Audit report`, side, top, { width }),
  );
  paragraph(paper, 'H1', () => paper.moveDown(0.3).font('bold').fontSize(20).fillColor(ink).text(show(title), { width }));
  paper.outline.addItem(show(title));
  paper.moveDown(1);
  for (const [label, value] of about)
    paragraph(paper, 'P', () => {
      paper.font('bold').fontSize(10).fillColor(ink).text(label, { width });
      paper.font('regular').text(show(value), { width }).moveDown(0.6);
    });
}

async function writePart(part: ReportPart, level: number, writing: Writing): Promise<void> {
  const { paper, show, headings } = writing;
  const { title, intro = [], statements = [], parts = [] } = part;
  const size = [0, 16, 13, 11.5, 10.5][level] ?? 10;
  keepTogether(paper, level === 1 ? 140 : 80);
  const name = `h${headings.length + 1}`;
  paragraph(paper, `H${Math.min(6, level + 1)}`, () => {
    paper
      .moveDown(level === 1 ? 1.2 : 0.8)
      .font('bold')
      .fontSize(size)
      .fillColor(ink);
    paper.addNamedDestination(name, 'XYZ', 0, paper.y, null);
    paper.text(show(title), side, paper.y, { width }).moveDown(0.25);
  });
  headings.push({ title: show(title), level, page: pagesOf(paper), name });
  if (level <= inContents) bookmark(paper, show(title), level);
  for (const line of intro)
    paragraph(paper, 'P', () => paper.font('regular').fontSize(10).fillColor(ink).text(show(line), { width }).moveDown(0.3));
  for (const statement of statements) {
    writeStatement(statement, writing);
    await writing.step();
  }
  for (const inside of parts) await writePart(inside, level + 1, writing);
  await writing.step();
}

/** Bookmarks stand under the one of the level above. */
function bookmark(paper: Paper, title: string, level: number): void {
  let above = paper.outline;
  for (let depth = 1; depth < level; depth += 1) above = above.children.at(-1) ?? above;
  above.addItem(title);
}

function writeStatement({ text, place, at }: Statement, { paper, show, words }: Writing): void {
  keepTogether(paper, 40);
  paragraph(paper, 'P', () => {
    paper.font('regular').fontSize(10).fillColor(ink).text(show(text), side, paper.y, { width });
    const when = `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
    paper
      .fontSize(8)
      .fillColor(quiet)
      .text(show(`${placeInWords(place, words)} · ${when}`), { width })
      .moveDown(0.5);
  });
}

function writeMissing({ missing }: Showable, { paper, words: { say } }: Writing): void {
  if (missing.size === 0) return;
  const codes = [...missing].map(sign => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  const text = say`Characters that the typeface of this report cannot show are printed as \uFFFD: ${codes.slice(0, 200).join(', ')}${codes.length > 200 ? say` and more` : ''}. The exports hold the texts as they are.`;
  paragraph(paper, 'P', () => paper.moveDown(1).font('bold').fontSize(10).fillColor(ink).text(text, side, paper.y, { width }));
}

function paragraph(paper: Paper, tag: string, write: () => void): void {
  const element = paper.struct(tag, {}, write);
  paper.addStructure(element);
  element.end();
}

/** A new page, unless so many points are left on this one. */
function keepTogether(paper: Paper, points: number): void {
  if (paper.y + points > paper.page.maxY()) paper.addPage();
}
