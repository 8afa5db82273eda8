/** What intake would say, before anything is sent: score, likely duplicates, lessons of similar projects. Stores nothing. */
import { scoreOf } from '#domain/project/intake/score.ts';
import { alikeProjects, comparable, likelyDuplicates } from '#views/alike.ts';
import { lessonsAbout } from '#views/lessons.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('preview-proposal', async ({ body, actor }, app) => {
  const office = await loadVisibleOffice(app, body.office, actor.id);
  const contributions = body.contributions.map(entry => ({ justification: '', ...entry }));
  const score = scoreOf(
    { ...body, sponsor: actor.id, costs: [], benefits: [], withheld: [], notDuplicateOf: [], contributions },
    office,
  );
  const { views } = app.ports;
  const about = comparable({ ...body, contributions });
  const duplicates = body.title === '' ? [] : likelyDuplicates(await alikeProjects(views, { office: body.office, about }));
  const lessons = await lessonsAbout(views, { office: body.office, text: `${body.title} ${body.aims}`, limit: 5 });
  return { body: { score, duplicates, lessons } };
});
