/** The PDF of a report in German: title, language, contents and page numbers, tagged as the English one. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { pdfOf } from '#audit-pack/pdf.ts';
import { type PaperParts, paperMaker } from '#audit-pack/pdf-paper.ts';
import { officePart } from '#domain/audit-report/office.ts';
import { officeThen } from '#domain/audit-report/office-then.ts';
import { projectPart, readProject } from '#domain/audit-report/project.ts';
import { auditReport } from '#domain/audit-report/report.ts';
import type { ReportWords } from '#domain/audit-report/words.ts';
import { reportIn } from '#languages/report.ts';
import { sayIn } from '#languages/served.ts';
import { exportOfWorld } from '../support/audited.ts';
import { openRoundWorld } from '../support/fixtures.ts';

const font = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`)));
const maker = paperMaker({
  Document: PDFDocument as unknown as PaperParts['Document'],
  regular: font('Regular'),
  bold: font('Medium'),
});

async function made(words: ReportWords | undefined) {
  const world = openRoundWorld();
  const { office: history, project } = exportOfWorld(world);
  const office = officeThen(history, words);
  const parts = [projectPart(readProject('p1', project, office), office), officePart('pmo', history, office)];
  const about = { title: 'Prüfung', reader: 'Audrey', madeAt: world.now, covers: '', office };
  const { bytes, pages } = await pdfOf(auditReport(about, parts), { maker, madeAt: world.now, words });
  const pdf = await getDocumentProxy(bytes);
  const texts: string[] = [];
  const roles: string[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const read = await pdf.getPage(page);
    texts.push((await read.getTextContent()).items.map(item => ('str' in item ? item.str : '')).join(' '));
    roles.push(...[...JSON.stringify(await read.getStructTree()).matchAll(/"role":"(\w+)"/g)].map(([, role = '']) => role));
  }
  return { texts, pages, roles, info: (await pdf.getMetadata()).info };
}

it('The report in German says so of itself, has its page numbers and contents in German, and the same tags as in English', async () => {
  const german = await made(await reportIn('de', await sayIn('de')));
  const english = await made(undefined);
  expect(german.info).toMatchObject({ Language: 'de' });
  expect(german.texts[0]).toContain('Prüfbericht');
  expect(german.texts[1]).toContain('Inhalt');
  expect(german.texts.every((text, at) => text.includes(`Seite ${at + 1} von ${german.pages}`))).toBe(true);
  expect(english.info).toMatchObject({ Language: 'en-GB' });
  const sorts = (roles: readonly string[]) => [...new Set(roles)].toSorted();
  expect(sorts(german.roles)).toEqual(sorts(english.roles));
  expect(sorts(german.roles)).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'TOC', 'TOCI']));
});
