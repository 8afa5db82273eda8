/** Needs as what is watched: one that slips is an alert on both sides, and the alert is over when it comes in time after all, is delivered or dropped. */
import type { CriterionFinding } from '../../criteria/findings.ts';
import { digestOf } from '../../history/digest.ts';
import { shortened } from '../../values/shortened.ts';
import type { Instant } from '../../values/time.ts';
import type { Project } from '../state.ts';
import { type NeedOnFile, slipOf } from './need.ts';

/** The ids begin with `needs-` and `gives-`: no criterion of a gate model is meant. */
export function needFindings({ needs = [], gives = [] }: Project, now: Instant): readonly CriterionFinding[] {
  return [
    ...needs.map(need => finding(`needs-${need.need}`, `Needs of ${need.title}: ${need.what}`, { need, now })),
    ...gives.map(need => finding(`gives-${keyOf(need)}`, `Needed by ${need.title}: ${need.what}`, { need, now })),
  ];
}

/** Short enough for an id, whatever the project's own id is. */
function keyOf({ project, need }: NeedOnFile): string {
  return digestOf({ project, need }).slice(0, 16);
}

const mostOfName = 200;

function finding(criterion: string, name: string, { need, now }: { need: NeedOnFile; now: Instant }): CriterionFinding {
  const slip = slipOf(need, now);
  return {
    criterion,
    name: shortened(name, mostOfName),
    kind: 'should',
    verdict: slip === undefined ? 'pass' : 'fail',
    why: slip ?? 'in time',
  };
}
