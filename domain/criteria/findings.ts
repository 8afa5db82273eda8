/** How a list of criteria stands for a project: each passes, fails or is unknown, and says why. */

import { isolated } from '../values/isolated.ts';
import { roleNames } from '../values/roles.ts';
import type { Criterion } from './criterion.ts';
import { evaluate, type Finding } from './expression.ts';
import type { Inputs } from './inputs.ts';

/** What is on file, as far as criteria look at it. */
export interface EvidenceOnFile {
  readonly kind: string;
  readonly title: string;
  readonly by: string;
  readonly attests?: { readonly criterion: string; readonly confirmed: boolean } | undefined;
  /** Why this word does not count; absent when it does. */
  readonly ignored?: string | undefined;
}

export interface CriterionFinding extends Finding {
  readonly criterion: string;
  readonly name: string;
  readonly kind: 'must' | 'should';
}

export function findingsFor(
  criteria: readonly Criterion[],
  inputs: Inputs,
  evidence: readonly EvidenceOnFile[],
): CriterionFinding[] {
  return criteria.map(criterion => ({
    criterion: criterion.id,
    name: criterion.name,
    kind: criterion.kind,
    ...findingFor(criterion, inputs, evidence),
  }));
}

function findingFor({ id, check }: Criterion, inputs: Inputs, evidence: readonly EvidenceOnFile[]): Finding {
  if ('expression' in check) return evaluate(check.expression, inputs);
  if ('evidence' in check) {
    const item = evidence.findLast(entry => entry.kind === check.evidence && entry.attests === undefined);
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
