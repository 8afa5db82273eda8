/** What an audit pack is about: the office, the population of the period, and the sample of it; read and drawn before anything is written. */
import { officePart } from '#domain/audit-report/office.ts';
import { type OfficeThen, officeThen } from '#domain/audit-report/office-then.ts';
import {
  foundInOffice,
  foundInProject,
  type Population,
  populationOf,
  type Unnumbered,
} from '#domain/audit-report/population.ts';
import { readProject } from '#domain/audit-report/project.ts';
import type { RefusedAttempt } from '#domain/audit-report/refused.ts';
import { drawSample, type Sample } from '#domain/audit-report/sample.ts';
import type { ReportPart } from '#domain/audit-report/statement.ts';
import { inEnglish } from '#domain/audit-report/words.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { withNames } from '#domain/verification/names.ts';
import type { PackAsked } from './asked.ts';
import { sha256OfText } from './digest.ts';
import { type Exported, type PackRun, told } from './source.ts';

export interface Drawn {
  readonly office: OfficeThen;
  readonly officePart: ReportPart;
  readonly exported: Exported;
  readonly projects: readonly string[];
  /** Of the period; undefined where the reader may not see them. */
  readonly refused?: readonly RefusedAttempt[] | undefined;
  readonly population?: Population | undefined;
  readonly sample?: Sample | undefined;
}

export async function drawnOf(asked: PackAsked, run: PackRun): Promise<Drawn> {
  const { words = inEnglish } = run;
  await told(run, { doing: words.say`Reading the office`, done: 0, of: 1 });
  const exported = await run.source.office(asked.office);
  const stored = exported.streams.find(({ stream }) => stream === `office/${asked.office}`);
  const history = stored && withNames(stored, exported.people);
  const office = officeThen(history, words);
  const refused = await run.source.refused(asked.office);
  const common = { office, exported, refused, officePart: officePart(asked.office, history, office) };
  if (asked.scope.kind === 'project') return { ...common, projects: [asked.scope.project] };
  const period = {
    from: asked.scope.from && `${asked.scope.from}T00:00:00.000Z`,
    until: asked.scope.until && addDays(`${asked.scope.until}T00:00:00.000Z`, 1),
  };
  const found = [
    ...foundInOffice(asked.office, common.officePart, words),
    ...(await foundInProjects({ asked, run, office, from: period.from })),
  ];
  const population = populationOf(found, period);
  const sample = await drawSample(population.items, asked.sample ?? { seed: 'all' }, sha256OfText);
  const projects = [...new Set(sample.items.map(({ of }) => of))].filter(of => of !== asked.office);
  const within = refused?.filter(({ at }) => (period.from ?? '') <= at && (period.until === undefined || at < period.until));
  return { ...common, refused: within, projects, population, sample };
}

interface Finding {
  readonly asked: PackAsked;
  readonly run: PackRun;
  readonly office: OfficeThen;
  readonly from: Instant | undefined;
}

/** Read at the same time. */
const atOnce = 4;

/** What every project adds. A project that has not changed since before the period has nothing in it, and is not read. */
async function foundInProjects({ asked, run, office, from }: Finding): Promise<Unnumbered[]> {
  const listed = (await run.source.projects(asked.office)).filter(({ changedAt }) => from === undefined || changedAt >= from);
  const found: Unnumbered[] = [];
  for (let at = 0; at < listed.length; at += atOnce) {
    await told(run, { doing: office.say`Listing the population`, done: at, of: listed.length });
    const read = await Promise.all(
      listed.slice(at, at + atOnce).map(async ({ id }) => foundInProject(readProject(id, await run.source.project(id), office))),
    );
    found.push(...read.flat());
  }
  return found;
}
