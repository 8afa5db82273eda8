/** A running host with the built portal, and people who use it in a real browser, each watched for what must never happen. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { systemClock } from '#adapters/system.ts';
import type { Clock } from '#domain/ports.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { foundDemoOffice } from '#local/demo/office.ts';
import { demonstrationSignIn } from '#local/demo/people.ts';
import { playAll } from '#local/demo/seed.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import { type Host, startHost } from '#local/host/host.ts';
import type { SignInWay } from '#local/sign-in/way.ts';
import { launchChromium } from '#test/support/chromium.ts';
import { minted } from '#test/support/host.ts';
import { buildWhenNeeded } from '../../portal/build-when-needed.ts';

export interface Portal {
  readonly host: Host;
  readonly url: string;
  /** The API, called for a person without a browser; what is read holds everything that was recorded before. */
  readonly send: Send;
  /** A person at a screen, not signed in yet. */
  open(size?: Size, look?: 'light' | 'dark', zone?: string, locale?: string): Promise<Visitor>;
  /** The same, signed in. */
  as(name: string, size?: Size, zone?: string, locale?: string): Promise<Visitor>;
  /** A person who has signed in by a token of the test, where nobody chooses who to be. */
  withToken(person: string, size?: Size, locale?: string): Promise<Visitor>;
  end(): Promise<void>;
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors in the console, errors of the page, dialogs and requests to other origins, in words. */
  readonly offences: string[];
  go(path: string): Promise<void>;
}

/** Zoomed: a desk whose browser shows everything twice as large. */
export type Size = 'phone' | 'desk' | 'zoomed';
const sizes = {
  phone: { width: 360, height: 740 },
  desk: { width: 1280, height: 860 },
  zoomed: { width: 640, height: 430 },
} as const;

interface Furnished {
  /** With the demonstration's projects, or its office alone. */
  readonly seeded: boolean;
  /** How people sign in; as in the demonstration when left out. */
  readonly signIn?: SignInWay;
  /** What the host takes for the time; the machine's when left out. */
  readonly clock?: Clock;
  /** An instant from which on the host's clock runs, and near which the people's clocks stand: pages then say the same on every day. */
  readonly from?: string;
  /** Furnishes the host in another way instead. */
  readonly fill?: (host: Host, send: Send) => Promise<void>;
  /** Where webhooks may lead; the public internet when left out. */
  readonly webhookAddresses?: 'public' | 'any';
}

export async function startPortal({
  seeded,
  fill,
  from,
  clock = from === undefined ? undefined : clockFrom(from),
  signIn: way = demonstrationSignIn,
  webhookAddresses,
}: Furnished): Promise<Portal> {
  await buildWhenNeeded();
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-portal-'));
  const host = await startHost({ folder, port: 0, signIn: way, webhookAddresses, ...(clock && { clock }) });
  const sent = sendInProcess(host.handler);
  const send: Send = async (person, request) => {
    if (request.method === 'GET') await host.factStream.idle();
    return sent(person, request);
  };
  if (fill) await fill(host, send);
  else if (seeded) await playAll(host, send, () => undefined);
  else await foundDemoOffice(host.app, send);
  await host.factStream.idle();
  const browser = await launchChromium();
  const open: Portal['open'] = (size = 'desk', look = 'light', zone = 'Europe/London', locale = 'en-GB') =>
    visitorAt({ browser, url: host.url, size, look, zone, locale, from });
  return {
    host,
    url: host.url,
    send,
    open,
    async as(name, size, zone, locale) {
      const visitor = await open(size, 'light', zone, locale);
      await signIn(visitor, name, host.url);
      return visitor;
    },
    async withToken(person, size, locale) {
      const visitor = await open(size, 'light', undefined, locale);
      const token = await minted(folder, { iss: `${host.url}/login`, sub: person });
      await visitor.context.addInitScript(keepSession, { url: host.url, person, token });
      return visitor;
    },
    async end() {
      await browser.close();
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Session {
  readonly url: string;
  readonly person: string;
  readonly token: string;
}

/** To be run in the page: what the portal keeps of a sign-in. */
function keepSession({ url, person, token }: Session): void {
  const user = {
    access_token: token,
    token_type: 'Bearer',
    profile: { sub: person },
    expires_at: Math.floor(Date.now() / 1000) + 600,
  };
  sessionStorage.setItem(`oidc.user:${url}/login:tollgate-portal`, JSON.stringify(user));
}

interface Seat {
  readonly browser: Browser;
  readonly url: string;
  readonly size: Size;
  readonly look: 'light' | 'dark';
  readonly zone: string;
  readonly locale: string;
  readonly from: string | undefined;
}

/** By then the demonstration has been played. */
const minutesLater = 5;

function clockFrom(from: string): Clock {
  const behind = toMs(systemClock.now()) - Date.parse(from);
  return {
    ...systemClock,
    now: () => toInstant(toMs(systemClock.now()) - behind),
    at: (instant, wake) => systemClock.at(toInstant(toMs(instant) + behind), wake),
  };
}

async function visitorAt({ browser, url, size, look, zone, locale, from }: Seat): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale,
    timezoneId: zone,
    colorScheme: look,
    hasTouch: size === 'phone',
    deviceScaleFactor: size === 'zoomed' ? 2 : 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  if (from !== undefined) await page.clock.setFixedTime(Date.parse(from) + minutesLater * 60_000);
  const offences: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') offences.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => offences.push(`page: ${error.message}`));
  page.on('dialog', dialog => {
    offences.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', request => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== url) offences.push(`request to another origin: ${request.url()}`);
  });
  const go = async (path: string) => {
    await page.goto(`${url}${path}`);
    await settle(page);
  };
  return { page, context, offences, go };
}

/** Waits until the page has its heading and nothing is loading. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('[role=status][aria-label]').filter({ visible: true }).first().waitFor({ state: 'detached' });
}

async function signIn({ page }: Visitor, name: string, url: string): Promise<void> {
  await page.goto(`${url}/inbox`);
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'My work', level: 1 }).waitFor();
}

/** Serious and critical accessibility violations of the page as it is shown now, in words. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
    .map(violation => `${violation.id}: ${violation.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
}

/** How much wider than the screen the page is, in pixels. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** To be evaluated in a page: buttons whose words, and fields whose day and hour, do not fit into them. */
const tooNarrow = `(widths => [
  ...[...document.querySelectorAll('.mantine-Button-label')].filter(
    label => label.scrollHeight > label.clientHeight + 1 || label.scrollWidth > label.clientWidth + 1,
  ),
  ...[...document.querySelectorAll('input[data-when]')].filter(field => field.clientWidth < widths[field.dataset.when]),
].map(element => element.textContent || element.labels[0].textContent))({ day: 130, time: 90, moment: 190 })`;

/** What is cut off on the page as it is shown now, in its own words. */
export async function cutOffOn(page: Page): Promise<string[]> {
  return page.evaluate(tooNarrow);
}
