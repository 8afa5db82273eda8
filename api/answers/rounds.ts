/** What a project says of its rounds: how those that are over ended, and what waits in the open one. */
import * as z from 'zod';
import { gateSchema } from '#domain/office/gate-model.ts';
import { givenReasonSchema } from '#domain/project/gates/reasons.ts';
import { roundKinds, undecidedEnds } from '#domain/project/gates/record.ts';
import { leadRoleSchema } from '#domain/project/handover/roles.ts';
import { reviewActions } from '#domain/review/actions.ts';
import { outcomes } from '#domain/values/outcome.ts';
import { aboveView } from './escalation.ts';
import { instant } from './shared.ts';

export const gateRecordView = z
  .object({
    review: z.string(),
    gate: z.string(),
    round: z.int(),
    board: z.string().optional().meta({ description: 'Who was asked; absent for rounds of earlier versions' }),
    outcome: z.enum([...outcomes, ...undecidedEnds]),
    why: z.string(),
    asked: instant.optional().meta({ description: 'When the board was asked' }),
    at: instant,
    authority: gateSchema.shape.authority.unwrap().optional(),
    against: z.string().optional().meta({ description: 'The reason to go on although an advisory board said otherwise' }),
    alone: z
      .literal(true)
      .optional()
      .meta({ description: 'It decided a change of the baseline, or what kind says, and nothing else' }),
    backTo: z.string().optional().meta({ description: 'The earlier stage to which the board sent the project back' }),
    ownStage: z.int().optional().meta({ description: 'The own stage of the project, counted from 0, that began by it' }),
    holdUntil: z.string().optional().meta({ description: 'The day until which the board put the project on hold' }),
    kind: z.enum(roundKinds).optional().meta({ description: 'What it decided that is neither a gate nor a change' }),
    reasons: z.array(givenReasonSchema).optional().meta({ description: 'What the ballots of the last rounds said and why' }),
    tieBrokenBy: z.string().optional().meta({ description: 'The chair, when the chair’s ballot broke a tie' }),
    above: aboveView.optional().meta({ description: 'It was a round of the office above, about a go of the board below' }),
  })
  .meta({ id: 'GateRecord', description: 'How a round of a gate ended' });

export const askedRoundView = z
  .object({
    review: z.string(),
    gate: z.string(),
    round: z.int(),
    since: instant,
    change: z.string().optional().meta({ description: 'The change request that the round decides (too)' }),
    alone: z.literal(true).optional().meta({ description: 'It decides that change, or what kind says, and nothing else' }),
    kind: z.enum(roundKinds).optional().meta({ description: 'What it decides that is neither a gate nor a change' }),
    above: aboveView.optional().meta({ description: 'The board of the office above is asked, about a go of the board below' }),
    handedOver: z
      .object({
        shown: z.string().meta({ description: 'Digest of the proposal that the board was shown' }),
        leads: z.array(z.object({ person: z.string(), role: leadRoleSchema })),
      })
      .optional()
      .meta({ description: 'A role went into other hands while the board decides' }),
  })
  .meta({ id: 'AskedRound', description: 'The round that is open or about to be opened' });

export const openRoundView = z.object({
  openQuestions: z.int().meta({ description: 'Questions of the board that wait for an answer' }),
  withdrawal: z
    .object({ by: z.string(), at: instant, waitsFor: z.array(z.string()).meta({ description: 'Who may answer it' }) })
    .optional()
    .meta({ description: 'A withdrawal of the request that waits for an answer' }),
  newer: z
    .object({
      failing: z.array(z.string()).meta({ description: 'Names of the musts that began to fail by a newer report' }),
      waitsFor: z.array(z.string()).meta({ description: 'Who may go on with the pack or restart the round' }),
    })
    .optional(),
  actions: z.array(z.enum(reviewActions)).meta({ description: 'What you may do in the round now' }),
});

export const repeatableGatesView = z
  .array(z.object({ id: z.string(), name: z.string(), question: z.string().optional() }))
  .optional()
  .meta({ description: 'Gates that were passed and that you may ask for again now' });
