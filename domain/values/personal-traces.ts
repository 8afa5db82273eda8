/** The port of what a host keeps of people by itself, besides facts, records and notes. Every call may be repeated. */
import type { PersonalPlace, Removed } from './personal-places.ts';
import type { Instant } from './time.ts';

export interface ErasedTraces {
  readonly person: string;
  readonly addresses: readonly string[];
  /** What the person was called: in mails to others the pseudonym takes its place. */
  readonly names: readonly string[];
  readonly pseudonym: string;
  readonly signIn: boolean;
}

export interface PersonalTraces {
  /** `signIn`: the person belongs to no office any more, so what the person signs in with goes too. */
  remove(of: ErasedTraces): Promise<Removed[]>;
  /** What is kept of a person, by place: nothing secret among it. */
  find(of: {
    readonly person: string;
    readonly addresses: readonly string[];
  }): Promise<readonly { readonly place: PersonalPlace; readonly items: Record<string, unknown>[] }[]>;
  /** Mails to these addresses that were sent before an instant; how many there were. */
  removeMails(addresses: readonly string[], before: Instant): Promise<number>;
  /** Files that were sent to an office to be imported before an instant; how many there were. */
  removeImports(office: string, before: Instant): Promise<number>;
  /** Nothing that was removed or replaced can be read from a file any more. */
  settle(): Promise<void>;
}
