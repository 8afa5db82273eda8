/** Projects among others: some become parts of a programme, some need by a day what another gives, and some of that is dropped. */
import { addDays, dateOf } from '#domain/values/time.ts';
import type { Around } from './around.ts';

/** The first projects hold others. */
const programmes = ['p1', 'p2', 'p3', 'p4', 'p5'] as const;

export function among(around: Around): void {
  const { life, id } = around;
  const { chance } = life;
  if (chance.happens(0.2) && !programmes.some(one => one === id))
    life.later(chance.whole(3, 60), async () => {
      const programme = chance.pick(programmes);
      const joined = await life.post(await sponsorOf(around), `/v1/projects/${id}/programme`, {
        programme,
        reason: 'One budget.',
      });
      if (joined.status < 400 && chance.happens(0.2)) life.later(chance.whole(60, 300), () => leave(around));
    });
  if (chance.happens(0.2)) life.later(chance.whole(5, 90), () => stateNeed(around));
}

async function sponsorOf({ life, id }: Around): Promise<string> {
  return (await life.stateOf('project', id)).proposal.sponsor;
}

async function leave(around: Around): Promise<void> {
  const body = { reason: 'It goes on alone.' };
  await around.life.post(await sponsorOf(around), `/v1/projects/${around.id}/programme/departure`, body);
}

async function stateNeed(around: Around): Promise<void> {
  const { life, id } = around;
  const { chance } = life;
  const number = Number(id.slice(1));
  if (number < 2) return;
  const by = dateOf(addDays(life.now(), chance.whole(30, 240)));
  const need = { project: `p${chance.whole(1, number - 1)}`, what: `Drawings ${chance.whole(1, 9999)}`, by };
  const { status, body } = await life.post(await sponsorOf(around), `/v1/projects/${id}/needs`, need);
  if (status >= 400 || !chance.happens(0.15)) return;
  const { needs = [] } = await life.stateOf('project', id);
  const last = needs.at(-1)?.need;
  const drop = async () =>
    life.post(await sponsorOf(around), `/v1/projects/${id}/needs/removal`, { need: last, reason: 'We draw it ourselves.' });
  if (last !== undefined && body.facts.includes('need-stated')) life.later(chance.whole(20, 200), drop);
}
