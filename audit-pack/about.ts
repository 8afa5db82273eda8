/** What a pack is called, and what it covers, in words. */
import type { OfficeThen } from '#domain/audit-report/office-then.ts';
import type { Population } from '#domain/audit-report/population.ts';
import type { ReadProject } from '#domain/audit-report/project.ts';
import type { Sample } from '#domain/audit-report/sample.ts';
import { endOfDay } from '#domain/values/time.ts';
import type { PackAsked } from './asked.ts';

/** What was read for it: of a project neither population nor sample. */
interface Read {
  readonly office: OfficeThen;
  readonly population?: Population | undefined;
  readonly sample?: Sample | undefined;
}

export function titleOf({ office: id, scope }: PackAsked, [first]: readonly ReadProject[], { office }: Read): string {
  const { say } = office;
  return scope.kind === 'project' ? say`Audit of ${first?.title ?? scope.project}` : say`Audit of ${office.last.name || id}`;
}

export function coversOf({ scope, sample: asked, office: id }: PackAsked, { population, sample, office }: Read): string {
  const { say } = office;
  if (scope.kind === 'project') return say`The project ${scope.project} of the office ${id}, all of its history.`;
  const begun = scope.from ?? say`its beginning`;
  const ended =
    scope.until === undefined ? say`the day on which this was made` : say`the end of ${endOfDay(scope.until).slice(0, 10)}`;
  const drawn = asked === undefined ? say`everything` : say`a sample of ${sample?.items.length ?? 0}`;
  return say`The office ${office.last.name || id} (${id}) from ${begun} to ${ended} (days in UTC): ${population?.items.length ?? 0} items in the population, of which ${drawn} with their projects.`;
}
