/** A project as it is folded from its facts, without what it allows next: whoever only reads its state does not load its rules. */
import { evolveProject } from './evolve.ts';
import { noProject, type ProjectState } from './state.ts';

export const projectFolding = { name: 'project', fold: 19, initial: noProject as ProjectState, evolve: evolveProject } as const;
