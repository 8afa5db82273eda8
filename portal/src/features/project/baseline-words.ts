/** The rows of the table of baselines, for the page and for the form that asks for a change. */
import type { ProjectView } from '#api/answers/projects.ts';
import { changedBaseline } from '#domain/project/baselines/baseline.ts';
import type { BaselineRow } from '../../shared/parts/BaselineTable.tsx';
import { t } from '../../shared/text.ts';

type Change = Pick<NonNullable<ProjectView['change']>, 'cost' | 'end'>;

/** As first approved, as approved now, as asked for, as expected; before the first approval, as proposed. */
export function baselineRows(project: ProjectView, change: Change | undefined = project.change): readonly BaselineRow[] {
  const { baseline, baselines, report, closure } = project;
  const [first] = baselines;
  const last = baselines.at(-1);
  return [
    ...(first && last && first !== last
      ? [{ ...first, label: t('Original (baseline {number})', { number: first.number }) }]
      : []),
    { ...baseline, label: last ? t('Approved (baseline {number})', { number: last.number }) : t('Proposed') },
    ...(change ? [{ ...changedBaseline(baseline, change), label: t('Asked for'), compared: true }] : []),
    ...(report ? [{ cost: report.forecast, end: report.end, label: t('Expected (last report)'), compared: true }] : []),
    ...(closure
      ? [{ cost: closure.report.finalCost, end: closure.report.end, label: t('Final (closure report)'), compared: true }]
      : []),
  ];
}
