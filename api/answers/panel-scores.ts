/** What a project and a pack show of calls for proposals: what a panel said, and how a call ended. */
import * as z from 'zod';
import { panelScoreSchema } from '#domain/project/calls/facts.ts';
import { scoreSchema } from '#domain/project/intake/score.ts';
import { instant } from './shared.ts';

export const panelScoreView = panelScoreSchema.meta({
  id: 'PanelScore',
  description: "The score of a call's panel, by a version of a scoring model. Beside it the sponsor's own points are a claim",
});

const callOfProjectView = z.object({
  call: z.string(),
  name: z.string(),
  joinedAt: instant,
  over: z
    .object({
      at: instant,
      reason: z.string(),
      score: z.number().optional(),
      rank: z.int().optional(),
      of: z.int().optional().meta({ description: 'Proposals that were ranked' }),
      selection: z.string().optional(),
    })
    .optional()
    .meta({ description: 'How it ended for this project' }),
});

/** Fields of a project's answer. */
export const scoresOfProject = {
  score: scoreSchema
    .extend({ revision: z.int() })
    .optional()
    .meta({ description: "By the sponsor's own points: a claim, once a panel has rated" }),
  panel: panelScoreView
    .extend({ at: instant })
    .optional()
    .meta({ description: 'What the newest panel said: the score, once there is one' }),
  calls: z.array(callOfProjectView).optional().meta({ description: 'The last calls that it joined; absent for none' }),
};
