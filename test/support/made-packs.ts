/** Audit packs made in memory and read again: the source of one project, and what stands in its report and tables. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { getDocumentProxy } from 'unpdf';
import type { PackAsked } from '#audit-pack/asked.ts';
import { makePack } from '#audit-pack/pack.ts';
import { joined, type PaperParts, paperMaker } from '#audit-pack/pdf-paper.ts';
import type { AuditSource, Exported, PackStep } from '#audit-pack/source.ts';
import { exportOfWorld } from './audited.ts';
import { must, openRoundWorld, type World } from './fixtures.ts';
import { say } from './round-acts.ts';

const font = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`)));
export const maker = paperMaker({
  Document: PDFDocument as unknown as PaperParts['Document'],
  regular: font('Regular'),
  bold: font('Medium'),
});
export const bytes = new TextEncoder().encode('All cranes lifted forty tons.');
export const sha256 = createHash('sha256').update(bytes).digest('hex');

const attempt = {
  ...{ seq: 7, at: '2026-03-02T09:10:00.000Z', hour: '2026-03-02T09', who: 'sonia', operation: 'cast-ballot', count: 10 },
  ...{ subject: '/v1/projects/p1/ballots', code: 'conflict-of-interest', why: 'You are the sponsor.' },
};

export function sourceOf(world: World, file: () => Promise<Uint8Array> = async () => bytes): AuditSource {
  const { project, office } = exportOfWorld(world);
  const exported = { format: 'tollgate-export/1', anchors: [], ...project, project: 'p1' } as Exported;
  return {
    office: async () => ({
      exportedAt: world.now,
      office: 'pmo',
      streams: [office],
      ...{ format: 'tollgate-export/1', anchors: [] },
    }),
    projects: async () => [{ id: 'p1', title: world.project.state.proposal.title, changedAt: world.now }],
    project: async () => exported,
    refused: async () => [attempt],
    file,
    verifier: async () => ({ name: 'verify.mjs', bytes: new TextEncoder().encode('// verifies') }),
  };
}

export const project: PackAsked = { office: 'pmo', scope: { kind: 'project', project: 'p1' }, evidence: true };

export async function opened(asked: PackAsked, source: AuditSource, told: (step: PackStep) => Promise<void> = async () => {}) {
  const pieces: Uint8Array[] = [];
  const run = {
    source,
    maker,
    reader: 'Audrey',
    now: '2026-04-01T09:00:00.000Z',
    write: (piece: Uint8Array) => pieces.push(piece),
    told,
  };
  const made = await makePack(asked, run);
  const files = unzipSync(joined(pieces));
  const text = (path: string) => Buffer.from(files[path] ?? new Uint8Array()).toString('utf8');
  return { made, files, text, pdf: await readPdf(files['report.pdf'] ?? new Uint8Array()) };
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

const rolesIn = ({ role, children = [] }: Node): string[] => [...(role ? [role] : []), ...children.flatMap(rolesIn)];

async function readPdf(raw: Uint8Array) {
  const file = Buffer.from(raw).toString('latin1');
  const pdf = await getDocumentProxy(new Uint8Array(raw));
  const texts: string[] = [];
  const roles: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const read = await pdf.getPage(page);
    texts.push((await read.getTextContent()).items.map(item => ('str' in item ? item.str : '')).join(' '));
    roles.push(...rolesIn(((await read.getStructTree()) ?? {}) as Node));
  }
  const { info, metadata } = (await pdf.getMetadata()) as unknown as {
    info: Record<string, unknown>;
    metadata: { getRaw(): string } | null;
  };
  const squeezed = texts.map(text => text.replaceAll(/\s+/g, ''));
  return {
    ...{ pages: pdf.numPages, texts, roles, info, file, metadata: metadata?.getRaw() ?? '' },
    bookmarks: (await pdf.getOutline())?.map(({ title }) => title) ?? [],
    box: (await pdf.getPage(1)).view,
    marked: await pdf.getMarkInfo(),
    says: (text: string) => squeezed.join('').includes(text.replaceAll(/\s+/g, '')),
  };
}

export function decidedWorld(title = 'Online appointment booking'): World {
  const world = openRoundWorld({}, { title });
  must(world.toRound({ ...say('hold'), reason: '=HYPERLINK("http://evil.example";"click")' }, 'gina'));
  for (const member of ['gail', 'greg', 'gus', 'gwen'])
    if (!world.round.state.outcome) must(world.toRound(say('conditional-go'), member));
  must(world.toProject({ type: 'record-round', review: world.round.state.id ?? '' }));
  return world;
}
