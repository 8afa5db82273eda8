/** The logo of the office above the report of an audit pack, drawn from the history that the pack itself holds. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { pdfOf } from '#audit-pack/pdf.ts';
import { type PaperParts, paperMaker } from '#audit-pack/pdf-paper.ts';
import { officeThen } from '#domain/audit-report/office-then.ts';
import { auditReport } from '#domain/audit-report/report.ts';
import { exportOfWorld } from '../support/audited.ts';
import { admittedWorld, must, type World } from '../support/fixtures.ts';
import { logoJpeg, logoPng } from '../support/logos.ts';

const font = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`)));
const parts = { Document: PDFDocument as unknown as PaperParts['Document'], regular: font('Regular'), bold: font('Medium') };

async function reportOf(world: World): Promise<string> {
  const madeAt = '2026-04-01T09:00:00.000Z';
  const office = officeThen(exportOfWorld(world).office);
  const report = auditReport({ title: 'Audit', reader: 'Audrey', madeAt, covers: 'All.', office }, []);
  const { bytes } = await pdfOf(report, { maker: paperMaker(parts), madeAt });
  return Buffer.from(bytes).toString('latin1');
}

test('the report begins with the logo of the office, named for whoever does not see it, and without one with its title', async () => {
  const world = admittedWorld();
  expect(await reportOf(world)).not.toContain('/Subtype /Image');
  for (const content of [logoPng, logoJpeg]) {
    must(world.toOffice({ type: 'set-logo', content }, 'petra'));
    const pdf = await reportOf(world);
    expect(pdf).toContain('/Subtype /Image');
    expect(pdf).toContain('/Alt (Logo of Transformation office)');
  }
  must(world.toOffice({ type: 'set-logo' }, 'petra'));
  expect(await reportOf(world)).not.toContain('/Subtype /Image');
});
