/** A sign-in with invited accounts that runs anew for each test of the file that imports this, and what people do with it. */
import { afterAll, beforeEach, expect } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import type { Person } from '#local/sign-in/person.ts';
import { Browser, mailerIn, peopleAre, portalQuestion, type RunningLogin, startLogin } from './sign-in-browser.ts';

export const sam: Person = { id: 'sam', name: 'Sam Okafor', email: 'Sam@example.org', job: 'sponsor' };
export const ana: Person = { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.org', job: 'chair' };
export const minute = 60_000;
export const hour = 60 * minute;

/** Who is there, how far the clock is ahead, and the sign-in that runs: anew for each test. */
export const world = { people: [] as Person[], ahead: 0, running: undefined as unknown as RunningLogin };
export const clock = { now: () => toInstant(toMs(systemClock.now()) + world.ahead) };
export const ended: RunningLogin[] = [];

beforeEach(async () => {
  world.people = [sam, ana];
  world.ahead = 0;
  const now = {
    find: (id: string) => peopleAre(world.people).find(id),
    withAddress: (address: string) => peopleAre(world.people).withAddress(address),
    all: () => peopleAre(world.people).all(),
  };
  world.running = await startLogin({ people: now, signIn: { way: 'accounts', help: 'Ask Priya.' }, clock });
  ended.push(world.running);
});
afterAll(() => Promise.all(ended.map(login => login.end())));

/** What was mailed so far, oldest first. */
export async function mails(to?: string) {
  const mailbox = mailerIn(world.running.folder);
  const items = await mailbox.list(to === undefined ? {} : { to });
  return (await Promise.all(items.map(({ id }) => mailbox.read(id)))).reverse();
}

export const linkIn = (text = '') => /http\S+\/login\/link\/\S+/.exec(text)?.[0] ?? '';

export async function linkFor(person: string): Promise<string> {
  return (await world.running.login.invite(person))?.url ?? '';
}

export async function setPassword(person: string, password: string): Promise<Browser> {
  const browser = new Browser();
  const answer = await browser.visit(await linkFor(person), { password });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inbox']);
  return browser;
}

export interface Try {
  readonly status: number;
  readonly page: string;
  readonly signedIn: boolean;
}

export async function tryToSignIn(address: string, password: string, browser = new Browser()): Promise<Try> {
  const { at } = await browser.follow(portalQuestion(world.running.baseUrl).url);
  const after = await browser.follow(at, { address, password });
  const page = after.at.pathname === '/signed-in' ? '' : await after.answer.text();
  return { status: after.answer.status, page, signedIn: after.at.searchParams.has('code') };
}

export const good = 'four words in a row';
