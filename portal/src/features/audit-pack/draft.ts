/** What the form of an audit pack holds, and what is asked by it. */
import type { AskedFault, PackAsked } from '#audit-pack/asked.ts';
import { faultInAsked } from '#audit-pack/asked.ts';
import { type PopulationKind, populationKinds } from '#domain/audit-report/population.ts';
import { type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import { t } from '../../shared/text.ts';

export interface PackDraft {
  readonly scope: 'project' | 'office' | 'period';
  readonly project: string;
  readonly from: string;
  readonly until: string;
  readonly sampled: boolean;
  readonly size: NumberField;
  readonly of: PopulationKind | '';
  readonly seed: string;
  readonly evidence: boolean;
}

export const emptyDraft: PackDraft = {
  ...{
    scope: 'project',
    project: '',
    from: '',
    until: '',
    sampled: false,
    size: 25,
    of: '',
    seed: '',
    evidence: false,
  },
};

export const kindOptions = [
  { value: '', label: t('Everything that is listed') },
  ...populationKinds.map(kind => ({ value: kind, label: kindNames(kind) })),
];

function kindNames(kind: PopulationKind): string {
  return {
    round: t('Rounds of boards'),
    decision: t('Decisions'),
    condition: t('Conditions'),
    waiver: t('Waivers'),
    ballot: t('Ballots'),
    evidence: t('Evidence'),
    standard: t('Changes of standards'),
    delegation: t('Delegations'),
  }[kind];
}

export function askedIn(draft: PackDraft, office: string): PackAsked {
  const { scope, project, from, until, sampled, size, of, seed, evidence } = draft;
  if (scope === 'project') return { office, scope: { kind: 'project', project }, evidence };
  const period = scope === 'period' ? { from: textIn(from), until: textIn(until) } : {};
  const sample = sampled ? { size: numberIn(size) ?? Number.NaN, of: of === '' ? undefined : of, seed } : undefined;
  return { office, scope: { kind: 'office', ...period }, evidence, sample };
}

/** What is wrong with the form; a period asks for both of its days. */
export function faultIn(draft: PackDraft, office: string): AskedFault | undefined {
  if (draft.scope === 'project' && draft.project === '') return { field: 'project', why: t('Choose the project.') };
  if (draft.scope === 'period' && draft.from === '') return { field: 'from', why: t('Say the first day of the period.') };
  if (draft.scope === 'period' && draft.until === '') return { field: 'until', why: t('Say the last day of the period.') };
  return faultInAsked(askedIn(draft, office));
}
