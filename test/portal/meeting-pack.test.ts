import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Taken, takeBrief } from './document.ts';
import { overflowOf, type Portal, startPortal, violationsOn } from './portal.ts';

/** The pack of a meeting: one PDF with its contents and the brief of each item that the reader may see. */

vi.setConfig({ testTimeout: 240_000 });

let portal: Portal;
let api: ApiDriver;
let meeting: string;
let rounds: string[];
const pictures = process.env.TOLLGATE_PICTURES;
const day = dateOf(addDays(toInstant(Date.now()), 14));
const titles = ['Harbour cranes', 'Permits online', 'Archive online'];
const secret = 'The steel comes from one supplier.';

const planned = async (name: string, fills: 'suggest' | 'all'): Promise<string> => {
  const terms = { office: 'demo', board: 'portfolio-board', day, time: '14:30', minutes: 90, place: 'Room 4.12' };
  return (await api.send('pmo', '/v1/meetings', { ...terms, name, fills })).id;
};
const agendaOf = async (id: string) => (await api.read(`/v1/meetings/${id}`)).agenda;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { question: 'Is the plan sound?', rule: { quorum: 2, ballots: 'hidden-until-closed' } } });
  rounds = [];
  for (const title of titles) rounds.push(await api.round(await api.admitted(title, { problem: `${title}: ships wait.` })));
  await api.ballot('gatekeeper-1', rounds[0] ?? '', { outcome: 'recycle', reason: secret });
  meeting = await planned('Portfolio Board, spring', 'suggest');
  await api.send('pmo', `/v1/meetings/${meeting}/items`, { matters: rounds, free: [{ title: 'Any other business' }] });
  const [first, second, third, free] = await agendaOf(meeting);
  await api.send('pmo', `/v1/meetings/${meeting}/order`, { items: [third.id, first.id, free.id, second.id] });
  await api.send('chair', `/v1/meetings/${meeting}/consent-items`, { items: [first.id] });
}, 240_000);
afterAll(() => portal.end());

/** On which page a text first stands as large as the title of a brief. */
function pageOfTitle({ pieces }: Taken, title: string): number | undefined {
  return pieces.find(({ text, top, bottom }) => top - bottom > 18 && text.includes(title))?.page;
}

const packed = ({ pieces }: Taken, page: number) =>
  pieces
    .filter(piece => piece.page === page)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, '');

describe('the pack of a meeting', () => {
  it('one PDF holds the contents in the order of the agenda and the brief of each item from a page of its own', async () => {
    const { page, go, offences, context } = await portal.as('Grace Lindqvist', 'phone');
    await go(`/meetings/${meeting}`);
    const pack = await takeBrief(page, /all briefs/i);
    if (pictures !== undefined) writeFileSync(`${pictures}/pack.pdf`, pack.bytes);
    expect(pack.name).toBe('meeting-pack-portfolio-board-spring.pdf');
    const ordered = ['Archive online', 'Harbour cranes', 'Permits online'];
    const begins = ordered.map(title => pageOfTitle(pack, title) ?? 0);
    expect(begins[0]).toBeGreaterThan(1);
    expect([...begins].sort((one, other) => one - other)).toEqual(begins);
    expect(new Set(begins).size).toBe(3);
    const lines = [
      `1.${ordered[0]}Gate: Is the plan sound?${begins[0]}`,
      `2.${ordered[1]}Gate: Is the plan sound?By consent${begins[1]}`,
      '3.Any other businessItemNot in this pack: it has no papers.–',
      `4.${ordered[2]}Gate: Is the plan sound?${begins[2]}`,
    ];
    expect(lines.filter(line => !packed(pack, 1).includes(line.replaceAll(/\s+/g, '')))).toEqual([]);
    expect(pack.leads.filter(({ from }) => from !== 1)).toEqual([]);
    expect(new Set(pack.leads.map(({ to }) => to))).toEqual(new Set(begins));
    expect(pack.acts).toEqual([]);
    expect(pack.says('Item 2: decision briefHarbour cranes')).toBe(true);
    expect(pack.headings).toEqual(expect.arrayContaining(['Portfolio Board, spring', 'Contents', ...ordered]));
    expect(pack.title).toContain('Meeting pack: Portfolio Board, spring');
    await page.getByRole('status').getByText(`${pack.name} was saved`).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(offences.splice(0)).toEqual([]);
    await context.close();
  });

  it('each page of a pack says of which brief it is, and no page holds what its reader may not see', async () => {
    const { page, go, context } = await portal.as('Hugo Marin');
    await go(`/meetings/${meeting}`);
    const pack = await takeBrief(page, /all briefs/i);
    const names = titles.map(title => `${title},Plangate,round1`.replaceAll(' ', ''));
    for (let number = 2; number <= pack.pages; number += 1) {
      const own = names.filter(name => packed(pack, number).includes(`${name}Therecordisthehistory`));
      expect(own, `page ${number}`).toHaveLength(1);
    }
    expect(packed(pack, 1)).toContain('PortfolioBoard,springTherecordisthehistory');
    expect(pack.says('Ballots are hidden unless the round is decided.')).toBe(true);
    expect(pack.says(secret)).toBe(false);
    const outside = pack.pieces.filter(({ left, right, bottom, top }) => left < 40 || right > 560 || bottom < 10 || top > 830);
    expect(outside.map(({ text }) => text)).toEqual([]);
    await context.close();
  });

  it('an item whose papers the reader may not see is named in the contents as left out, and the others are there', async () => {
    const { page, go, context } = await portal.as('Hugo Marin');
    const problem = { type: 'about:blank', title: 'Not found', status: 404, detail: 'There is nothing here for you.' };
    await page.route(`**/v1/reviews/${rounds[1]}`, route =>
      route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await go(`/meetings/${meeting}`);
    const pack = await takeBrief(page, /all briefs/i);
    expect(pack.says('4.Permits onlineGate: Is the plan sound?Not in this pack: you may not see its papers.–')).toBe(true);
    expect(pageOfTitle(pack, 'Permits online')).toBeUndefined();
    expect(pageOfTitle(pack, 'Harbour cranes')).toBeGreaterThan(1);
    expect(pack.says('Permits online: ships wait.')).toBe(false);
    await context.close();
  });

  it('a pack of which one brief cannot be read is not made, and says so until the connection is back', async () => {
    const { page, go, context } = await portal.as('Hugo Marin');
    await page.route(`**/v1/reviews/${rounds[2]}`, route => route.abort());
    await go(`/meetings/${meeting}`);
    await page.getByRole('button', { name: /all briefs/i }).click();
    await page.getByRole('alert').filter({ hasText: 'No connection' }).waitFor();
    await page.unroute(`**/v1/reviews/${rounds[2]}`);
    expect((await takeBrief(page, /try again/i)).says('Archive online: ships wait.')).toBe(true);
    await context.close();
  });

  it('a pack of forty items is made while a bar says how far it is, and can be stopped', async () => {
    const all = [...rounds];
    while (all.length < 40) all.push(await api.round(await api.admitted(`Berth ${all.length + 1}`)));
    const large = await planned('Portfolio Board, summer', 'suggest');
    await api.send('pmo', `/v1/meetings/${large}/items`, { matters: all });
    const { page, go, offences, context } = await portal.as('Clara Boateng', 'phone');
    await go(`/meetings/${large}`);
    const reading = `**/v1/reviews/${all[39]}`;
    const { promise: stopped, resolve: onStopped } = Promise.withResolvers<void>();
    await page.route(reading, route => stopped.then(() => route.continue()));
    await page.getByRole('button', { name: /all briefs/i }).click();
    const bar = page.getByRole('progressbar', { name: 'How far the PDF is' });
    await bar.waitFor();
    expect(await bar.getAttribute('aria-valuetext')).toMatch(/brief \d+ of 40|40 briefs/);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    onStopped();
    await page.getByRole('status').getByText('Stopped. Nothing was saved.').waitFor();
    await page.unroute(reading);
    const pack = await takeBrief(page, /all briefs/i);
    expect(pack.leads.length).toBeGreaterThanOrEqual(80);
    for (const title of [...titles, 'Berth 4', 'Berth 40']) expect(pageOfTitle(pack, title), title).toBeGreaterThan(2);
    expect(offences.splice(0)).toEqual([]);
    await context.close();
  });
});
