/** Parts of the project brief: approved cost and end with a change of them, and what was waived. They say what the page says. */
import type { ProjectView } from '#api/answers/projects.ts';
import { baselinesBlock, waiversBlock } from '../../shared/brief/blocks.ts';
import { type Block, type BriefPart, paragraph } from '../../shared/brief/document.ts';
import { changeLines } from '../../shared/change-words.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { t } from '../../shared/text.ts';
import { baselineRows } from './baseline-words.ts';
import { waived } from './waiver-words.ts';

export function baselineBlocks(project: ProjectView, nameOf: NameOf): readonly Block[] {
  const { change, currency } = project;
  const asked = change ? changeLines(project, change, nameOf).map(line => paragraph(line)) : [];
  return [baselinesBlock(baselineRows(project), currency), ...asked];
}

export function waiversPart({ waivers }: ProjectView, nameOf: NameOf): readonly BriefPart[] {
  if (waivers.length === 0) return [];
  const lines = waivers.map(waiver => ({
    ...waiver,
    what: waiver.counts ? waived(waiver) : t('{waiver} (has ended)', { waiver: waived(waiver) }),
  }));
  return [{ title: t('Waivers'), blocks: [waiversBlock(lines, nameOf)] }];
}
