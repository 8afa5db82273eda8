/** Why amendments cannot be taken: each fault names the entry that is meant, in the path of what was sent. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { belongsTo, type OfficeState } from '../../office/state.ts';
import { isolated } from '../../values/isolated.ts';
import type { Report } from '../delivery/report.ts';
import { type AnyFields, amended, amendmentsOf, numbered } from './amend.ts';
import { nameOfEntry, openEntries, type Registers } from './registers.ts';
import { type Amendments, mostEntries, type RegisterName, registerMeta, registerNames } from './shapes.ts';
import { registersOfLists } from './whole-lists.ts';
import { workBreakdown } from './work-breakdown.ts';

interface Asked {
  readonly registers: Registers;
  readonly office: OfficeState;
  /** The gates of the model that the project follows; none before it follows one. */
  readonly gates: readonly { readonly id: string }[];
  readonly given: Amendments;
}

/** Undefined when the amendments can be taken. `at` is the path of the amendments in what was sent. */
export function faultInAmendments(asked: Asked, at = 'registers'): Refused {
  for (const name of registerNames) {
    const no = faultInRegister(asked, name, `${at}.${name}`);
    if (no) return no;
  }
  return faultInGates(asked, `${at}.milestones`) ?? faultInBreakdown(asked, `${at}.milestones`);
}

/** A report says the whole list of a register, as version 1 does, or amends it: not both. */
export function faultInBoth(report: Report, given: Amendments): Refused {
  const both = registersOfLists.find(name => report[name].length > 0 && given[name] !== undefined);
  return both && refuse('already-exists', `Give the whole list ${both}, or what changes in it: not both.`, `registers.${both}`);
}

function faultInRegister({ registers, office, given }: Asked, name: RegisterName, at: string): Refused {
  const { add = [], change = [], close = [] } = amendmentsOf(given, name);
  const seen = new Set<string>();
  for (const [verb, list] of [
    ['change', change],
    ['close', close],
  ] as const)
    for (const [index, { id }] of list.entries()) {
      const no = faultInId(registers, { name, id, verb }, `${at}.${verb}.${index}.id`);
      if (no) return no;
      if (seen.has(id))
        return refuse('already-exists', `${id} is amended twice; say once what becomes of it.`, `${at}.${verb}.${index}.id`);
      seen.add(id);
    }
  const stranger = [
    ...add.map((fields, index) => [fields, `add.${index}`] as const),
    ...change.map((fields, index) => [fields, `change.${index}`] as const),
  ].find(([fields]) => isStranger(fields, office));
  if (stranger)
    return refuse(
      'unknown-reference',
      `${String(stranger[0].owner)} is nobody of this office; name an owner who is.`,
      `${at}.${stranger[1]}.owner`,
    );
  const closing = new Set(close.map(({ id }) => id));
  const opened = change.filter(({ id }) => !openEntries(registers[name]).some(entry => entry.id === id)).length;
  const open = openEntries(registers[name]).filter(({ id }) => !closing.has(id)).length + add.length + opened;
  return open > mostEntries
    ? refuse('too-many', `A register holds ${mostEntries} open entries at most; close some of ${name}.`, at)
    : undefined;
}

function isStranger({ owner }: AnyFields, office: OfficeState): boolean {
  return typeof owner === 'string' && !belongsTo(office, owner);
}

function faultInId(
  registers: Registers,
  { name, id, verb }: { readonly name: RegisterName; readonly id: string; readonly verb: 'change' | 'close' },
  field: string,
): Refused {
  const { one } = registerMeta[name];
  const known = registers[name].entries.find(entry => entry.id === id);
  if (!known) return refuse('unknown-reference', `This project has no ${one} ${id} (any more); add it as a new one.`, field);
  if (verb === 'close' && known.closed)
    return refuse('wrong-status', `${id} (“${isolated(nameOfEntry(name, known))}”) is closed already.`, field);
  return undefined;
}

/** A milestone is planned for a gate that the project has before it or behind it. */
function faultInGates({ gates, given }: Asked, at: string): Refused {
  const { add = [], change = [] } = amendmentsOf(given, 'milestones');
  const said = [
    ...add.map(({ gate }, index) => ({ gate, field: `${at}.add.${index}.gate` })),
    ...change.map(({ gate }, index) => ({ gate, field: `${at}.change.${index}.gate` })),
  ];
  const other = said.find(({ gate }) => typeof gate === 'string' && !gates.some(({ id }) => id === gate));
  if (!other) return undefined;
  const known = gates.map(({ id }) => id).join(', ');
  return refuse(
    'unknown-reference',
    `The gate model of this project has no gate ${String(other.gate)}; name one of its gates (${known || 'it has none yet'}), or none.`,
    other.field,
  );
}

/** Each code once among what is open, and no per cent for what is worked out from its parts. */
function faultInBreakdown({ registers, given }: Asked, at: string): Refused {
  const { add = [], change = [] } = amendmentsOf(given, 'milestones');
  if (add.length + change.length === 0) return undefined;
  const stored = numbered(registers, given);
  const { milestones } = amended(registers, stored, '');
  const worked = workBreakdown(milestones);
  const ids = amendmentsOf(stored, 'milestones').add?.map(({ id }) => id) ?? [];
  const touched = [
    ...add.map((fields, index) => ({ fields, id: ids[index], path: `${at}.add.${index}` })),
    ...change.map((fields, index) => ({ fields, id: fields.id, path: `${at}.change.${index}` })),
  ];
  for (const { fields, id, path } of touched) {
    const mine = worked.find(({ milestone }) => milestone.id === id);
    const code = mine?.milestone.code;
    const twice = code !== undefined && worked.filter(({ milestone }) => milestone.code === code).length > 1;
    if (twice) return refuse('already-exists', `Another milestone has the code ${code}; give this one another.`, `${path}.code`);
    if (mine?.hasParts && typeof fields.percent === 'number')
      return refuse(
        'unknown-reference',
        `${code} has parts, and its per cent is worked out from them: leave it out.`,
        `${path}.percent`,
      );
  }
  return undefined;
}
