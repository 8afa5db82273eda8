/**
 * What the boards of an office decided, the latest first, as a JSON Feed (jsonfeed.org, version 1.1). Its own address is not in it: it is secret, and
 * readers hand on what they read. It speaks the language that its maker has set for mail.
 */
import type { DecisionFeed } from '#api/answers/feeds.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { outcomeWords } from '#domain/reactions/decision-in-words.ts';
import type { Language } from '#languages/languages.ts';
import type { Recogniser } from '#languages/recognise.ts';
import { sayIn } from '#languages/served.ts';
import { readPage } from '#views/list.ts';
import { type ReviewRow, reviewsOf } from '#views/reviews.ts';
import type { App } from '../app.ts';

/** Rounds that are looked at: the newest. A reader keeps what it has read. */
const mostLookedAt = 200;

export async function decisionFeed(
  { ports, settings }: App,
  office: Pick<OfficeState, 'id' | 'name'>,
  language: Language,
): Promise<DecisionFeed> {
  const written = { portalUrl: settings.portalUrl, say: await sayIn(language) };
  const { items } = await readPage(ports.views, reviewsOf(office.id ?? ''), { limit: mostLookedAt });
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: written.say(`Decisions of ${office.name}`),
    home_page_url: settings.portalUrl,
    language,
    items: items
      .flatMap(row => itemOf(row, written) ?? [])
      .sort((left, right) =>
        left.date_published < right.date_published ? 1 : left.date_published > right.date_published ? -1 : 0,
      ),
  };
}

interface Written {
  readonly portalUrl: string;
  readonly say: Recogniser;
}

/** The id says which round it was, wherever the portal is reached from. */
function itemOf(row: ReviewRow, { portalUrl, say }: Written): DecisionFeed['items'][number] | undefined {
  const { id, office, title, gateName, round, outcome, endedAt, voted, roster } = row;
  if (outcome === undefined || endedAt === undefined) return undefined;
  const words = outcomeWords[outcome];
  return {
    id: `urn:tollgate:${office}:review:${id}`,
    url: `${portalUrl}/reviews/${id}`,
    title: `${say(words)}: ${title}`,
    content_text: say(
      `${words} at ${gateName}, round ${round}, with ${voted} of ${roster} ballots. Reasons and receipt: ${portalUrl}/reviews/${id}`,
    ),
    date_published: endedAt,
    tags: [outcome, row.gate],
  };
}
