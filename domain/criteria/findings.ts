/** How a list of criteria stands for a project: each passes, fails or is unknown, and says why. */

import { isolated } from '../values/isolated.ts';
import { roleNames } from '../values/roles.ts';
import type { Criterion } from './criterion.ts';
import { evaluate, type Finding } from './expression.ts';
import type { Inputs } from './inputs.ts';
import { atLevel, gravestKind, levelReached } from './levels.ts';

/** What is on file, as far as criteria look at it. */
export interface EvidenceOnFile {
  readonly kind: string;
  readonly title: string;
  readonly by: string;
  readonly attests?: { readonly criterion: string; readonly confirmed: boolean } | undefined;
  /** Its last day, in words, when it is past. */
  readonly expired?: string | undefined;
  /** Why this word does not count; absent when it does. */
  readonly ignored?: string | undefined;
}

export interface CriterionFinding extends Finding {
  readonly criterion: string;
  readonly name: string;
  readonly kind: 'must' | 'should';
  /** How far it fails, of a criterion with several thresholds: 1 is the mildest. */
  readonly level?: number | undefined;
}

export function findingsFor(
  criteria: readonly Criterion[],
  inputs: Inputs,
  evidence: readonly EvidenceOnFile[],
): CriterionFinding[] {
  return criteria.map(criterion => {
    const finding = findingFor(criterion, inputs, evidence);
    return { criterion: criterion.id, ...asFarAsItGoes(criterion, finding, inputs), ...finding };
  });
}

/** Name and kind at the level that is reached; of what is not known the gravest kind that it may come to. */
function asFarAsItGoes(
  criterion: Criterion,
  { verdict }: Finding,
  inputs: Inputs,
): Pick<CriterionFinding, 'name' | 'kind' | 'level'> {
  const { name, kind, levels } = criterion;
  if (levels === undefined || verdict === 'pass') return { name, kind };
  if (verdict !== 'fail') return { name, kind: gravestKind(criterion) };
  const level = levelReached(criterion, expression => evaluate(expression, inputs).verdict === 'fail');
  const reached = atLevel(criterion, level);
  return { name: reached.name, kind: reached.kind, level };
}

function findingFor({ id, check }: Criterion, inputs: Inputs, evidence: readonly EvidenceOnFile[]): Finding {
  if ('expression' in check) return evaluate(check.expression, inputs);
  if ('evidence' in check) {
    const item = evidence.findLast(entry => entry.kind === check.evidence && entry.attests === undefined);
    if (item?.expired !== undefined)
      return { verdict: 'unknown', why: `none on file that counts: ${isolated(item.title)} expired after ${item.expired}` };
    return item
      ? { verdict: 'pass', why: `on file: ${isolated(item.title)}` }
      : { verdict: 'unknown', why: `no ${check.evidence.replaceAll('-', ' ')} on file yet` };
  }
  const words = evidence.filter(entry => entry.attests?.criterion === id);
  const word = words.findLast(entry => entry.ignored === undefined);
  const ignored = words.at(-1)?.ignored;
  if (!word && ignored !== undefined)
    return { verdict: 'unknown', why: `no word of the ${roleNames[check.role]} that counts yet: ${ignored}` };
  if (!word?.attests) return { verdict: 'unknown', why: `no word of the ${roleNames[check.role]} yet` };
  return word.attests.confirmed
    ? { verdict: 'pass', why: `confirmed by ${word.by}` }
    : { verdict: 'fail', why: `denied by ${word.by}` };
}

/** The musts that do not pass and are not waived: while there is one, a plain go is not possible (P23). */
export function unmetMusts<F extends Pick<CriterionFinding, 'kind' | 'verdict'>>({
  criteria,
  tripwires = [],
}: {
  readonly criteria: readonly F[];
  readonly tripwires?: readonly F[] | undefined;
}): readonly F[] {
  return [...criteria, ...tripwires].filter(({ kind, verdict }) => kind === 'must' && verdict !== 'pass' && verdict !== 'waived');
}
