/** Facts of meetings as earlier versions stored them: none has changed so far. */
import { type StoredFact, type Upcasts, upcast } from '../history/upcast.ts';
import type { MeetingFact } from './facts.ts';

const versions: readonly Upcasts[] = [];

export function upcastMeeting(fact: StoredFact): MeetingFact {
  return upcast(fact, versions) as MeetingFact;
}
