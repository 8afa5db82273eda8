/** Parts of the project brief: approved cost and end with a change of them, and what was waived. They say what the page says. */
import type { ProjectView } from '#api/answers/projects.ts';
import { type Block, type BriefPart, cellLines, paragraph, table } from '../../shared/brief/document.ts';
import { changeLines } from '../../shared/change-words.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { day, moment, money } from '../../shared/format.ts';
import { baselineRows } from './baseline-words.ts';

export function baselineBlocks(project: ProjectView, nameOf: NameOf): readonly Block[] {
  const { change, currency } = project;
  const rows = table(
    [
      { label: 'Which', share: 5, show: row => row.label },
      { label: 'Cost', share: 3, right: true, show: row => money(row.cost, currency) },
      { label: 'End', share: 3, show: row => day(row.end) },
    ],
    baselineRows(project),
    '',
  );
  return [rows, ...(change ? changeLines(project, change, nameOf).map(line => paragraph(line)) : [])];
}

export function waiversPart({ waivers }: ProjectView, nameOf: NameOf): readonly BriefPart[] {
  if (waivers.length === 0) return [];
  const rows = table(
    [
      { label: 'Waived', share: 5, show: waiver => waiver.waives ?? 'A criterion that its gate model no longer has' },
      { label: 'Until', share: 2.4, show: waiver => cellLines(day(waiver.until), waiver.counts ? 'Counts' : 'Has ended') },
      { label: 'Why', share: 5, show: waiver => waiver.reason },
      { label: 'By whom', share: 2.6, show: waiver => cellLines(nameOf(waiver.by), moment(waiver.at)) },
    ],
    waivers,
    '',
  );
  return [{ title: 'Waivers', blocks: [rows] }];
}
