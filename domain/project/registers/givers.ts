/** A dependency may name the project that gives what is needed: one that whoever writes it may see, and not the project itself. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ProjectId } from '../../values/ids.ts';
import { type AnyFields, amendmentsOf } from './amend.ts';
import type { Amendments } from './shapes.ts';

/** Of the projects that dependencies name, those that whoever writes may see; looked up just before. */
export type Givers = readonly ProjectId[];

interface Named {
  readonly project: ProjectId;
  /** The path of the field in what was sent. */
  readonly field: string;
}

/** Every project that the amendments name as a giver. */
export function giversNamed(given: Amendments, at = 'registers'): readonly Named[] {
  const { add = [], change = [] } = amendmentsOf(given, 'dependencies');
  const named = (list: readonly AnyFields[], verb: 'add' | 'change') =>
    list.flatMap(({ project }, index): Named[] =>
      typeof project === 'string' ? [{ project, field: `${at}.dependencies.${verb}.${index}.project` }] : [],
    );
  return [...named(add, 'add'), ...named(change, 'change')];
}

interface Asked {
  /** The project whose registers are amended. */
  readonly project: ProjectId;
  readonly given: Amendments;
  readonly givers?: Givers | undefined;
}

/** Undefined when each of them may be named. Whether there is a project that the writer may not see is not told. */
export function faultInGivers({ project, given, givers = [] }: Asked): Refused {
  for (const named of giversNamed(given)) {
    if (named.project === project)
      return refuse(
        'unknown-reference',
        'A project depends on nothing of itself; name another, or say it in words.',
        named.field,
      );
    if (!givers.includes(named.project))
      return refuse(
        'unknown-reference',
        'You see no such project; name one of an office to which you belong, or say it in words.',
        named.field,
      );
  }
  return undefined;
}
