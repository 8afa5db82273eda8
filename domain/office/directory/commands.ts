/** What a directory asks: that a person is as it says, and that it lets go of one. */
import type { PersonId } from '../../values/ids.ts';
import type { DirectoryEntry } from './entry.ts';

export interface DirectoryCommands {
  'provision-person': {
    person: PersonId;
    entry: DirectoryEntry;
    /** Undefined leaves them as they are. */
    roles?: readonly string[] | undefined;
    active: boolean;
    /** The directory believes that nobody is there yet. */
    anew?: true | undefined;
  };
  'let-go-of-person': { person: PersonId };
}
