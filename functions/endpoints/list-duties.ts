/** What waits for the caller in all own offices, by person or by role, the longest due first. */
import type { DutyView } from '#api/answers/duties.ts';
import { ForeignCursor, type Page, type PageQuery } from '#views/list.ts';
import type { App } from '../kit/app.ts';
import { dutiesOwned, dutyView } from '../kit/duties.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, ownOffices } from '../kit/page.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('list-duties', async ({ query: { office, limit, cursor }, actor }, app) => {
  if (office !== undefined) await loadVisibleOffice(app, office, actor.id);
  return answerPage(own(app, { person: actor.id, office }, { limit, cursor }));
});

interface Wanted {
  readonly person: string;
  readonly office?: string | undefined;
}

const place = /^from[.]([0-9]{1,6})$/;

async function own(app: App, { person, office: one }: Wanted, { limit, cursor }: PageQuery): Promise<Page<DutyView>> {
  const from = cursor === undefined ? 0 : Number(place.exec(cursor)?.[1] ?? Number.NaN);
  if (Number.isNaN(from)) throw new ForeignCursor('duties', undefined);
  const ids = one === undefined ? (await ownOffices(app, person)).map(({ id }) => id) : [one];
  const offices = await Promise.all(ids.map(async id => (await app.states.current('office', id)).state));
  const now = app.ports.clock.now();
  const views = (await dutiesOwned(app, offices, person)).flatMap(row => {
    const office = offices.find(({ id }) => id === row.office);
    return office ? [dutyView(row, { office, person, now })] : [];
  });
  const until = from + limit;
  return { items: views.slice(from, until), ...(until < views.length && { cursor: `from.${until}` }) };
}
