/** The agenda rule of a board over HTTP, on a clock that a test moves: what meetings gather, and what comes after an agenda has closed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { startTestHost, type TestHost, until } from '../support/host.ts';
import { actsOn, because, type Shown } from './api-driver.ts';
import { meetingTerms } from './meetings-made.ts';

let host: TestHost;
/** Days that the host's clock is behind. */
let behind = 20;
const clock = { ...systemClock, now: () => addDays(systemClock.now(), -behind) };
const { post, read, done, submit, openRound } = actsOn(() => host);
const ofBoard = { office: 'demo', board: 'portfolio-board' };
const office = '/v1/offices/demo';
const at = (id: string) => `/v1/meetings/${id}`;

const plan = async (days: number, changes: object = {}): Promise<string> => {
  const day = dateOf(addDays(clock.now(), days));
  return (await done(post('pmo', '/v1/meetings', meetingTerms(ofBoard, { fills: 'all', day, ...changes })))).id;
};

async function setRule(agenda: object): Promise<number> {
  const { boards } = await read('pmo', `${office}/boards`);
  const changed = boards.map((board: Shown) => (board.id === ofBoard.board ? { ...board, agenda } : board));
  const body = { boards: changed, reason: because };
  return (await host.send('pmo', { method: 'PUT', path: `${office}/boards`, body })).status;
}

beforeAll(async () => {
  host = await startTestHost({ clock });
}, 120_000);
afterAll(() => host?.close());

test('the agenda rule of a board is set with its seats and read with them; a kind that there is not is refused', async () => {
  expect(await setRule({ gathers: ['anything'] })).toBe(400);
  expect(await setRule({ gathers: ['round', 'selection'], closesBefore: 3 })).toBe(200);
  const { boards } = await read('pmo', `${office}/boards`);
  expect(boards.find(({ id }: Shown) => id === ofBoard.board).agenda).toEqual({
    gathers: ['round', 'selection'],
    closesBefore: 3,
  });
});

test('a round that opens after an agenda has closed comes onto that of the next meeting; the chair alone adds it to this one, as late', async () => {
  const first = await plan(10);
  const next = await plan(25);
  const early = await openRound(await submit());
  const refs = async (meeting: string) => (await read('chair', at(meeting))).agenda.map(({ ref }: Shown) => ref);
  await until('both agendas are filled', async () => (await refs(first)).length === 1 && (await refs(next)).length === 1);
  const { closesAt, gathers, now } = await read('chair', at(first));
  expect([closesAt > now, gathers]).toEqual([true, ['round', 'selection']]);

  behind = 12;
  await host.restart();
  const late = await openRound(await submit());
  await until('the next agenda has it', async () => (await refs(next)).includes(late));
  await host.host.factStream.idle();
  expect(await refs(first)).toEqual([early]);
  const kept = await post('pmo', `${at(first)}/items`, { matters: [late] });
  expect([kept.status, kept.body.detail.includes('The agenda closed')]).toEqual([403, true]);
  const toPmo = await read('pmo', at(first));
  expect([toPmo.suggested, toPmo.offered.includes('keep-agenda'), toPmo.offered.includes('add-items')]).toEqual([
    [],
    true,
    false,
  ]);
  expect((await read('chair', at(first))).suggested).toMatchObject([{ ref: late }]);
  await done(post('chair', `${at(first)}/items`, { matters: [late] }));
  expect((await read('pmo', at(first))).agenda).toMatchObject([{ ref: early }, { ref: late, late: true }]);
}, 60_000);

test('a board whose meetings gather no rounds has none suggested, and takes one by hand', async () => {
  expect(await setRule({ gathers: ['exception'] })).toBe(200);
  const meeting = await plan(30, { fills: 'suggest' });
  const round = await openRound(await submit());
  expect(await read('pmo', at(meeting))).toMatchObject({ agenda: [], suggested: [], gathers: ['exception'] });
  await done(post('pmo', `${at(meeting)}/items`, { matters: [round] }));
  expect((await read('pmo', at(meeting))).agenda).toMatchObject([{ ref: round }]);
});
