/**
 * A pointer says where a project or a round stands in one more list. It has no content of its own, so it is written when the thing
 * moves between lists and not each time that it changes; its key ends with the key of the row it points to.
 */
import type { ViewRow } from '#domain/ports.ts';
import { words } from '#domain/scoring/similarity.ts';

/** What projects can be asked for by. */
export interface Facets {
  readonly stage?: string | undefined;
  readonly status?: string | undefined;
  readonly alerts?: boolean | undefined;
}

/** `before`: what the list is ordered by, when that is something else than its targets are. */
export function indexRow(list: string, target: string, before?: string): ViewRow {
  return { list, key: before === undefined ? target : `${before}#${target}`, body: null };
}

/** The key of the row that a pointer points to. */
export function targetOf(key: string, ordered: boolean): string {
  return ordered ? key.slice(key.indexOf('#') + 1) : key;
}

/** The words under which a project is found: of its title, department and category; of very long ones the first forty. */
export function wordsOfProject(about: {
  title: string;
  department?: string | undefined;
  category?: string | undefined;
}): string[] {
  return words([about.title, about.department, about.category].join(' ')).slice(0, 40);
}
