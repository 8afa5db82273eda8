/** Projects that are like one: what may be the same, and what could share work with it. */
import * as z from 'zod';
import { likenessParts } from '#domain/scoring/likeness.ts';
import { projectStatuses } from '#views/projects.ts';

/** A project that may be the same or has much in common: its title is kept back from who does not belong to its office. */
export const alikeSchema = z.object({
  items: z.array(
    z.object({
      project: z.string(),
      title: z.string(),
      status: z.enum(projectStatuses),
      office: z.object({ id: z.string(), name: z.string() }).optional().meta({ description: 'Of another office' }),
      kind: z.enum(['duplicate', 'related']).meta({
        description: 'Whether intake would ask if both are one; else they have aims, department, goals or cost in common',
      }),
      likeness: z.number().meta({ description: '0 to 1' }),
      because: z.array(z.object({ part: z.enum(likenessParts), share: z.number() })),
    }),
  ),
});

export type AlikeProjects = z.output<typeof alikeSchema>;
export type AlikeProject = AlikeProjects['items'][number];
