/** What is still to be done in meetings and in the office itself, by their facts alone: the keys of what may be reminded of now. */
import type { Commit } from '#domain/history/commit.ts';
import type { MeetingFact } from '#domain/meeting/facts.ts';
import type { OfficeFact } from '#domain/office/facts.ts';

/** Keys of duties that are open, such as `action:a1`. */
export type Open = Set<string>;

type Takes<F extends { type: string }> = {
  readonly [T in F['type']]?: (open: Open, fact: Extract<F, { type: T }>, at: string) => void;
};

/** Of the opening of a meeting, whichever day it was planned for. */
const forgetOpening = (open: Open) => {
  for (const key of open) if (key.startsWith('opening:')) open.delete(key);
};

const meetings: Takes<MeetingFact> = {
  'meeting-planned': (open, { startsAt }) => void open.add(`opening:${startsAt}`),
  'meeting-moved': (open, { startsAt }) => {
    if (startsAt === undefined) return;
    forgetOpening(open);
    open.add(`opening:${startsAt}`);
  },
  'meeting-cancelled': open => open.clear(),
  'meeting-lapsed': open => open.clear(),
  'meeting-opened': open => {
    forgetOpening(open);
    open.add('closing');
  },
  'meeting-closed': open => {
    open.delete('closing');
    open.add('minutes');
  },
  'minutes-approved': open => void open.delete('minutes'),
  'minutes-stood': open => void open.delete('minutes'),
  'action-set': (open, { id }) => void open.add(`action:${id}`),
  'action-done': (open, { action }) => void open.delete(`action:${action}`),
  'action-dropped': (open, { action }) => void open.delete(`action:${action}`),
  'action-lapsed': (open, { action }) => void open.delete(`action:${action}`),
};

const offices: Takes<OfficeFact> = {
  'change-proposed': (open, { id }) => void open.add(`second-person:${id}`),
  'change-approved': (open, { id }) => void open.delete(`second-person:${id}`),
  'change-refused': (open, { id }) => void open.delete(`second-person:${id}`),
  'delegation-granted': (open, { delegation }) => void open.add(`delegation:${delegation.id}`),
  'delegation-proposed': (open, { delegation }) => {
    open.add(`consent:${delegation.id}`);
    open.add(`delegation:${delegation.id}`);
  },
  'delegation-accepted': (open, { delegation }) => void open.delete(`consent:${delegation}`),
  'delegation-revoked': (open, { delegation }) => forgetDelegation(open, delegation),
  'delegation-over': (open, { delegation }) => forgetDelegation(open, delegation),
  'reporting-period-opened': (open, { period }) => void open.add(`period:${period}`),
  'reporting-period-closed': (open, { period }) => void open.delete(`period:${period}`),
};

function forgetDelegation(open: Open, id: string): void {
  open.delete(`consent:${id}`);
  open.delete(`delegation:${id}`);
}

/** Takes a commit of a meeting or of the office. */
export function takeElsewhere(open: Open, stream: string, { facts, at }: Commit<{ type: string }>): void {
  const table = stream.startsWith('meeting/') ? meetings : offices;
  for (const fact of facts) {
    const takes = table[fact.type as never] as ((open: Open, fact: unknown, at: string) => void) | undefined;
    takes?.(open, fact, at);
  }
}
