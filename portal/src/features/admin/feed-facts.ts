/** The facts of secret addresses as sentences; the address itself stands nowhere. */
import type { OfficeFact } from '#domain/office/facts.ts';
import type { FeedKind } from '#domain/office/feeds/address.ts';
import { isolated } from '#domain/values/isolated.ts';
import { t } from '../../shared/text.ts';

type FeedFact = Extract<OfficeFact, { type: `feed-address-${string}` }>;

const words: Readonly<Record<FeedKind, string>> = {
  calendar: t('of the own calendar'),
  decisions: t('of the feed of decisions'),
};

export const feedFacts: {
  readonly [K in FeedFact['type']]: (
    fact: Extract<FeedFact, { type: K }>,
    context: { readonly person: (id: string) => string },
  ) => string;
} = {
  'feed-address-made': ({ feed, person: id }, { person }) =>
    t('{person} made a secret address {words}.', { person: isolated(person(id)), words: words[feed] }),
  'feed-address-withdrawn': ({ feed, person: id }, { person }) =>
    t('{person} withdrew the secret address {words}.', { person: isolated(person(id)), words: words[feed] }),
};
