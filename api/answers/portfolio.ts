/** The portfolio of an office as a whole. Money in minor units of the office's currency. */
import * as z from 'zod';
import { portfolioViewSchema } from '#domain/office/portfolio-views/view.ts';
import { dependencyKinds, dependencyReasons, dependencyStandings } from '#domain/project/portfolio/dependencies.ts';
import { outcomes } from '#domain/values/outcome.ts';
import { projectStatuses } from '#views/projects.ts';
import { instant, pageOf, receiptSchema, type Shown } from './shared.ts';

const sumsSchema = z
  .object({
    projects: z.int(),
    deciding: z.int().meta({ description: 'Projects of which a board decides now' }),
    chosenModels: z.int().meta({ description: 'Projects for which another gate model was chosen than their size says' }),
    withAlerts: z.int().meta({ description: 'Projects with a criterion that fails now' }),
    alerts: z.int().meta({ description: 'Criteria that fail now' }),
    musts: z.int().meta({ description: 'The musts among them' }),
    highRisks: z.int(),
    cost: z.int().meta({ description: 'Baselines' }),
    expected: z.int().meta({ description: 'Forecasts; of a project without one its baseline' }),
    withoutCost: z.int().meta({ description: 'Projects with neither, which both sums lack' }),
    meanScore: z.number().optional(),
    withoutScore: z.int().meta({ description: 'Projects that have no score, which the mean lacks' }),
  })
  .meta({ id: 'PortfolioSums' });

export const portfolioSchema = z.object({
  sums: sumsSchema,
  groups: z
    .array(
      z.object({
        value: z
          .string()
          .optional()
          .meta({ description: 'As the filter of that name takes it; absent for those that say nothing' }),
        sums: sumsSchema,
      }),
    )
    .optional()
    .meta({ description: 'When a grouping was asked for, in its order' }),
  stages: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .meta({ description: 'The stages of all gate models, in their order' }),
  departments: z
    .array(z.string())
    .meta({ description: 'Of the projects that are meant without regard to department, at most 200' }),
  views: z
    .array(portfolioViewSchema.extend({ by: z.string(), at: instant }))
    .meta({ description: 'Kept for everybody, by name' }),
  ownViews: z.array(portfolioViewSchema).meta({ description: 'Kept by you for yourself, by name; shown to nobody else' }),
});
export type PortfolioAnswer = Shown<z.output<typeof portfolioSchema>>;
const ownViewsSchema = z.object({
  views: portfolioSchema.shape.ownViews,
});
export type OwnViews = Shown<z.output<typeof ownViewsSchema>>;
export type PortfolioSums = PortfolioAnswer['sums'];

const day = z.iso.date();
const markSchema = z.object({
  kind: z.enum(['gate', 'open-round', 'milestone', 'own-stage', 'condition']),
  name: z.string(),
  day,
  outcome: z.enum(outcomes).optional(),
  review: z.string().optional(),
  done: z.literal(true).optional(),
  late: z.literal(true).optional().meta({ description: 'To come, and its day is over' }),
  due: day.optional().meta({ description: 'The day that was promised, where another is expected now' }),
});
const laneSchema = z
  .object({
    project: z.string(),
    title: z.string(),
    status: z.enum(projectStatuses),
    stage: z.string().optional(),
    start: day.optional(),
    end: day.optional().meta({ description: 'As expected now' }),
    baselineEnd: day.optional().meta({ description: 'As a board approved it last' }),
    marks: z.array(markSchema).meta({ description: 'By their days' }),
  })
  .meta({ id: 'RoadmapLane' });
export type RoadmapLaneView = Shown<z.output<typeof laneSchema>>;

const atDependency = z.object({
  project: z
    .string()
    .optional()
    .meta({ description: 'Absent where the giver is named in words alone, or is a project that you may not see' }),
  title: z.string().meta({ description: 'As it is called now; else the words of whoever wrote the dependency' }),
  status: z.enum(projectStatuses).optional(),
  end: day.optional().meta({ description: 'As expected now' }),
  matches: z.boolean().meta({ description: 'Whether it is among the projects that were asked for' }),
});
const named = z.object({ project: z.string().optional(), title: z.string() });
const dependencySchema = z
  .object({
    id: z.string().meta({ description: 'Unique in the office' }),
    entry: z.string().meta({ description: 'Of the project that needs it: w1 … for a stated need, n1 … in its register' }),
    kind: z.enum(dependencyKinds),
    what: z.string(),
    taker: atDependency.meta({ description: 'Who needs it' }),
    giver: atDependency.meta({ description: 'From whom' }),
    owner: z.string().optional(),
    by: day.optional().meta({ description: 'By when it is needed' }),
    expected: day.optional().meta({ description: 'When it is expected, or for when it is promised' }),
    standing: z.enum(dependencyStandings),
    why: z.enum(dependencyReasons).optional().meta({ description: 'Why it is late or doubtful' }),
    daysLate: z.int().optional(),
    chain: z
      .array(named)
      .optional()
      .meta({ description: 'Where the giver waits: from the giver to the one from which something late is to come' }),
  })
  .meta({ id: 'Dependency' });
export type DependencyView = Shown<z.output<typeof dependencySchema>>;
const dependenciesSchema = pageOf(dependencySchema).extend({
  count: z.int().meta({ description: 'Of all pages' }),
  late: z.int().meta({ description: 'Of all pages' }),
  doubtful: z.int().meta({ description: 'Of all pages' }),
  cycles: z
    .array(z.array(named))
    .meta({ description: 'Projects that wait for each other: each needs something of the next, the last of the first' }),
});
export type DependenciesAnswer = Shown<z.output<typeof dependenciesSchema>>;

const newsSchema = z.object({
  items: z.array(
    z.object({
      project: z.string(),
      title: z.string(),
      status: z.enum(projectStatuses),
      at: instant,
      words: z.string().optional().meta({ description: 'What happened last, in a line; absent where the status says it all' }),
      tone: z.enum(['good', 'warn', 'bad', 'plain']).optional().meta({ description: 'Whether somebody should look closer' }),
    }),
  ),
});
export type OfficeNews = z.output<typeof newsSchema>;

const readyGateSchema = z.object({
  project: z.string(),
  title: z.string(),
  gate: z.string(),
  name: z.string(),
  day: day.optional().meta({ description: 'By when the gate is meant; absent where nobody has said so' }),
});
const readyGatesSchema = pageOf(readyGateSchema);
export type ReadyGates = Shown<z.output<typeof readyGatesSchema>>;
export type ReadyGate = ReadyGates['items'][number];

export const portfolioAnswers = {
  'get-ready-gates': readyGatesSchema,
  'get-news': newsSchema,
  'get-portfolio': portfolioSchema,
  'get-roadmap': pageOf(laneSchema),
  'list-dependencies': dependenciesSchema,
  'keep-portfolio-view': receiptSchema,
  'forget-portfolio-view': receiptSchema,
  'keep-own-view': ownViewsSchema,
  'forget-own-view': ownViewsSchema,
} as const;
