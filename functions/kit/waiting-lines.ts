/** What waits for somebody, as lines of a mail: what is late first, each with its day and the page on which it is done. */
import { dutyLabels } from '#domain/duties/labels.ts';
import { isolated } from '#domain/values/isolated.ts';
import { dayInWords, type Instant } from '#domain/values/time.ts';
import type { DutyRow } from '#views/duties.ts';
import type { Say } from './mail-text.ts';

/** Waits that are named; of more the number is said. */
const mostNamed = 30;

interface Around {
  readonly now: Instant;
  readonly portalUrl: string;
  /** Sentences in the reader's language. */
  readonly say: Say;
}

/** None when nothing waits. The rows come with the longest due first. */
export function waitingLines(rows: readonly DutyRow[], { now, portalUrl, say }: Around): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length - mostNamed;
  const late = rows.filter(({ due }) => due < now).length;
  const told = late === 0 ? '' : `, ${late} of them late`;
  return [
    ...['', say(`== What waits for you: ${rows.length}${told} ==`)],
    ...rows.slice(0, mostNamed).flatMap(({ kind, title, due, path }) => {
      const by = say(due < now ? `was due ${dayInWords(due)}` : `due ${dayInWords(due)}`);
      return ['', `${say(dutyLabels[kind])}: ${isolated(title)} (${by})`, `${portalUrl}${path}`];
    }),
    ...(more > 0 ? ['', say(`And ${more} more: ${portalUrl}/work shows all of them.`)] : []),
  ];
}
