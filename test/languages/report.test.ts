/** Audit packs in German: what is told of each fact, from the stored examples of every kind, and of an office, its population and files; people's words stay as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readmeOf } from '#audit-pack/readme.ts';
import { officePart } from '#domain/audit-report/office.ts';
import { officeThen } from '#domain/audit-report/office-then.ts';
import { foundInOffice, foundInProject, populationOf, populationPart } from '#domain/audit-report/population.ts';
import { projectPart, readProject } from '#domain/audit-report/project.ts';
import { refusedPart } from '#domain/audit-report/refused.ts';
import { auditReport, filesPart } from '#domain/audit-report/report.ts';
import { roundPart } from '#domain/audit-report/round.ts';
import { drawSample, samplePart } from '#domain/audit-report/sample.ts';
import type { AuditedHistory, ReportPart } from '#domain/audit-report/statement.ts';
import { fileStates } from '#domain/audit-report/tables.ts';
import { inEnglish, type ReportWords } from '#domain/audit-report/words.ts';
import { reportIn } from '#languages/report.ts';
import { sayIn } from '#languages/served.ts';
import { exportOfWorld } from '../support/audited.ts';
import { englishIn } from '../support/english-left.ts';
import { openRoundWorld } from '../support/fixtures.ts';
import { wordsOfSamples } from '../support/mails-of-samples.ts';
import { readCatalogue } from '../support/texts/gather.ts';
import { unsaid } from '../support/texts/report-texts.ts';

const served = await sayIn('de');
const german = (await reportIn('de', served)) ?? inEnglish;
const people = wordsOfSamples(text => served(text) !== text);
const folder = new URL('../domain/samples/', import.meta.url);
const world = exportOfWorld(openRoundWorld());

interface Stored {
  readonly name: string;
  readonly entries: AuditedHistory['commits'];
}

/** The stored examples of an aggregate, each as a history. */
function examples(aggregate: string, stream: string): [string, AuditedHistory][] {
  const files = readdirSync(folder).filter(file => file.startsWith(`${aggregate}.v`) && file.endsWith('.json'));
  return files.flatMap(file =>
    (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Stored[]).map(({ name, entries }): [string, AuditedHistory] => [
      `${file}, ${name}`,
      { stream, commits: entries.map((entry, at) => ({ ...entry, stream, seq: at + 1 })) },
    ]),
  );
}

const textsOf = ({ title, intro = [], parts = [], statements = [] }: ReportPart): string[] => [
  title,
  ...intro,
  ...statements.map(({ text }) => text),
  ...parts.flatMap(textsOf),
];

/** Kinds of facts are named as the exports name them. */
const kinds = /\b\d+ × [a-z-]+/g;

/** Lines with English in them that nobody wrote. */
const left = (...parts: readonly ReportPart[]) =>
  parts.flatMap(textsOf).flatMap(text => englishIn(text.replaceAll(kinds, '…'), people));

function projectPartOf(own: AuditedHistory, words: ReportWords): ReportPart {
  const office = officeThen(world.office, words);
  return projectPart(readProject('p1', { exportedAt: '2026-06-01T09:00:00.000Z', streams: [own] }, office), office);
}

describe('the report of an audit pack in German', () => {
  it.each(examples('office', 'office/pmo'))('What an office did is told in German: %s', (_, stored) => {
    expect(left(officePart('pmo', stored, officeThen(stored, german)))).toEqual([]);
  });

  it.each(examples('project', 'project/p1'))('What happened to a project is told in German: %s', (_, stored) => {
    expect(left(projectPartOf(stored, german))).toEqual([]);
  });

  it.each(examples('review', 'review/r1'))('What a board said and decided is told in German: %s', (_, stored) => {
    const asked = { text: '', place: { stream: 'project/p1', seq: 1 }, at: '2026-03-02T09:00:00.000Z' };
    const part = roundPart({ review: 'r1', gate: 'build', round: 1, asked }, stored, officeThen(world.office, german));
    expect(left(part)).toEqual([]);
  });
});

describe('what else an audit pack says in German', () => {
  const office = officeThen(world.office, german);
  const read = readProject('p1', world.project, office);
  const ofOffice = officePart('pmo', world.office, office);

  it('Its population and its sample are said in German, with the same items under the same numbers', async () => {
    const found = (words: ReportWords) => {
      const then = officeThen(world.office, words);
      return [
        ...foundInOffice('pmo', officePart('pmo', world.office, then), words),
        ...foundInProject(readProject('p1', world.project, then)),
      ];
    };
    const population = populationOf(found(german), {});
    const sample = await drawSample(population.items, { seed: 'audit', size: 2 }, async text => text);
    expect(left(populationPart(population, german), samplePart(sample, german))).toEqual([]);
    const same = (items: typeof population.items) => items.map(({ number, kind, of, place }) => [number, kind, of, place]);
    expect(same(population.items)).toEqual(same(populationOf(found(inEnglish), {}).items));
    expect(population.items.some(({ kind }) => kind === 'standard')).toBe(true);
  });

  it('Its files, what was refused, its first page and README.txt are said in German', () => {
    const file = {
      project: 'p1',
      id: 'e1',
      title: 'X',
      bytes: 3,
      sha256: 'aa',
      place: { stream: 'project/p1', seq: 1 },
      at: read.exportedAt,
    };
    const files = filesPart(
      fileStates.map(state => ({ ...file, state })),
      german,
    );
    const attempts = [
      {
        seq: 1,
        at: read.exportedAt,
        who: 'sonia',
        operation: 'cast-ballot',
        count: 3,
        hour: '2026-03-02T09',
        code: 'c',
        why: 'The request is not valid.',
      },
      { seq: 2, at: read.exportedAt, kind: 'sign-in' as const, code: 'c', why: 'The request is not valid.' },
      { seq: 3, at: read.exportedAt, leftOut: 4 },
    ];
    const refused = [undefined, [], attempts].map(those => refusedPart('pmo', those, office));
    const { about } = auditReport({ title: '', reader: 'X', madeAt: read.exportedAt, covers: '', office }, [ofOffice]);
    const readmes = [undefined, 'verify.mjs'].map(verifier =>
      readmeOf({
        ...{ title: '', covers: '', exports: ['exports/office-pmo.json'], verifier, words: german },
        asked: { office: 'pmo', scope: { kind: 'office' }, evidence: verifier === undefined },
      }),
    );
    expect(left(files, ...refused, { title: '', intro: about.flat() })).toEqual([]);
    expect(englishIn(readmes.join('\n'))).toEqual([]);
    expect(readmes[1]).toContain('node verify.mjs exports/office-pmo.json --language de');
    expect(
      readmes
        .join('\n')
        .split('\r\n')
        .filter(line => line.length > 120),
    ).toEqual([]);
  });

  it('Days and money are written as in Germany, and what people wrote is never looked up', () => {
    expect(office.moment('2026-03-02T09:00:00.000Z')).toMatch(/^2. März 2026, 09:00:00 UTC/);
    expect(german.say`Revision ${1} was declined: ${'Kill'}`).toBe('Fassung 1 wurde abgelehnt: Kill');
    expect(german.say`${1} abstained`).toBe('1 Enthaltung');
  });

  it('No sentence of a report with values stands outside say', () => {
    expect(unsaid()).toEqual([]);
  });
});

it('Whoever did something is named without an article, because sentences put the name after “von”', () => {
  expect(readCatalogue('de', 'report')['the system ({0})']).toBe('Tollgate ({0})');
});
