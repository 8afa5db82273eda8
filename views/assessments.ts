/**
 * Assessments: what waits for an assessor, the most urgent first (key: `DUE#ASSESSMENT`), all of a person, newest first (key:
 * `OPENED-AT#ASSESSMENT`), and those of an office that are not ended (key: `ASSESSMENT`). No row says what was rated.
 */
import * as z from 'zod';
import { asksFor } from '#domain/assessment/duties.ts';
import { type Assessment, assessmentStatuses, hasAnswered } from '#domain/assessment/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import { type List, rowIn } from './list.ts';

export const assessmentRowSchema = z.object({
  id: z.string(),
  call: z.string(),
  callName: z.string(),
  project: z.string(),
  office: z.string(),
  title: z.string(),
  status: z.enum(assessmentStatuses),
  due: z.string().meta({ description: 'Until when the panel rates, or talks' }),
  assessors: z.int(),
  answered: z.int().meta({ description: 'Assessors who have answered' }),
  waitsForYou: z.boolean().meta({ description: 'Whether the person whose list this is has to rate, or is asked to talk' }),
});
export type AssessmentRow = z.output<typeof assessmentRowSchema>;

export function assessmentsWaitingFor(person: string): List<AssessmentRow> {
  return { name: `assessments/${person}/waiting`, schema: assessmentRowSchema };
}

export function assessmentsOf(person: string): List<AssessmentRow> {
  return { name: `assessments/${person}`, schema: assessmentRowSchema, order: 'descending' };
}

export function assessmentRows(state: Assessment): ViewRow[] {
  return state.assessors.flatMap(person => {
    const row = rowFor(state, person);
    return [
      rowIn(assessmentsOf(person), `${state.openedAt}#${state.id}`, row),
      ...(row.waitsForYou ? [rowIn(assessmentsWaitingFor(person), `${row.due}#${state.id}`, row)] : []),
    ];
  });
}

function rowFor(state: Assessment, person: string): AssessmentRow {
  const { status, talk, assessors } = state;
  const { id, call, callName, project, office, title } = state;
  return {
    ...{ id, call, callName, project, office, title, status },
    due: talk?.until ?? state.due,
    assessors: assessors.length,
    answered: assessors.filter(assessor => hasAnswered(state, assessor)).length,
    waitsForYou: asksFor(state, person),
  };
}

export const openAssessmentRowSchema = z.object({ assessment: z.string() });
export type OpenAssessmentRow = z.output<typeof openAssessmentRowSchema>;

export function openAssessmentsOf(office: string): List<OpenAssessmentRow> {
  return { name: `open-assessments/${office}`, schema: openAssessmentRowSchema };
}

export function openAssessmentRows({ id, office, status }: Assessment): ViewRow[] {
  return status === 'ended' ? [] : [rowIn(openAssessmentsOf(office), id, { assessment: id })];
}
