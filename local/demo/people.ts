/** The people of the demonstration office: who may be chosen at the local login, and their roles in the office. */
import type { Person } from '#domain/office/people.ts';
import type { Role } from '#domain/values/roles.ts';
import type { DemonstrationWay } from '../sign-in/way.ts';

interface DemoPerson extends Person {
  /** What the login page says of them. */
  readonly job: string;
}

const people: readonly (readonly [id: string, name: string, job: string, ...roles: Role[]])[] = [
  ['sponsor', 'Sam Okafor', 'Sponsor: proposes projects and owns their benefits', 'sponsor', 'customer'],
  ['manager', 'Mina Kovac', 'Project manager: runs projects and reports on them', 'manager'],
  ['pmo', 'Priya Nair', 'PMO: keeps the standards, sees everything', 'pmo'],
  ['gatekeeper-1', 'Grace Lindqvist', 'Gatekeeper: finance', 'gatekeeper'],
  ['gatekeeper-2', 'Hugo Marin', 'Gatekeeper: technology', 'gatekeeper'],
  ['gatekeeper-3', 'Ines Duarte', 'Gatekeeper: operations', 'gatekeeper'],
  ['gatekeeper-4', 'Jonas Weber', 'Gatekeeper: commercial', 'gatekeeper'],
  ['gatekeeper-5', 'Keiko Tanaka', 'Gatekeeper: people', 'gatekeeper'],
  ['chair', 'Clara Boateng', 'Chair of the portfolio board', 'gatekeeper'],
  ['auditor', 'Anton Rask', 'Auditor: reads and verifies', 'auditor'],
  ['admin', 'Ada Moreau', 'Administrator of the office', 'admin', 'pmo'],
];

export const demoPeople: readonly DemoPerson[] = people.map(([id, name, job, ...roles]) => ({
  id,
  name,
  email: `${id}@tollgate.example`,
  job,
  roles,
}));

export const demoOffice = 'demo';

/** Whoever tries the demonstration chooses one of these people. */
export const demonstrationSignIn: DemonstrationWay = {
  way: 'demonstration',
  office: demoOffice,
  jobs: Object.fromEntries(demoPeople.map(({ id, job }) => [id, job])),
};
