/**
 * Names in an export: entries commit to them, and the file brings what opens the commitments of those who were not erased. A name that is not what an entry
 * committed to, or that no entry commits to, is found; one that is not there is counted, and the entries stand without it.
 */
import { commitmentTo } from '../history/personal.ts';
import type { ChainFault } from '../history/verify.ts';
import { commitmentsIn } from '../office/personal.ts';
import type { ExportedName, HeldExport } from './exported.ts';
import { isOffice } from './names.ts';

export interface NamesReport {
  readonly fault?: ChainFault | undefined;
  /** Commitments that nothing in the file opens. */
  readonly erased: number;
}

export function lookAtNames({ streams, people = [] }: Pick<HeldExport, 'streams' | 'people'>): NamesReport {
  const committed = committedIn(streams);
  const met = new Set<string>();
  for (const name of people) {
    const place = committed.get(name.commitment);
    const fault = faultIn(name, place, met.has(name.commitment));
    if (fault !== undefined) return { fault: { stream: 'people', seq: 0, ...place, why: fault }, erased: 0 };
    met.add(name.commitment);
  }
  return { erased: committed.size - met.size };
}

/** Each commitment with the first entry that holds it. */
function committedIn(streams: HeldExport['streams']): ReadonlyMap<string, Pick<ChainFault, 'stream' | 'seq'>> {
  const committed = new Map<string, Pick<ChainFault, 'stream' | 'seq'>>();
  for (const { stream, commits } of streams.filter(isOffice))
    for (const { seq, facts } of commits)
      for (const commitment of commitmentsIn(facts).keys())
        if (!committed.has(commitment)) committed.set(commitment, { stream, seq });
  return committed;
}

function faultIn(name: ExportedName, place: object | undefined, again: boolean): string | undefined {
  if (!place) return `the file brings a name for ${name.commitment.slice(0, 16)}…, and no entry commits to it`;
  if (again) return 'the file brings the name that it commits to twice';
  return commitmentTo(name) === name.commitment ? undefined : 'the name that the file brings is not the one that it commits to';
}
