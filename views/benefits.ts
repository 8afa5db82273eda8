/**
 * Benefits of closed projects of an office that are reviewed, the one to be told next first; those of which nothing is asked any more stand last, as what
 * came of them. Key: `NEXT#PROJECT#BENEFIT`. Whether a review is late is said by whoever reads: a row does not change because time passes.
 */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import { achievedShare, standingOf } from '#domain/project/benefits/achieved.ts';
import { benefitOwner, reviewOwner } from '#domain/project/benefits/owners.ts';
import { achievements, type BenefitOnFile, isOpenReview, lastTold, nextReview } from '#domain/project/benefits/with-benefits.ts';
import type { Project } from '#domain/project/state.ts';
import { type List, rowIn } from './list.ts';

export const benefitRowSchema = z.object({
  project: z.string(),
  title: z.string().meta({ description: 'Of the project' }),
  id: z.string().meta({ description: 'Unique within the project: b1, b2 …' }),
  name: z.string(),
  owner: z.string().meta({ description: 'Who answers for it' }),
  measure: z.string().optional(),
  unit: z.string().optional(),
  baseline: z.number().optional().meta({ description: 'The figure before the project, in the unit' }),
  target: z.number().optional().meta({ description: 'The figure that was promised, in the unit' }),
  promised: z.int().optional().meta({ description: 'In minor units' }),
  atClosure: z.int().optional().meta({ description: 'What the closure report said had come, in minor units' }),
  achieved: z.enum(achievements).optional().meta({ description: 'What the newest review says; absent until there is one' }),
  amount: z.int().optional().meta({ description: 'What it had come to by then, in minor units' }),
  figure: z.number().optional().meta({ description: 'What was counted by then, in the unit' }),
  share: z.number().optional().meta({ description: 'Of what was promised, 1 being all of it; absent where it cannot be told' }),
  told: z.string().optional().meta({ description: 'The day of that review' }),
  note: z.string().optional(),
  next: z.string().optional().meta({ description: 'The day of the review that is asked for next; absent when none is' }),
  asked: z.string().optional().meta({ description: 'Who is asked for it: the id of a person, or `pmo`' }),
  toCome: z.int().meta({ description: 'Reviews that are neither told nor over' }),
});
export type BenefitRow = z.output<typeof benefitRowSchema>;

export function benefitsOf(office: string): List<BenefitRow> {
  return { name: `benefits/${office}`, schema: benefitRowSchema };
}

export function benefitRows(project: Project): ViewRow[] {
  if (project.status !== 'closed') return [];
  return (project.benefitsOnFile ?? []).map(benefit => {
    const row = benefitRow(project, benefit);
    return rowIn(benefitsOf(project.office), `${row.next ?? '9999'}#${project.id}#${benefit.id}`, row);
  });
}

function benefitRow(project: Project, benefit: BenefitOnFile): BenefitRow {
  const { id, name, measure, unit, baseline, target, promised, atClosure, reviews } = benefit;
  const [last, next] = [lastTold(benefit), nextReview(benefit)];
  const { achieved, amount, figure, note } = last?.told ?? {};
  return {
    ...{ project: project.id, title: project.proposal.title, id, name, owner: benefitOwner(project, benefit) },
    ...{ measure, unit, baseline, target, promised, atClosure: atClosure?.achieved },
    ...{ achieved, amount, figure, share: achievedShare(standingOf(benefit)), told: last?.day, note },
    ...{ next: next?.day, asked: next && reviewOwner(project, benefit, next), toCome: reviews.filter(isOpenReview).length },
  };
}
