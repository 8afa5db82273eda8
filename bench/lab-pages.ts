/**
 * What a page of the portal asks for, against what it shows. The rule: a page receives no more rows of lists than it shows, but for the
 * inbox's first ten, which the menu counts on pages that do not show them.
 */
import type { Page, Request, Response } from 'playwright-core';

/** Rows in tables and lists of the page's content. */
const shownRows = 'main table tbody tr, main ul.plain-list > li, main ol.plain-list > li';
const listPath = /^[/]v1[/](projects|reviews|alerts|lessons|offices|projects[/][^/]+[/]history|offices[/][^/]+[/]news)$/;
/** Rows that the menu may count without showing them. */
export const menuRows = 10;

export interface Asked {
  readonly requests: number;
  /** Rows of lists that arrived, and those among them that only the menu counts. */
  readonly received: number;
  readonly menu: number;
  readonly shown: number;
  /** Bytes of JSON, unpacked. */
  readonly bytes: number;
}

/** A page rests when nothing was under way and nothing was loading for so many milliseconds. */
const quiet = 250;
const loading = 'main [role=status][aria-label], main [aria-busy=true]';

/**
 * Counts from now on; `take` says what was asked for since the last time, and what the page shows now. `rest` waits until the page rests
 * and gives the instant (of `performance.now()`) since when it does.
 */
/** Milliseconds after which a page is given up that does not come to rest. */
const longest = 60_000;

export function watchLists(page: Page) {
  let pending: Promise<Answer>[] = [];
  const underWay = new Set<Request>();
  page.on('request', request => underWay.add(request));
  const ended = (request: Request) => underWay.delete(request);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  page.on('response', response => {
    if (new URL(response.url()).pathname.startsWith('/v1/')) pending.push(answerOf(response));
  });
  /** What is still to come; nothing once the page rests. */
  const busy = async (): Promise<string | undefined> => {
    if (underWay.size > 0) return `answers are under way: ${[...underWay].map(one => one.url()).join(', ')}`;
    if (!(await page.locator('nav[aria-label=Main]').count())) return 'it has no menu';
    if (!(await page.locator('main h1').count())) return 'it has no heading';
    return (await page.locator(loading).filter({ visible: true }).count()) > 0 ? 'it says that it is loading' : undefined;
  };
  return {
    async rest(): Promise<number> {
      const began = performance.now();
      let since = began;
      while (performance.now() - since < quiet) {
        const what = await busy();
        if (what !== undefined) since = performance.now();
        if (since - began > longest) throw new Error(`${page.url()} does not come to rest: ${what}.`);
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      return since;
    },
    async take(): Promise<Asked> {
      const answers = await Promise.all(pending);
      pending = [];
      return askedBy(page, answers);
    },
  };
}

interface Answer {
  readonly rows: number;
  readonly inbox: boolean;
  readonly bytes: number;
}

async function answerOf(response: Response): Promise<Answer> {
  const { pathname, searchParams } = new URL(response.url());
  // An answer to a page that was left meanwhile has no body any more, and counts for no page.
  const body = await response.body().catch(() => Buffer.from('{}'));
  const rows = listPath.test(pathname) ? ((JSON.parse(body.toString()) as { items?: unknown[] }).items?.length ?? 0) : 0;
  return { rows, inbox: searchParams.has('inbox'), bytes: body.length };
}

async function askedBy(page: Page, answers: readonly Answer[]): Promise<Asked> {
  const sum = (of: (answer: Answer) => number) => answers.reduce((all, answer) => all + of(answer), 0);
  const { pathname } = new URL(page.url());
  const showsInbox = pathname === '/' || pathname === '/inbox';
  return {
    requests: answers.length,
    received: sum(answer => answer.rows),
    menu: showsInbox ? 0 : sum(answer => (answer.inbox ? answer.rows : 0)),
    shown: await page.locator(shownRows).count(),
    bytes: sum(answer => answer.bytes),
  };
}

/** What is wrong by the rule, in words; nothing when all is well. */
export function excessOf({ received, menu, shown }: Asked): string | undefined {
  if (menu > menuRows) return `the menu reads ${menu} rows; it counts ${menuRows} at most`;
  if (received - menu > shown) return `${received - menu} rows of lists were received, ${shown} are shown`;
  return undefined;
}
