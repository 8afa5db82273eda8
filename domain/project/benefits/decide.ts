/** A benefit is reviewed, or another answers for it. Said again with another word, a review is corrected; both stay on record. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { personIn } from '../../office/state.ts';
import { dayInWords } from '../../values/time.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { BenefitCommands } from './commands.ts';
import { benefitPreconditions, requireClosed, requireReviewer } from './preconditions.ts';
import type { BenefitOnFile, ToldBenefit } from './with-benefits.ts';

type Review = BenefitCommands['review-benefit'];

export const benefitDecisions: ProjectDecisions<BenefitCommands> = {
  'review-benefit': tell,
  'name-benefit-owner': nameOwner,
};

function tell(state: Project, command: Review, context: ProjectContext): Decision<ProjectFact> {
  const { benefit: id, day, achieved, amount, figure, note, link } = command;
  const benefit = benefitIn(state, id);
  if (!benefit) return benefitPreconditions['review-benefit'](state, context) ?? unknownBenefit(id);
  const review = benefit.reviews.find(entry => entry.day === day);
  if (!review)
    return (
      benefitPreconditions['review-benefit'](state, context) ??
      refuse(
        'unknown-reference',
        `This benefit has no review on ${dayInWords(day)}; take one of ${benefit.reviews.map(entry => dayInWords(entry.day)).join(', ')}.`,
        'day',
      )
    );
  const no = requireReviewer(state, { benefit, review }, context) ?? requireFigures(benefit, command);
  if (no) return no;
  const told = { achieved, amount, figure, note, link, by: context.actor.id };
  if (review.told && isSame(review.told, told)) return { facts: [] };
  return { facts: [{ type: 'benefit-reviewed', benefit: id, day, name: benefit.name, ...told }] };
}

/** What was promised in money is answered in money, and a target in its unit, unless it cannot be told. */
function requireFigures({ promised, target, unit }: BenefitOnFile, { achieved, amount, figure }: Review): Refused {
  if (achieved === 'cannot-tell') return undefined;
  if (promised !== undefined && amount === undefined)
    return refuse(
      'figure-required',
      'It was promised in money: say what it came to so far, or that it cannot be told.',
      'amount',
    );
  if (promised === undefined && target !== undefined && figure === undefined)
    return refuse(
      'figure-required',
      `A target is promised for it: say what was counted${unit === undefined ? '' : `, in ${unit}`}, or that it cannot be told.`,
      'figure',
    );
  return undefined;
}

function isSame(before: ToldBenefit, now: Omit<ToldBenefit, 'at'>): boolean {
  const keys = ['achieved', 'amount', 'figure', 'note', 'link', 'by'] as const;
  return keys.every(key => before[key] === now[key]);
}

function nameOwner(
  state: Project,
  { benefit: id, owner, reason }: BenefitCommands['name-benefit-owner'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const no = benefitPreconditions['name-benefit-owner'](state, context) ?? requireClosed(state);
  if (no) return no;
  const benefit = benefitIn(state, id);
  if (!benefit) return unknownBenefit(id);
  if (!personIn(context.office, owner))
    return refuse('unknown-reference', `${owner} is none of the people of this office; add that person first.`, 'owner');
  if (benefit.owner === owner) return { facts: [] };
  const { name } = benefit;
  return { facts: [{ type: 'benefit-owner-named', benefit: id, name, owner, reason, by: context.actor.id }] };
}

function benefitIn({ benefitsOnFile = [] }: Project, id: string): BenefitOnFile | undefined {
  return benefitsOnFile.find(entry => entry.id === id);
}

function unknownBenefit(id: string) {
  return refuse('unknown-reference', `This project has no benefit ${id} to review.`, 'benefit');
}
