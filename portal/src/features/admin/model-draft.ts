/** A gate model while it is being edited, and as it is published. */

import type { Criterion, Level } from '#domain/criteria/criterion.ts';
import { type Gate, type GateModel, usualReviewMonths } from '#domain/office/gate-model.ts';
import type { Role } from '#domain/values/roles.ts';
import { idFrom } from '#domain/values/suggested-id.ts';
import { type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { t } from '../../shared/text.ts';
import { type DutyDraft, dutiesOf, dutyDraft } from './duty-draft.ts';

/** What was typed for each way to check is kept while another way is chosen; only the chosen one is published. */
export interface CriterionDraft extends Omit<Criterion, 'check' | 'levels' | 'duties'> {
  readonly key: string;
  readonly duties: readonly DutyDraft[];
  readonly levels: readonly LevelDraft[];
  readonly checkedBy: 'expression' | 'evidence' | 'attestation';
  readonly expression: string;
  readonly evidence: string;
  readonly attestation: string;
  readonly role: Role;
}
export interface LevelDraft extends Omit<Level, 'duties'> {
  readonly key: string;
  readonly duties: readonly DutyDraft[];
}
interface StageDraft {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly divided: boolean;
}
export interface GateDraft
  extends Omit<
    Gate,
    'question' | 'eachStage' | 'to' | 'deadlineDays' | 'deadlineIn' | 'holdDays' | 'evidenceDays' | 'rule' | 'criteria'
  > {
  readonly key: string;
  readonly question: string;
  readonly eachStage: boolean;
  readonly to: string;
  readonly deadlineDays: NumberField;
  readonly deadlineIn: 'days' | 'working-days';
  /** Empty where a hold without a day has none. */
  readonly holdDays: NumberField;
  readonly evidenceDays: NumberField;
  readonly rule: Omit<Gate['rule'], 'quorum'> & { readonly quorum: NumberField };
  readonly criteria: readonly CriterionDraft[];
}
export interface ModelDraft extends Omit<GateModel, 'stages' | 'gates' | 'tripwires' | 'benefitReviewMonths'> {
  /** As typed: `6, 12, 24`; empty where benefits are never reviewed. */
  readonly benefitReviews: string;
  readonly stages: readonly StageDraft[];
  readonly gates: readonly GateDraft[];
  readonly tripwires: readonly CriterionDraft[];
  /** Whether new proposals follow it unless they name another. */
  readonly preferred: boolean;
}

export const emptyModel: GateModel = {
  id: '',
  name: '',
  stages: [{ id: 'work', name: t('Work') }],
  gates: [],
  tripwires: [],
};

export function newStage(stages: readonly StageDraft[]): StageDraft {
  const taken = stages.map(stage => stage.id);
  return { key: newKey(), id: idFrom('New stage', taken), name: t('New stage'), divided: false };
}

export function newGate({ stages, gates }: ModelDraft, board: string): GateDraft {
  const taken = gates.map(gate => gate.id);
  return {
    key: newKey(),
    id: idFrom(`gate-${gates.length + 1}`, taken),
    name: '',
    question: '',
    from: stages[0]?.id ?? '',
    to: '',
    authority: 'binding',
    board,
    rule: { quorum: 1, approval: 'majority', of: 'cast', ballots: 'open' },
    deadlineDays: 14,
    deadlineIn: 'days',
    holdDays: '',
    evidenceDays: '',
    opens: 'on-request',
    eachStage: false,
    closing: false,
    outcomes: ['go', 'conditional-go', 'hold', 'recycle', 'kill'],
    words: {},
    criteria: [],
  };
}

const newCheck = {
  checkedBy: 'expression',
  expression: 'score >= 50.0',
  evidence: 'business-case',
  attestation: t('I confirm that this is so.'),
  role: 'sponsor',
} as const;

/** A new criterion of a list; its id begins with the id of the gate that the list belongs to. */
export function newCriterion(prefix: string, criteria: readonly CriterionDraft[]): CriterionDraft {
  const taken = new Set(criteria.map(criterion => criterion.id));
  let number = criteria.length + 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return {
    key: newKey(),
    id: `${prefix}-${number}`,
    name: '',
    kind: 'should',
    owner: 'manager',
    levels: [],
    duties: [],
    ...newCheck,
  };
}

export function draftOf(model: GateModel, preferred: boolean): ModelDraft {
  const { benefitReviewMonths = usualReviewMonths, ...withoutMonths } = model;
  return {
    ...withoutMonths,
    preferred,
    benefitReviews: benefitReviewMonths.join(', '),
    stages: model.stages.map(({ id, name, divided = false }) => ({ key: newKey(), id, name, divided })),
    gates: model.gates.map(gate => ({
      ...gate,
      key: newKey(),
      question: gate.question ?? '',
      eachStage: gate.eachStage ?? false,
      to: gate.to ?? '',
      deadlineIn: gate.deadlineIn ?? 'days',
      holdDays: gate.holdDays ?? '',
      evidenceDays: gate.evidenceDays ?? '',
      criteria: gate.criteria.map(criterionDraft),
    })),
    tripwires: model.tripwires.map(criterionDraft),
  };
}

/** A further threshold of a criterion, which begins as the last one of it. */
export function newLevel({ kind, owner, expression, levels }: CriterionDraft): LevelDraft {
  const last = levels.at(-1) ?? { kind, owner, expression };
  return { key: newKey(), name: '', kind: last.kind, owner: last.owner, expression: last.expression, duties: [] };
}

function criterionDraft({ check, levels = [], duties = [], ...criterion }: Criterion): CriterionDraft {
  const checkedBy = 'expression' in check ? 'expression' : 'evidence' in check ? 'evidence' : 'attestation';
  return {
    key: newKey(),
    ...criterion,
    levels: levels.map(levelDraft),
    duties: duties.map(dutyDraft),
    ...newCheck,
    ...check,
    checkedBy,
  };
}

/** The model as it is published; one that was never published gets its id from its name. */
export function modelOf({ preferred: _, benefitReviews, ...draft }: ModelDraft, taken: readonly string[]): GateModel {
  return {
    ...draft,
    id: draft.id === '' ? idFrom(draft.name, taken) : draft.id,
    stages: draft.stages.map(({ id, name, divided }) => ({ id, name, ...(divided && { divided }) })),
    gates: draft.gates.map(gateOf),
    tripwires: draft.tripwires.map(criterionOf),
    ...monthsIn(benefitReviews),
  };
}

/** Nothing where it is what is usual anyway, so that publishing again changes nothing; NaN for what is no number: every schema refuses it. */
function monthsIn(typed: string): Pick<GateModel, 'benefitReviewMonths'> {
  const months = typed.split(/[\s,;]+/).flatMap(text => (text === '' ? [] : [Number(text)]));
  return months.join() === usualReviewMonths.join() ? {} : { benefitReviewMonths: months };
}

function gateOf({
  key: _,
  question,
  eachStage,
  to,
  deadlineDays,
  deadlineIn,
  holdDays,
  evidenceDays,
  rule,
  criteria,
  ...gate
}: GateDraft): Gate {
  return {
    ...gate,
    question: textIn(question),
    ...(eachStage && { eachStage }),
    to: textIn(to),
    deadlineDays: numberIn(deadlineDays) ?? Number.NaN,
    deadlineIn: deadlineIn === 'days' ? undefined : deadlineIn,
    holdDays: numberIn(holdDays),
    evidenceDays: numberIn(evidenceDays),
    rule: { ...rule, quorum: numberIn(rule.quorum) ?? Number.NaN },
    criteria: criteria.map(criterionOf),
  };
}

function levelDraft({ duties = [], ...level }: Level): LevelDraft {
  return { key: newKey(), ...level, duties: duties.map(dutyDraft) };
}

export function criterionOf(draft: CriterionDraft): Criterion {
  const { id, name, kind, owner, checkedBy, levels, duties } = draft;
  const further = checkedBy === 'expression' && levels.length > 0 && { levels: levels.map(levelOf) };
  return { id, name, kind, owner, check: checkOf(draft), ...further, ...dutiesOf(duties) };
}

function levelOf({ key: _, duties, ...level }: LevelDraft): Level {
  return { ...level, ...dutiesOf(duties) };
}

function checkOf({ checkedBy, expression, evidence, attestation, role }: CriterionDraft): Criterion['check'] {
  if (checkedBy === 'expression') return { expression };
  return checkedBy === 'evidence' ? { evidence } : { attestation, role };
}
