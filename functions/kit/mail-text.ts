/** Several mails to one person as the text of one, in the language of who reads it: by project, what is late first, each with the page it is about. */
import { sha256 } from '#domain/history/digest.ts';
import { cannotWait, rankOf } from '#domain/reactions/notices.ts';
import type { Mail } from '#domain/values/mail.ts';
import type { WaitingMail } from './waiting-mails.ts';

/** Mails in full in one mail; with more of them each is a line and its link. */
const mostInFull = 10;
const mostNamed = 200;

type Mails = readonly [WaitingMail, ...WaitingMail[]];

interface Around {
  readonly portalUrl: string;
  /** Lines on what waits for the reader, in the mail that brings the news of a week. */
  readonly waits?: readonly string[];
  /** Sentences in the reader's language; as they are when left out. */
  readonly say?: Say;
}

/** Says one of our sentences in a language. What people wrote, and addresses, are not given to it by themselves. */
export type Say = (text: string) => string;

const asItIs: Say = text => text;

/** One mail for all of them: a single one as it is. The same mails again are the same mail. */
export function together(mails: Mails, { portalUrl, waits = [], say = asItIs }: Around): Mail {
  const [first, ...others] = mails;
  const footer = ['', `${first.office.name} · Tollgate`];
  if (others.length === 0) {
    const text = [...first.lines.map(say), '', `${portalUrl}${first.path}`, ...waits, ...footer].join('\n');
    return { id: first.id, to: first.to, subject: say(first.subject), text, ...(first.calendar && { calendar: first.calendar }) };
  }
  const asked = mails.filter(({ notice }) => cannotWait(notice)).length;
  const asks = asked === mails.length;
  const said = asks ? 'things wait for you' : 'things happened that concern you';
  return {
    id: `${asks ? 'asked-' : ''}together/${sha256(mails.map(({ id }) => id).join('\n'))}`,
    to: first.to,
    subject: say(subjectOf({ mails: mails.length, asked, name: first.office.name })),
    text: [
      say(`${mails.length} ${said}. They come together, so that they are one mail.`),
      ...linesOf(mails, { portalUrl, say }),
      ...waits,
      ...footer,
    ].join('\n'),
  };
}

function subjectOf({ mails, asked, name }: { mails: number; asked: number; name: string }): string {
  if (asked > 0 && asked < mails) return `Requests (${asked}) and news (${mails - asked}) from ${name}`;
  return `${mails} ${asked > 0 ? 'requests' : 'news'} from ${name}`;
}

/** The lines of each of these mails, under the heading of its project where several share one. */
export function linesOf(mails: readonly WaitingMail[], { portalUrl, say = asItIs }: Omit<Around, 'waits'>): string[] {
  const inFull = mails.length <= mostInFull;
  const sorted = inOrder(mails);
  const more = mails.length - mostNamed;
  const groups = Map.groupBy(sorted.slice(0, mostNamed), groupOf);
  const entry = ({ subject, lines, path }: WaitingMail) => [
    '',
    ...[subject, ...(inFull ? lines : [])].map(say),
    `${portalUrl}${path}`,
  ];
  return [
    ...[...groups.values()].flatMap(group => [
      ...(group.length > 1 && group[0]?.group !== undefined ? ['', `== ${group[0].group} ==`] : []),
      ...group.flatMap(entry),
    ]),
    ...(more > 0 ? ['', say(`And ${more} more: ${portalUrl}/work shows what waits for you.`)] : []),
  ];
}

const groupOf = ({ office, group = '' }: WaitingMail) => `${office.id}/${group}`;

/** Projects in the order of what is most pressing in them, and so within each of them; else the oldest first. */
function inOrder(mails: readonly WaitingMail[]): readonly WaitingMail[] {
  const groups = [...Map.groupBy(mails, groupOf).values()].map(group =>
    group.toSorted((one, other) => rankOf(one.notice) - rankOf(other.notice) || compare(one.at, other.at)),
  );
  const pressing = ([first]: readonly WaitingMail[]) => (first ? rankOf(first.notice) : 0);
  return groups.toSorted((one, other) => pressing(one) - pressing(other) || compare(one[0]?.at, other[0]?.at)).flat();
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
