/**
 * Makes an audit pack: reads the exports that its reader may have, lists the population, draws the sample, and writes report, exports, tables, evidence,
 * instructions and digests into a zip, piece by piece. Nothing is left out silently: what cannot be read is named in the report. `signal` stops it.
 */
import { conditionStories } from '#domain/audit-report/conditions.ts';
import { filesNamed } from '#domain/audit-report/files.ts';
import { populationPart } from '#domain/audit-report/population.ts';
import { projectPart, type ReadProject, readProject } from '#domain/audit-report/project.ts';
import { isAbout, refusedPart, refusedTable } from '#domain/audit-report/refused.ts';
import { auditReport, filesPart } from '#domain/audit-report/report.ts';
import { samplePart } from '#domain/audit-report/sample.ts';
import type { ReportPart } from '#domain/audit-report/statement.ts';
import {
  type AuditTable,
  ballotsTable,
  type CheckedFile,
  conditionsTable,
  decisionsTable,
  filesTable,
  peopleTable,
  populationTable,
  waiversTable,
} from '#domain/audit-report/tables.ts';
import { inEnglish } from '#domain/audit-report/words.ts';
import { toMs } from '#domain/values/time.ts';
import { csvOf } from '#imports/write-csv.ts';
import { coversOf, titleOf } from './about.ts';
import type { PackAsked } from './asked.ts';
import { type Drawn, drawnOf } from './drawn.ts';
import { checkFiles } from './evidence.ts';
import { pdfOf } from './pdf.ts';
import { readmeOf } from './readme.ts';
import { type Exported, type PackRun, told } from './source.ts';
import { type ZipWriter, zipWriter } from './zip.ts';

export interface PackMade {
  readonly pages: number;
  readonly projects: number;
  readonly population: number;
  readonly sampled: number;
  readonly files: Readonly<Record<CheckedFile['state'], number>>;
  readonly missingCharacters: readonly string[];
}

export async function makePack(asked: PackAsked, run: PackRun): Promise<PackMade> {
  const { words = inEnglish } = run;
  const { say } = words;
  const drawn = await drawnOf(asked, run);
  const zip = zipWriter(toMs(run.now), run.write);
  const exports = [await addExport(zip, `office-${asked.office}`, drawn.exported)];
  const parts: ReportPart[] = [];
  const projects: ReadProject[] = [];
  const files: CheckedFile[] = [];
  for (const [index, id] of drawn.projects.entries()) {
    await told(run, { doing: say`Reading projects for the report`, done: index, of: drawn.projects.length });
    const exported = await run.source.project(id);
    const project = readProject(id, exported, drawn.office);
    requireOffice(project, asked.office);
    exports.push(await addExport(zip, `project-${id}`, exported));
    parts.push(projectPart(project, drawn.office));
    projects.push(project);
    files.push(...(await checkFiles(filesNamed(project), { zip, run, wanted: asked.evidence })));
  }
  const refused = refusedIn(asked, drawn, projects);
  const tables = [...tablesOf(projects, files, drawn), ...(refused ? [refusedTable(asked.office, refused)] : [])];
  for (const table of tables) await zip.add(csvFile(table));
  const besides = [filesPart(files, words), refusedPart(asked.office, refused, drawn.office)];
  const made = await addReport(zip, { asked, run, drawn, parts: [...parts, ...besides], projects });
  const verifier = await run.source.verifier();
  if (verifier) await zip.add({ path: verifier.name, bytes: verifier.bytes });
  const readme = readmeOf({
    title: titleOf(asked, projects, drawn),
    covers: coversOf(asked, drawn),
    asked,
    exports,
    verifier: verifier?.name,
    words,
  });
  await zip.add({ path: 'README.txt', bytes: utf8(readme) });
  await zip.add({ path: 'SHA256SUMS', bytes: utf8(zip.sums()) });
  zip.end();
  const states = (['matches', 'changed', 'missing', 'not asked for'] as const).map(state => [
    state,
    files.filter(file => file.state === state).length,
  ]);
  return {
    pages: made.pages,
    projects: projects.length,
    population: drawn.population?.items.length ?? 0,
    sampled: drawn.sample?.items.length ?? 0,
    files: Object.fromEntries(states),
    missingCharacters: made.missing,
  };
}

/** Of a period all that was refused in the office; of a project what was about it or its rounds. */
function refusedIn({ scope }: PackAsked, { refused }: Drawn, projects: readonly ReadProject[]) {
  if (scope.kind === 'office') return refused;
  const ids = [scope.project, ...projects.flatMap(({ rounds }) => rounds.map(({ review }) => review))];
  return refused?.filter(attempt => isAbout(attempt, ids));
}

async function addExport(zip: ZipWriter, name: string, exported: Exported): Promise<string> {
  const path = `exports/${name}.json`;
  await zip.add({ path, bytes: utf8(`${JSON.stringify(exported)}\n`) });
  return path;
}

function tablesOf(
  projects: readonly ReadProject[],
  files: readonly CheckedFile[],
  { office, population, sample }: Drawn,
): AuditTable[] {
  const stories = projects.map(({ id, told, exportedAt }) => ({
    project: id,
    stories: conditionStories(told, office, exportedAt),
  }));
  return [
    ...[
      decisionsTable(projects),
      ballotsTable(projects),
      conditionsTable(stories),
      waiversTable(projects),
      filesTable(files),
      peopleTable(office),
    ],
    ...(population ? [populationTable('population', population.items)] : []),
    ...(sample ? [populationTable('sample', sample.items)] : []),
  ];
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function csvFile({ name, columns, rows }: AuditTable) {
  return { path: `tables/${name}.csv`, bytes: utf8(`\ufeff${csvOf([columns, ...rows])}\r\n`) };
}

interface Reporting {
  readonly asked: PackAsked;
  readonly run: PackRun;
  readonly drawn: Drawn;
  readonly parts: readonly ReportPart[];
  readonly projects: readonly ReadProject[];
}

async function addReport(zip: ZipWriter, { asked, run, drawn, parts, projects }: Reporting) {
  const { office, population, sample } = drawn;
  const about = {
    title: titleOf(asked, projects, drawn),
    reader: run.reader,
    madeAt: run.now,
    covers: coversOf(asked, drawn),
    office,
  };
  const report = auditReport(about, [
    ...(sample ? [samplePart(sample, office)] : []),
    ...parts,
    ...(population ? [populationPart(population, office)] : []),
    drawn.officePart,
  ]);
  const at = (done: number, of: number) => told(run, { doing: office.say`Writing the report`, done, of });
  const made = await pdfOf(report, { maker: run.maker, madeAt: run.now, words: run.words, at });
  await zip.add({ path: 'report.pdf', bytes: made.bytes, packed: true });
  return made;
}

/** A project is reported with the history of its own office: by another, names and roles would be wrong. */
function requireOffice({ id, told: [first] }: ReadProject, office: string): void {
  const own = first?.fact.type === 'proposal-submitted' ? first.fact.proposal.office : office;
  if (own !== office) throw new Error(`The project ${id} is of the office ${own}; make its pack there.`);
}
