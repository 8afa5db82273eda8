/** The pack as a file: opened by another reader of zips and PDFs than the one that writes, and compared with the record from which it was made. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PackAsked } from '#audit-pack/asked.ts';
import { makePack } from '#audit-pack/pack.ts';
import type { PackStep } from '#audit-pack/source.ts';
import { verifyExport } from '#domain/verify-export.ts';
import { exportOfWorld } from '../support/audited.ts';
import { admittedWorld, must, openRoundWorld, type World } from '../support/fixtures.ts';
import { bytes, decidedWorld, maker, opened, project, sha256, sourceOf } from '../support/made-packs.ts';
import { say } from '../support/round-acts.ts';

describe('the audit pack of a project', () => {
  test('a pack holds report, exports that verify, tables, instructions, the verifier, and a digest of each file', async () => {
    const { files, text } = await opened(project, sourceOf(decidedWorld()));
    expect(Object.keys(files).toSorted()).toEqual([
      ...['README.txt', 'SHA256SUMS', 'exports/office-pmo.json', 'exports/project-p1.json', 'report.pdf'],
      ...['ballots', 'conditions', 'decisions', 'evidence', 'people-in-roles', 'refused', 'waivers'].map(
        name => `tables/${name}.csv`,
      ),
      'verify.mjs',
    ]);
    expect(verifyExport(JSON.parse(text('exports/project-p1.json'))).fault).toBeUndefined();
    const sums = text('SHA256SUMS')
      .trim()
      .split('\n')
      .map(line => line.split('  '));
    expect(sums.map(([, path]) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter(path => path !== 'SHA256SUMS')
        .toSorted(),
    );
    for (const [sum, path = ''] of sums)
      expect(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
        path,
      ).toBe(sum);
    expect(text('README.txt')).toContain('node verify.mjs exports/office-pmo.json');
  });

  test('the report is A4, tagged, has a title, a language, bookmarks, page numbers and its typefaces in it, and runs nothing', async () => {
    const { pdf } = await opened(project, sourceOf(decidedWorld()));
    expect(pdf.box.map(Math.round)).toEqual([0, 0, 595, 842]);
    expect(pdf.marked).toMatchObject({ Marked: true });
    expect(pdf.info).toMatchObject({ Title: 'Audit of Online appointment booking', Language: 'en-GB' });
    for (const role of ['H1', 'H2', 'H3', 'P', 'TOC', 'TOCI', 'Link']) expect(pdf.roles).toContain(role);
    expect(pdf.bookmarks).toContain('Audit of Online appointment booking');
    expect(pdf.texts.every((text, index) => text.includes(`Page ${index + 1} of ${pdf.pages}`))).toBe(true);
    expect(pdf.file.match(/\/FontFile2 /g)?.length).toBe(pdf.file.match(/\/FontDescriptor \d/g)?.length);
    expect(pdf.metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(pdf.file).toContain('/OutputIntent');
    expect(pdf.file).not.toMatch(/\/(JavaScript|JS|Launch|URI|EmbeddedFile|OpenAction|AcroForm)\b/);
  });

  test('the report says who decided what and why, and where on the record each sentence stands', async () => {
    const world = decidedWorld();
    const { pdf } = await opened(project, sourceOf(world));
    const { review } = { review: world.round.state.id };
    for (const said of [
      'Start, round 1: Conditional go',
      'wanted Hold instead of Conditional go',
      `review/${review}, entry 1`,
      'project/p1, entry 1',
      'asked for cast-ballot',
      'audit/pmo, entry 7',
      'Made for',
      'Audrey',
    ])
      expect(pdf.says(said), said).toBe(true);
  });

  test('text that a spreadsheet would run is safe in every table', async () => {
    const { text } = await opened(project, sourceOf(decidedWorld('=1+1')));
    expect(text('tables/ballots.csv')).toContain(`"'=HYPERLINK(""http://evil.example"";""click"")"`);
    expect(text('tables/decisions.csv')).toContain(",'=1+1,");
    expect(text('tables/ballots.csv').split('\r\n')[0]).toBe(
      '\ufeffproject,review,member,by,outcome,reason,conditions,replacesEntry,recordedBy,at,stream,entry',
    );
  });

  test('hostile texts stay text: other directions, signs that the typeface lacks, and words longer than a line', async () => {
    const long = 'W'.repeat(600);
    const world = openRoundWorld({}, { title: 'Hafen \u202Efdp.exe 港 \u{1F600}' });
    must(world.toRound({ ...say('kill'), reason: `${long} \u202E\u2066 (\\) <script>` }, 'gina'));
    const { pdf, made } = await opened(project, sourceOf(world));
    expect(made.missingCharacters).toEqual(expect.arrayContaining(['\u202E', '港', '\u{1F600}']));
    expect(pdf.says('are printed as')).toBe(true);
    expect(pdf.says(long)).toBe(true);
    expect(pdf.says('<script>')).toBe(true);
  });
});

describe('evidence in a pack', () => {
  function withFile(): World {
    const world = admittedWorld();
    const file = { key: 'p1/tests.txt', sha256, bytes: bytes.length, contentType: 'text/plain' };
    must(world.toProject({ type: 'add-evidence', evidence: { kind: 'test-report', title: 'Load tests', file } }, 'manu'));
    return world;
  }

  test('a file that matches its digest stands in the pack', async () => {
    const { files, pdf, made } = await opened(project, sourceOf(withFile()));
    expect(files['evidence/p1/1-tests.txt']).toEqual(bytes);
    expect(made.files).toEqual({ matches: 1, changed: 0, missing: 0, 'not asked for': 0 });
    expect(pdf.says('1 match their digest, 0 are changed, 0 are missing')).toBe(true);
  });

  test('a file that was changed, and one that cannot be read, are named in report and table', async () => {
    const changed = await opened(
      project,
      sourceOf(withFile(), async () => new TextEncoder().encode('forty-one')),
    );
    expect(changed.pdf.says('CHANGED: Load tests')).toBe(true);
    expect(changed.text('tables/evidence.csv')).toMatch(new RegExp(`${sha256},changed,[0-9a-f]{64}`));
    const gone = await opened(
      project,
      sourceOf(withFile(), async () => Promise.reject(new Error('the file was answered with 404.'))),
    );
    expect(gone.pdf.says('MISSING: Load tests')).toBe(true);
    expect(gone.text('tables/evidence.csv')).toContain('missing,,the file was answered with 404.');
  });

  test('files that were not asked for are listed with their digest', async () => {
    const { files, text, made } = await opened({ ...project, evidence: false }, sourceOf(withFile()));
    expect(Object.keys(files).filter(path => path.startsWith('evidence/'))).toEqual([]);
    expect(made.files['not asked for']).toBe(1);
    expect(text('tables/evidence.csv')).toContain(`${sha256},not asked for`);
  });
});

describe('a pack that is long or stopped', () => {
  test('a project with 200 rounds has contents that lead to each of them, and bookmarks', async () => {
    const world = decidedWorld();
    const { streams, exportedAt } = exportOfWorld(world).project;
    const own = streams[0];
    const asked = own?.commits.find(({ facts }) => facts.some(fact => (fact as { type: string }).type === 'gate-requested'));
    if (!own || !asked) throw new Error('the example asks for a gate');
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...asked,
      facts: asked.facts.map(fact => ({ ...(fact as object), round: index + 1 })),
    }));
    const source = {
      ...sourceOf(world),
      project: async () => ({
        project: 'p1',
        exportedAt,
        streams: [{ ...own, commits: [...own.commits, ...many] }, ...streams.slice(1)],
      }),
    };
    const { pdf } = await opened({ ...project, evidence: false }, source);
    const contents = pdf.texts.slice(1, 8).join(' ');
    for (const round of [1, 2, 100, 200]) expect(contents, String(round)).toContain(`round ${round}:`);
    expect(pdf.roles.filter(role => role === 'TOCI').length).toBeGreaterThan(200);
    expect(pdf.pages).toBeGreaterThan(200);
  }, 120_000);

  test('a pack that is stopped ends with the reason and writes nothing more', async () => {
    const abort = new AbortController();
    const pieces: Uint8Array[] = [];
    const steps: string[] = [];
    const told = async ({ doing }: PackStep) => {
      steps.push(doing);
      if (doing === 'Reading projects for the report') abort.abort(new Error('stopped'));
    };
    const run = {
      source: sourceOf(decidedWorld()),
      maker,
      reader: 'Audrey',
      now: '2026-04-01T09:00:00.000Z',
      write: (piece: Uint8Array) => pieces.push(piece),
      told,
      signal: abort.signal,
    };
    await expect(makePack(project, run)).rejects.toThrow('stopped');
    expect(steps).not.toContain('Writing the report');
  });
});

describe('the audit pack of a period', () => {
  const period: PackAsked = {
    ...{ office: 'pmo', evidence: false },
    scope: { kind: 'office', from: '2026-03-01', until: '2026-03-31' },
    sample: { size: 2, seed: 'audit-2026', of: 'ballot' },
  };

  test('the population is listed without gaps, and the sample holds the projects of what was drawn', async () => {
    const world = decidedWorld();
    const { text, files, pdf, made } = await opened(period, sourceOf(world));
    const rows = text('tables/population.csv').trim().split('\r\n').slice(1);
    expect(rows.map(row => Number(row.split(',')[0]))).toEqual(rows.map((_, index) => index + 1));
    expect(made).toMatchObject({ population: rows.length, sampled: 2, projects: 1 });
    expect(Object.keys(files)).toContain('exports/project-p1.json');
    expect(pdf.says(`${rows.length} items, numbered from 1 to ${rows.length} without a gap`)).toBe(true);
    expect(text('tables/sample.csv').trim().split('\r\n')).toHaveLength(3);
  });

  test('a period in which nothing happened has an empty population and says so', async () => {
    const scope = { kind: 'office' as const, from: '2020-01-01', until: '2020-01-31' };
    const { pdf, made } = await opened({ ...period, scope }, sourceOf(decidedWorld()));
    expect(made).toMatchObject({ population: 0, sampled: 0, projects: 0 });
    expect(pdf.says('Nothing of these kinds happened in the period.')).toBe(true);
  });
});
