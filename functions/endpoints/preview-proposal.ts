/** What intake would say, before anything is sent: score, likely duplicates, lessons of similar projects. Stores nothing. */
import * as z from 'zod';
import { duplicateSchema, scoreOf, scoreSchema } from '#domain/project/intake/score.ts';
import { contributionSchema } from '#domain/project/proposal.ts';
import { idSchema } from '#domain/values/text.ts';
import { lessonsAbout } from '#views/lessons.ts';
import { similarProjects } from '#views/project-words.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { anyItem } from '../kit/page.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Preview the score, likely duplicates and lessons for a draft',
  body: z.strictObject({
    office: idSchema,
    title: z.string().trim().max(200).default(''),
    aims: z.string().max(8000).default(''),
    contributions: z
      .array(contributionSchema.partial({ justification: true }))
      .max(50)
      .default([]),
  }),
  answer: z.object({ score: scoreSchema, duplicates: z.array(duplicateSchema), lessons: z.array(anyItem) }),
  async handle({ body, actor }, app) {
    const office = await loadVisibleOffice(app, body.office, actor.id);
    const contributions = body.contributions.map(entry => ({ justification: '', ...entry }));
    const score = scoreOf(
      { ...body, sponsor: actor.id, costs: [], benefits: [], withheld: [], notDuplicateOf: [], contributions },
      office,
    );
    const { views } = app.ports;
    const duplicates = body.title === '' ? [] : await similarProjects(views, { office: body.office, title: body.title });
    const lessons = await lessonsAbout(views, { office: body.office, text: `${body.title} ${body.aims}`, limit: 5 });
    return { status: 200, body: { score, duplicates, lessons } };
  },
});
