/** What intake would say, before anything is sent: score, likely duplicates, lessons, the gate model that follows, who decides above. Stores nothing. */
import { gateModelOf, type OfficeState } from '#domain/office/state.ts';
import { reachedAsProposed } from '#domain/project/escalation/reached.ts';
import { scoreOf } from '#domain/project/intake/score.ts';
import type { Proposal } from '#domain/project/proposal.ts';
import { ruledModel } from '#domain/project/routing/by-size.ts';
import { alikeProjects, comparable, likelyDuplicates } from '#views/alike.ts';
import { lessonsAbout } from '#views/lessons.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { officeAbove } from '../kit/round-office.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('preview-proposal', async ({ body, actor }, app) => {
  const office = await loadVisibleOffice(app, body.office, actor.id);
  const contributions = body.contributions.map(entry => ({ justification: '', ...entry }));
  const draft = { ...body, sponsor: actor.id, benefits: [], withheld: [], notDuplicateOf: [], contributions };
  const score = scoreOf(draft, office);
  const { views } = app.ports;
  const about = comparable({ ...body, contributions });
  const duplicates = body.title === '' ? [] : likelyDuplicates(await alikeProjects(views, { office: body.office, about }));
  const lessons = await lessonsAbout(views, { office: body.office, text: `${body.title} ${body.aims}`, limit: 5 });
  const above = decidedAbove(draft, office, await officeAbove(app.states, office));
  return { body: { score, duplicates, lessons, route: routeShown(draft, office), above } };
});

function routeShown(draft: Proposal, office: OfficeState) {
  const ruled = ruledModel(draft, office);
  return ruled && { ...ruled, name: gateModelOf(office, ruled.model)?.name ?? ruled.model };
}

/** The boards above whose thresholds are reached by what has been said so far. */
function decidedAbove(draft: Proposal, office: OfficeState, above: OfficeState | undefined) {
  const because = reachedAsProposed(draft, office, above?.thresholds);
  const board = above?.boards.find(({ id }) => id === above.thresholds?.board);
  return above && board && because.length > 0 ? [{ name: above.name, boardName: board.name, because }] : undefined;
}
