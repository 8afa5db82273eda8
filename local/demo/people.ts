/** The people of the demonstration office: who may be chosen at the local login, and their roles in the office. */
import type { Person } from '#domain/office/people.ts';
import type { Role } from '#domain/values/roles.ts';

interface DemoPerson extends Person {
  /** What the login page says of them. */
  readonly job: string;
}

const person = (id: string, name: string, job: string, ...roles: Role[]): DemoPerson => ({
  id,
  name,
  email: `${id}@tollgate.example`,
  job,
  roles,
});

export const demoPeople: readonly DemoPerson[] = [
  person('sponsor', 'Sam Okafor', 'Sponsor: proposes projects and owns their benefits', 'sponsor', 'customer'),
  person('manager', 'Mina Kovac', 'Project manager: runs projects and reports on them', 'manager'),
  person('pmo', 'Priya Nair', 'PMO: keeps the standards, sees everything', 'pmo'),
  person('gatekeeper-1', 'Grace Lindqvist', 'Gatekeeper: finance', 'gatekeeper'),
  person('gatekeeper-2', 'Hugo Marin', 'Gatekeeper: technology', 'gatekeeper'),
  person('gatekeeper-3', 'Ines Duarte', 'Gatekeeper: operations', 'gatekeeper'),
  person('gatekeeper-4', 'Jonas Weber', 'Gatekeeper: commercial', 'gatekeeper'),
  person('gatekeeper-5', 'Keiko Tanaka', 'Gatekeeper: people', 'gatekeeper'),
  person('chair', 'Clara Boateng', 'Chair of the portfolio board', 'gatekeeper'),
  person('auditor', 'Anton Rask', 'Auditor: reads and verifies', 'auditor'),
  person('admin', 'Ada Moreau', 'Administrator of the office', 'admin', 'pmo'),
];
