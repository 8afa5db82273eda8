/** A proposal while it is being written: texts as typed, kept on this device until it is sent. */

import type { OfficeView } from '#api/answers/offices.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import type { ProposalInput } from '#domain/project/proposal.ts';
import { riskClasses } from '#domain/values/risk-class.ts';
import { majorField, minorIn, type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import type { FormErrors } from '../../shared/forms/form-errors.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { t } from '../../shared/text.ts';

interface CostDraft {
  readonly key: string;
  readonly year: NumberField;
  /** Major units, as typed. */
  readonly amount: NumberField;
}
interface BenefitDraft {
  readonly key: string;
  readonly name: string;
  readonly amount: NumberField;
  readonly measure: string;
  /** Absent in drafts that were kept before they were asked. */
  readonly unit?: string | undefined;
  readonly baseline?: NumberField | undefined;
  readonly target?: NumberField | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | undefined;
}
interface ContributionDraft {
  readonly goal: string;
  readonly points: NumberField;
  readonly justification: string;
}
export interface ProposalDraft {
  readonly id: string;
  readonly title: string;
  readonly sponsor: string;
  readonly manager: string;
  readonly customer: string;
  readonly department: string;
  readonly category: string;
  readonly gateModel: string;
  /** Absent in drafts that were kept before it was asked. */
  readonly riskClass?: string;
  readonly strategic?: boolean;
  readonly problem: string;
  readonly aims: string;
  readonly start: string;
  readonly end: string;
  readonly costs: readonly CostDraft[];
  /** Why the cost is not stated; empty when it is. */
  readonly costsWithheld: string;
  readonly benefits: readonly BenefitDraft[];
  readonly contributions: readonly ContributionDraft[];
  readonly notDuplicateOf: readonly string[];
  /** Kept as they were proposed; the form does not ask for them. */
  readonly reference?: string | undefined;
  readonly withheldElsewhere?: Withheld | undefined;
}
type Withheld = ProjectView['proposal']['withheld'];

export const newCost = (year: number): CostDraft => ({ key: newKey(), year, amount: '' });
export const newBenefit = (): BenefitDraft => ({
  ...{ key: newKey(), name: '', amount: '', measure: '', unit: '', baseline: '', target: '', owner: '', due: '' },
});

export function newDraft(sponsor: string, year: number): ProposalDraft {
  return {
    id: crypto.randomUUID(),
    sponsor,
    title: '',
    manager: '',
    customer: '',
    department: '',
    category: '',
    gateModel: '',
    riskClass: '',
    strategic: false,
    problem: '',
    aims: '',
    start: '',
    end: '',
    costs: [newCost(year)],
    costsWithheld: '',
    benefits: [],
    contributions: [],
    notDuplicateOf: [],
  };
}

/** As earlier releases kept drafts on a device: before contributions were a list, they had them by goal. */
export type FormerDraft = Omit<ProposalDraft, 'contributions'> & {
  readonly savedAt: string;
  readonly contributions: ProposalDraft['contributions'] | Readonly<Record<string, Omit<ContributionDraft, 'goal'>>>;
};

export function restoredDraft({ contributions, ...draft }: FormerDraft): ProposalDraft & Pick<FormerDraft, 'savedAt'> {
  if (Array.isArray(contributions)) return { ...draft, contributions };
  return { ...draft, contributions: Object.entries(contributions).map(([goal, entry]) => ({ goal, ...entry })) };
}

/** The draft with a place for every goal of the office, so that each has its fields in the form. */
export function withGoals(draft: ProposalDraft, goals: readonly { readonly id: string }[]): ProposalDraft {
  const others = goals.filter(({ id }) => !draft.contributions.some(({ goal }) => goal === id));
  const blank = others.map(({ id }) => ({ goal: id, points: '', justification: '' }));
  return { ...draft, contributions: [...draft.contributions, ...blank] };
}

const hasAmount = ({ amount }: CostDraft) => amount !== '';
/** A benefit into which anything was typed is sent: without a name it is asked for one, and not dropped. */
const isBenefit = ({ key: _, ...fields }: BenefitDraft) =>
  Object.values(fields).some(field => field !== undefined && String(field).trim() !== '');
const isGiven = ({ points, justification }: ContributionDraft) => points !== '' || justification.trim() !== '';

/** The proposal as the API takes it. Empty fields are left out; entries without anything in them vanish. */
export function proposalOf(draft: ProposalDraft, { id, currency, routing }: Pick<OfficeView, 'id' | 'currency' | 'routing'>) {
  const withheld = textIn(draft.costsWithheld);
  const costs = draft.costs
    .filter(hasAmount)
    .map(({ year, amount }) => ({ year: numberIn(year) ?? Number.NaN, amount: minorIn(amount, currency) ?? 0 }));
  return {
    office: id,
    title: draft.title.trim(),
    sponsor: draft.sponsor,
    manager: textIn(draft.manager),
    customer: textIn(draft.customer),
    department: textIn(draft.department),
    category: textIn(draft.category),
    // Where the size decides, nobody names one.
    gateModel: routing ? undefined : textIn(draft.gateModel),
    riskClass: riskClasses.find(value => value === draft.riskClass),
    ...(draft.strategic && { strategic: true }),
    problem: textIn(draft.problem),
    aims: textIn(draft.aims),
    start: textIn(draft.start),
    end: textIn(draft.end),
    costs: withheld === undefined ? costs : [],
    benefits: draft.benefits
      .filter(isBenefit)
      .map(({ name, amount, measure, unit = '', baseline = '', target = '', owner = '', due = '' }) => ({
        name: name.trim(),
        amount: minorIn(amount, currency),
        measure: textIn(measure),
        unit: textIn(unit),
        baseline: numberIn(baseline),
        target: numberIn(target),
        owner: textIn(owner),
        due: textIn(due),
      })),
    contributions: draft.contributions.filter(isGiven).map(({ goal, points, justification }) => ({
      goal,
      points: numberIn(points) ?? Number.NaN,
      justification: justification.trim(),
    })),
    withheld: [...(withheld === undefined ? [] : [{ field: 'costs' as const, reason: withheld }]), ...withheldElsewhere(draft)],
    notDuplicateOf: [...draft.notDuplicateOf],
    reference: draft.reference,
  } satisfies ProposalInput;
}
export type ProposalBody = ReturnType<typeof proposalOf>;

/** What was kept back before is kept back still, unless it is stated now. */
function withheldElsewhere(draft: ProposalDraft): Withheld {
  const stated = (field: Withheld[number]['field']) => draft[field].length > 0;
  return (draft.withheldElsewhere ?? []).filter(({ field }) => !stated(field));
}

/** What the API asks for beyond the shape. */
export function datesOf({ start, end }: ProposalBody): FormErrors {
  return start !== undefined && end !== undefined && end < start ? { end: t('The end lies before the start.') } : {};
}

/** Where an error in the proposal is shown in the form, which also has entries that are not sent. */
export function fieldOf(path: string, draft: ProposalDraft): string {
  // A revision is sent with a note, so that the API speaks of the proposal in it.
  const field = path.replace(/^proposal\./, '');
  if (field === 'withheld.0.reason') return 'costsWithheld';
  const [list = '', index, ...rest] = field.split('.');
  const sent = sentEntries(list, draft);
  const entry = sent?.[Number(index)];
  const place = entry === undefined ? index : String(entry);
  return [list, place, ...rest].filter(part => part !== undefined).join('.');
}

/** The places in the form of the entries of a list that are sent, in the order in which they are sent. */
function sentEntries(list: string, draft: ProposalDraft): readonly number[] | undefined {
  const places = <E>(entries: readonly E[], isSent: (entry: E) => boolean) =>
    entries.flatMap((entry, place) => (isSent(entry) ? [place] : []));
  if (list === 'costs') return places(draft.costs, hasAmount);
  if (list === 'benefits') return places(draft.benefits, isBenefit);
  return list === 'contributions' ? places(draft.contributions, isGiven) : undefined;
}

/** A draft of a revision of a project’s proposal. */
export function draftOf({ id, proposal, currency }: Pick<ProjectView, 'id' | 'proposal' | 'currency'>): ProposalDraft {
  const { benefits, costs, contributions, withheld, ...rest } = proposal;
  const blank = newDraft(proposal.sponsor, new Date().getFullYear());
  const shown = Object.fromEntries(Object.entries(rest).filter(([name, value]) => name in blank && value !== undefined));
  return {
    ...blank,
    ...shown,
    id,
    reference: proposal.reference,
    costs:
      costs.length === 0
        ? blank.costs
        : costs.map(({ year, amount }) => ({ ...newCost(year), amount: majorField(amount, currency) })),
    costsWithheld: withheld.find(entry => entry.field === 'costs')?.reason ?? '',
    benefits: benefits.map(({ name, amount, measure = '', unit, baseline, target, owner, due }) => ({
      ...newBenefit(),
      name,
      amount: majorField(amount, currency),
      measure,
      unit,
      baseline: baseline ?? '',
      target: target ?? '',
      owner,
      due,
    })),
    contributions,
    withheldElsewhere: withheld.filter(entry => entry.field !== 'costs'),
  };
}
