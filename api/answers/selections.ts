/** Selections among proposals: candidates, scenarios with what was found, the question to a board, and the tables of both. */
import * as z from 'zod';
import { selectionActions } from '#domain/selection/actions.ts';
import { selectionBallotSchema } from '#domain/selection/ballots/ballot.ts';
import { frozenCandidateSchema, leftOutSchema, limitsSchema } from '#domain/selection/candidates/candidate.ts';
import { candidateOutcomeSchema } from '#domain/selection/ending/facts.ts';
import { selectionRulesSchema } from '#domain/selection/problem.ts';
import {
  bestFoundSchema,
  conflictSchema,
  resultFileSchema,
  scenarioStatuses,
  standingSchema,
} from '#domain/selection/scenarios/scenario.ts';
import { selectionStatuses } from '#domain/selection/state.ts';
import { selectionRuleSchema } from '#domain/selection/submission/commands.ts';
import { otherScenarioSchema } from '#domain/selection/submission/other-scenario.ts';
import { seatRuleSchema } from '#domain/tally/rule.ts';
import { selectionRowSchema } from '#views/selections.ts';
import { exportSchema } from './history.ts';
import { digest, instant } from './shared.ts';

export const selectionRowView = selectionRowSchema.meta({ id: 'SelectionRow' });

const toldSelectionView = z.object({
  selection: z.string(),
  name: z.string(),
  call: z.string().optional(),
  chosen: z.boolean(),
  reason: z.string().meta({ description: 'Why it was chosen or not' }),
  why: z.string().meta({ description: 'How the board came to its decision' }),
  decidedAt: instant,
});

/** How selections ended for one project, as its page says it. */
export const toldSelectionsView = z
  .array(toldSelectionView)
  .optional()
  .meta({ description: 'How selections among proposals ended for it; the last ones' });

const answerView = z.object({
  found: bestFoundSchema,
  within: z.number().optional(),
  standings: z.array(standingSchema).meta({ description: 'Empty until they are worked out' }),
  result: resultFileSchema.optional().meta({ description: 'Everything beside it; absent until it is worked out' }),
  solver: z.string(),
  at: instant,
});

const scenarioView = z
  .object({
    number: z.int(),
    revision: z.int().meta({ description: 'Grows when its rules change' }),
    name: z.string(),
    rules: selectionRulesSchema,
    seed: z.int(),
    by: z.string(),
    at: instant,
    status: z.enum(scenarioStatuses).meta({ description: '`solving` may have an answer already, with its gap' }),
    answer: answerView.optional(),
    conflict: conflictSchema.optional().meta({ description: 'Rules that cannot hold together: drop any one of them' }),
    why: z.string().optional().meta({ description: 'Why it failed, or ended before the best set was proven' }),
    stopAsked: z.object({ by: z.string(), at: instant }).optional(),
  })
  .meta({ id: 'Scenario' });

const submissionView = z.object({
  number: z.int(),
  /** As it was when the board was asked. */
  scenario: scenarioView,
  pack: digest.meta({ description: 'Of everything that the board is shown' }),
  others: z.array(otherScenarioSchema),
  board: z.object({ id: z.string(), name: z.string() }),
  question: z.string().optional(),
  rule: selectionRuleSchema,
  roster: z.array(z.string()),
  chair: z.string(),
  excluded: z.array(z.object({ member: z.string(), why: z.string() })),
  seatRules: z.array(seatRuleSchema).optional(),
  by: z.string(),
  at: instant,
  deadline: instant,
  reminders: z.array(instant),
  escalateAt: instant,
  reminded: z.int(),
  escalated: z.boolean(),
  ballots: z.array(selectionBallotSchema.extend({ at: instant, seq: z.int() })),
  recused: z.array(z.object({ member: z.string(), reason: z.string(), at: instant, left: z.boolean().optional() })),
  counts: z.record(z.string(), z.number()),
  ending: z
    .object({
      kind: z.enum(['decided', 'another-scenario', 'hold', 'lapsed', 'withdrawn']),
      why: z.string(),
      at: instant,
      tieBrokenBy: z.string().optional(),
    })
    .optional(),
});

const solvingView = z.object({
  scenario: z.int(),
  revision: z.int(),
  doing: z.string().meta({ description: 'What is being worked out, in words' }),
  done: z.number(),
  of: z.number(),
  seconds: z.number(),
  value: z.number().optional(),
  bound: z.number().optional(),
  at: instant,
});

export const selectionViewSchema = z
  .object({
    id: z.string(),
    version: z.int().meta({ description: 'Number of the newest entry in its history' }),
    office: z.string(),
    currency: z.string(),
    name: z.string(),
    call: z.string().optional(),
    status: z.enum(selectionStatuses),
    candidates: z.array(frozenCandidateSchema),
    leftOut: z.array(leftOutSchema).meta({ description: 'Proposals of the call that are no candidates, and why' }),
    limits: limitsSchema,
    by: z.string(),
    openedAt: instant,
    changedAt: instant,
    scenarios: z.array(scenarioView),
    solving: z.array(solvingView).meta({ description: 'How far the scenarios have come that are being worked out now' }),
    submission: submissionView.optional().meta({ description: 'The question that a board decides on, else the last one' }),
    scenarioChanged: z
      .boolean()
      .optional()
      .meta({ description: 'Whether the scenario was changed or removed since the board was asked' }),
    missing: z.array(z.string()).meta({ description: 'Members who could still vote and have not' }),
    former: z.array(submissionView).meta({ description: 'Former questions, oldest first' }),
    outcomes: z
      .array(candidateOutcomeSchema)
      .optional()
      .meta({ description: 'Of each candidate, with the reason that its sponsor is told' }),
    decidedAt: instant.optional(),
    told: z.boolean().meta({ description: 'Whether the projects have been told' }),
    withdrawn: z.object({ by: z.string(), reason: z.string(), at: instant }).optional(),
    actions: z.array(z.enum(selectionActions)).meta({ description: 'What you may do now' }),
    youMayVoteFor: z.array(z.string()).meta({ description: 'Members whose ballot you may cast now' }),
    boards: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          mayDecide: z.int(),
          excluded: z.array(z.object({ member: z.string(), why: z.string() })),
        }),
      )
      .optional()
      .meta({ description: 'Boards that you may ask, and who of each may not decide on these candidates' }),
    now: instant,
  })
  .meta({ id: 'Selection' });
export type SelectionView = z.output<typeof selectionViewSchema>;

const taken = z
  .object({ scenario: z.int(), option: z.string().optional(), units: z.int() })
  .meta({ description: 'A scenario that takes it, and how' });

export const candidatesSchema = z.object({
  currency: z.string(),
  items: z.array(
    frozenCandidateSchema.extend({
      total: z.number().meta({ description: 'Of all years, minor units' }),
      taken: z.array(taken),
      standings: z.array(standingSchema.omit({ project: true }).extend({ scenario: z.int() })),
      chosen: z.boolean().optional().meta({ description: 'By the board; absent until it has decided' }),
      reason: z.string().optional(),
    }),
  ),
});

export const comparisonSchema = z.object({
  currency: z.string(),
  scenarios: z.array(
    otherScenarioSchema.extend({
      bound: z.number().optional(),
      seconds: z.number().optional(),
      used: z.record(z.string(), z.number()).meta({ description: 'Of each limit, by the name of the rule' }),
      limits: z.record(z.string(), z.number()).meta({ description: 'How much of each there is' }),
      submitted: z.boolean().meta({ description: 'Whether it is the one that a board was asked about last' }),
    }),
  ),
  inAll: z.array(z.string()).meta({ description: 'Candidates that every scenario with an answer takes' }),
  inNone: z.array(z.string()),
  differ: z.array(z.string()),
});

export const selectionExportSchema = exportSchema.omit({ project: true }).extend({ selection: z.string() });
