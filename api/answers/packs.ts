/** The pack of a round: what its board decides on, as it stood when the round was opened. Money in minor units of the office's currency. */
import * as z from 'zod';
import { lessonSchema } from '#domain/project/closure/report.ts';
import { conditionStandings } from '#domain/project/conditions/standing.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { similarLessonSchema } from '#domain/project/gates/similar-lessons.ts';
import { conditionView, waiverView } from './conditions.ts';
import { findingView } from './gates.ts';
import { betweenGatesInPack } from './going-back.ts';
import { baselineView } from './imports.ts';
import { panelScoreView } from './panel-scores.ts';
import { partView, rollUpView } from './programmes.ts';
import { changeView, evidenceView, reportView } from './projects.ts';
import { proposalView, revisionView, scoreView } from './proposals.ts';
import { frozenRegistersView } from './registers.ts';
import { gateRecordView } from './rounds.ts';
import { digest, instant } from './shared.ts';

const sinceView = z.object({
  at: instant,
  gate: z.string().optional(),
  review: z.string().optional(),
  revisions: z.array(revisionView),
  reports: z.int(),
  model: z.object({ id: z.string(), from: z.int(), to: z.int(), reason: z.string().optional() }).optional(),
  baseline: z.object({ from: z.int(), to: z.int() }).optional().meta({ description: 'Numbers' }),
  people: z.array(
    z.object({ role: z.enum(['sponsor', 'manager', 'customer']), from: z.string().optional(), to: z.string().optional() }),
  ),
});

const closingView = z.object({
  result: z.enum(['completed', 'terminated', 'killed']).meta({ description: 'How the project would end' }),
  report: z.object({ summary: z.string(), finalCost: z.int().optional(), end: z.iso.date().optional() }),
  customer: z.object({ by: z.string(), at: instant, accepted: z.boolean(), comment: z.string().optional() }).optional(),
  benefits: z.array(
    z.object({
      name: z.string(),
      promised: z.int().optional(),
      achieved: z.int().optional(),
      result: z.string().optional(),
      due: z.string().optional(),
      owner: z.string().optional(),
    }),
  ),
  lessons: z.array(lessonSchema),
});

export const packView = z
  .object({
    project: z.string(),
    revision: z.int(),
    proposal: proposalView,
    score: scoreView.optional().meta({ description: "By the sponsor's own points: a claim, once a panel has rated" }),
    panel: panelScoreView.optional(),
    evidence: z.array(evidenceView),
    report: reportView.optional(),
    criteria: z.array(findingView),
    tripwires: z.array(findingView).optional().meta({ description: 'What the gate model watches at any stage' }),
    gates: z.array(gateRecordView),
    conditions: z.array(conditionView.extend({ standing: z.enum(conditionStandings).optional() })),
    waivers: z.array(waiverView).optional(),
    baseline: z
      .object({
        original: baselineView.optional(),
        approved: baselineView.optional(),
        proposed: baselineView,
        number: z.int().optional().meta({ description: 'Of the approved one' }),
      })
      .optional(),
    change: changeView
      .extend({ failingNow: z.array(findingView).meta({ description: 'What fails while the change is not approved' }) })
      .optional(),
    programme: z
      .object({ parts: z.array(partView), sums: rollUpView })
      .optional()
      .meta({ description: 'Of a programme: its projects as they stood, and what they come to' }),
    reopening: z
      .object({ by: z.string(), reason: z.string() })
      .optional()
      .meta({ description: 'Who asks that the project, which is over, is taken up again, and why' }),
    ...betweenGatesInPack,
    forecast: baselineView.optional().meta({ description: 'Cost and end as now expected' }),
    finalCost: z.int().optional(),
    reportedAt: instant.optional(),
    milestones: reportSchema.shape.milestones.unwrap().optional(),
    highRisks: reportSchema.shape.risks.unwrap().optional(),
    registers: frozenRegistersView.optional().meta({ description: 'As they stood' }),
    since: sinceView.optional().meta({ description: 'What changed since a board last looked' }),
    closing: closingView.optional().meta({ description: 'At the review that closes the project' }),
    similarLessons: z.array(similarLessonSchema).optional(),
    content: digest.meta({ description: 'Of proposal and evidence alone' }),
    digest: digest.meta({ description: 'Of everything above' }),
  })
  .meta({ id: 'Pack', description: 'What the board decides on, frozen when the round was opened' });
