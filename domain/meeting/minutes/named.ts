/** Minutes with what people are called now; those of earlier versions say what they were called then. */
import { nameOf, type OfficeState } from '../../office/state.ts';
import type { MatterInMinutes, Minutes, NamedMatter, NamedMinutes } from './minutes.ts';

interface Named {
  readonly id: string;
  readonly name?: string | undefined;
}

export function namedMinutes(minutes: Minutes, office: OfficeState): NamedMinutes {
  const called = (id: string, name: string | undefined) => name ?? nameOf(office, id);
  const named = <P extends Named>(person: P) => ({ ...person, name: called(person.id, person.name) });
  return {
    ...minutes,
    chair: named(minutes.chair),
    attendance: minutes.attendance.map(entry => ({ ...entry, name: called(entry.person, entry.name) })),
    items: minutes.items.map(({ matter, ...item }) => ({ ...item, ...(matter && { matter: namedMatter(matter, named) }) })),
    actions: minutes.actions.map(action => ({ ...action, ownerName: called(action.owner, action.ownerName) })),
  };
}

function namedMatter(matter: MatterInMinutes, named: <P extends Named>(person: P) => P & { name: string }): NamedMatter {
  return {
    ...matter,
    ballots: matter.ballots.map(({ member, by, ...ballot }) => ({
      ...ballot,
      member: named(member),
      ...(by && { by: named(by) }),
    })),
    questions: matter.questions.map(question => ({ ...question, by: named(question.by) })),
  };
}
