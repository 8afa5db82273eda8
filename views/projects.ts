/**
 * The projects of an office, newest first: what the portfolio shows. Every other list of projects is an index that leads to these rows.
 * Key: `SUBMITTED-AT#PROJECT`.
 */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import { peopleNamed } from '#domain/project/missing-people.ts';
import { runningStage } from '#domain/project/own-stages/own-stages.ts';
import { overridden } from '#domain/project/routing/with-routing.ts';
import type { Project, ProjectStatus } from '#domain/project/state.ts';
import { type List, rowIn } from './list.ts';

export const projectStatuses = [
  'submitted',
  'returned',
  'declined',
  'withdrawn',
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
  ownStage: z
    .object({
      number: z.int().meta({ description: 'Counted from 1' }),
      of: z.int(),
      name: z.string(),
      ends: z
        .array(z.object({ name: z.string(), end: z.string() }))
        .meta({ description: 'Planned ends, calendar dates: of this stage and of those that are to come' }),
    })
    .optional()
    .meta({ description: 'The stage that runs of those into which the project divides its stage' }),
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
  musts: z.int().optional().meta({ description: 'How many of them are musts' }),
  openReview: z.string().optional(),
  openGate: z.string().optional(),
  highRisks: z.int().optional(),
  goals: z
    .array(
      z.object({
        goal: z.string(),
        points: z.number(),
        unsaid: z
          .literal(true)
          .optional()
          .meta({ description: 'The proposal says nothing about this goal; intake took it for 0' }),
      }),
    )
    .optional(),
  rated: z
    .object({
      model: z.string(),
      version: z.int(),
      medians: z.record(z.string(), z.union([z.number(), z.boolean(), z.null()])),
    })
    .optional()
    .meta({ description: 'What the newest panel said, by the dimensions of the model by which it rated' }),
  gateModel: z.string().optional().meta({ description: 'The gate model that it follows' }),
  chosenModel: z
    .literal(true)
    .optional()
    .meta({ description: 'Another gate model was chosen than the size of the project says' }),
  risks: z.object({ cost: z.number(), slip: z.number() }).optional().meta({
    description: 'Chances (0 to 1) of the last outlook that was noted: cost grows over 10 %, end slips over six months',
  }),
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
    ownStage: ownStageOf(state),
    ...scoreIn(state),
    cost: state.baseline.cost,
    forecast: state.report?.forecast,
    start: proposal.start,
    end: state.report?.end ?? state.baseline.end,
    confidence: state.report?.confidence,
    withheld: proposal.withheld.map(entry => entry.field),
    alerts: state.failing.length,
    musts: state.failing.filter(({ kind }) => kind === 'must').length,
    openReview: state.open?.review,
    openGate: state.open?.gate,
    highRisks: state.trend.at(-1)?.highRisks,
    goals: state.score?.goals.map(({ goal, points }) => ({
      goal,
      points,
      ...(!isSaid(state, goal) && { unsaid: true as const }),
    })),
    rated: ratedIn(state),
    gateModel: state.model?.id,
    ...risksIn(state),
    ...(overridden(state) && { chosenModel: true as const }),
    submittedAt: state.submittedAt,
    changedAt: state.newsAt,
  };
}

function risksIn({ observations }: Project): Pick<ProjectRow, 'risks'> {
  const last = observations?.at(-1);
  return last ? { risks: last.chances } : {};
}

/** The own stage that runs, and what is planned from it on. */
function ownStageOf(state: Project): ProjectRow['ownStage'] {
  const running = runningStage(state);
  if (!running || !state.ownStages) return undefined;
  const { number, of, name } = running;
  const ahead = state.ownStages.stages.slice(number - 1);
  return {
    number,
    of,
    name,
    ends: ahead.flatMap(stage => (stage.end === undefined ? [] : [{ name: stage.name, end: stage.end }])),
  };
}

function isSaid({ proposal }: Project, goal: string): boolean {
  return proposal.contributions.some(entry => entry.goal === goal);
}

/** By the version of the model that the call had frozen. */
function ratedIn({ panel }: Project): ProjectRow['rated'] {
  if (!panel) return undefined;
  const { model, dimensions } = panel;
  return {
    model: model.id,
    version: model.version,
    medians: Object.fromEntries(dimensions.map(({ dimension, median }) => [dimension, median])),
  };
}

/** The score of the panel, and whose it is; without one the sponsor's claim. */
function scoreIn({ panel, score }: Project): Pick<ProjectRow, 'score' | 'scoredBy'> {
  if (panel?.score === undefined) return { score: score?.total };
  const { call, name, model } = panel;
  return { score: panel.score, scoredBy: { call, name, model: model.name, version: model.version } };
}
