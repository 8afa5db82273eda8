/**
 * Reports of version 1 and files hold whole lists of risks, milestones, KPIs and messages. They are read as amendments: an entry is known by its
 * name, whatever its case; what a list leaves out is closed. A list without entries says nothing about its register.
 */
import type { Report } from '../delivery/report.ts';
import type { AnyFields } from './amend.ts';
import { type AnyEntry, entriesIn, type Registers } from './registers.ts';
import { type RegisterName, registerMeta, type StoredAmendments } from './shapes.ts';

export const registersOfLists = ['risks', 'milestones', 'kpis', 'communication'] as const;
type Listed = (typeof registersOfLists)[number];

/** What a list says of one entry: its fields, and whether it is closed. */
interface Said {
  readonly fields: AnyFields;
  readonly open: boolean;
}

const saidIn: { readonly [N in Listed]: (report: Report) => readonly Said[] } = {
  risks: ({ risks }) => risks.map(({ open, ...fields }) => ({ fields, open })),
  milestones: ({ milestones }) => milestones.map(fields => ({ fields, open: true })),
  kpis: ({ kpis }) => kpis.map(fields => ({ fields, open: true })),
  communication: ({ communication }) => communication.map(fields => ({ fields, open: true })),
};

/** Fields that a list knows and may leave out: then they are taken away. */
const optional: { readonly [N in Listed]: readonly string[] } = {
  risks: ['owner', 'response'],
  milestones: ['forecast', 'done'],
  kpis: [],
  communication: [],
};

export function amendmentsOfLists(registers: Registers, report: Report): StoredAmendments {
  const all = registersOfLists.flatMap(name => {
    const said = saidIn[name](report);
    return said.length === 0 ? [] : [[name, compared(registers, name, said)] as const];
  });
  return Object.fromEntries(all) as StoredAmendments;
}

function compared(registers: Registers, name: Listed, said: readonly Said[]) {
  const left = [...entriesIn(registers, name)];
  const add: AnyFields[] = [];
  const change: AnyFields[] = [];
  const close: { id: string }[] = [];
  for (const { fields, open } of said) {
    const at = left.findIndex(entry => key(name, entry) === key(name, fields));
    const [known] = at === -1 ? [] : left.splice(at, 1);
    const id = known?.id ?? `${registerMeta[name].prefix}${registers[name].last + add.length + 1}`;
    if (!known) add.push({ ...defined(fields), id });
    else if (isNews(known, { fields, open }, name)) change.push({ ...given(fields, name), id });
    if (!open && !known?.closed) close.push({ id });
  }
  const gone = left.filter(({ closed }) => !closed).map(({ id }) => ({ id }));
  return { add, change, close: [...close, ...gone] };
}

function isNews(known: AnyEntry, { fields, open }: Said, name: Listed): boolean {
  const differs = Object.entries(given(fields, name)).some(([field, value]) => (known[field] ?? null) !== value);
  return differs || (open && known.closed !== undefined);
}

function key(name: RegisterName, entry: AnyFields): string {
  const audience = name === 'communication' ? `${String(entry.audience)}\n` : '';
  return `${audience}${String(entry[registerMeta[name].name])}`.toLowerCase();
}

function defined(fields: AnyFields): AnyFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function given(fields: AnyFields, name: Listed): AnyFields {
  return { ...Object.fromEntries(optional[name].map(field => [field, null])), ...defined(fields) };
}
