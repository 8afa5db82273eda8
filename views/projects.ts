/**
 * The projects of an office, newest first: what the portfolio shows. Every other list of projects is an index that leads to these rows.
 * Key: `SUBMITTED-AT#PROJECT`.
 */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import { peopleNamed } from '#domain/project/missing-people.ts';
import type { Project, ProjectStatus } from '#domain/project/state.ts';
import { type List, rowIn } from './list.ts';

export const projectStatuses = [
  'submitted',
  'returned',
  'declined',
  'active',
  'on-hold',
  'killed',
  'closing',
  'closed',
] as const satisfies readonly ProjectStatus[];

export const projectRowSchema = z.object({
  id: z.string(),
  office: z.string(),
  title: z.string(),
  sponsor: z.string(),
  manager: z.string().optional(),
  people: z.array(z.string()).optional().meta({ description: 'Everyone the project names' }),
  department: z.string().optional(),
  category: z.string().optional(),
  status: z.enum(projectStatuses),
  stage: z.string().optional(),
  score: z
    .number()
    .optional()
    .meta({ description: "By the panel of a call, once there is one; by the sponsor's claim until then" }),
  scoredBy: z
    .object({ call: z.string(), name: z.string(), model: z.string(), version: z.int() })
    .optional()
    .meta({ description: "The call whose panel gave the score; absent where it is the sponsor's claim" }),
  cost: z.number().optional().meta({ description: 'Minor units; the baseline that a board approved last' }),
  forecast: z.number().optional().meta({ description: 'Minor units; of the latest report' }),
  start: z.string().optional(),
  end: z.string().optional().meta({ description: 'Of the latest report, else of the baseline' }),
  confidence: z.string().optional(),
  withheld: z.array(z.string()).meta({ description: 'Fields that the source of the proposal kept back' }),
  alerts: z.int().meta({ description: 'How many criteria fail now' }),
  openReview: z.string().optional(),
  openGate: z.string().optional(),
  highRisks: z.int().optional(),
  goals: z.array(z.object({ goal: z.string(), points: z.number() })).optional(),
  submittedAt: z.string(),
  changedAt: z.string().meta({ description: 'When something last happened that a reader would call news' }),
});
export type ProjectRow = z.output<typeof projectRowSchema>;

export function projectsOf(office: string): List<ProjectRow> {
  return { name: `projects/${office}`, schema: projectRowSchema, order: 'descending' };
}

/** The key of a project in the list of its office; the indexes lead to it. */
export function projectKey({ submittedAt, id }: Project): string {
  return `${submittedAt}#${id}`;
}

export function projectRows(state: Project): ViewRow[] {
  return [rowIn(projectsOf(state.office), projectKey(state), projectRow(state))];
}

/** What lists show of a project. Money in minor units. */
function projectRow(state: Project): ProjectRow {
  const { proposal } = state;
  return {
    id: state.id,
    office: state.office,
    title: proposal.title,
    sponsor: proposal.sponsor,
    manager: proposal.manager,
    people: peopleNamed(state),
    department: proposal.department,
    category: proposal.category,
    status: state.status,
    stage: state.stage,
    ...scoreIn(state),
    cost: state.baseline.cost,
    forecast: state.report?.forecast,
    start: proposal.start,
    end: state.report?.end ?? state.baseline.end,
    confidence: state.report?.confidence,
    withheld: proposal.withheld.map(entry => entry.field),
    alerts: state.failing.length,
    openReview: state.open?.review,
    openGate: state.open?.gate,
    highRisks: state.trend.at(-1)?.highRisks,
    goals: state.score?.goals.map(goal => ({ goal: goal.goal, points: goal.points })),
    submittedAt: state.submittedAt,
    changedAt: state.newsAt,
  };
}

/** The score of the panel, and whose it is; without one the sponsor's claim. */
function scoreIn({ panel, score }: Project): Pick<ProjectRow, 'score' | 'scoredBy'> {
  if (panel?.score === undefined) return { score: score?.total };
  const { call, name, model } = panel;
  return { score: panel.score, scoredBy: { call, name, model: model.name, version: model.version } };
}
