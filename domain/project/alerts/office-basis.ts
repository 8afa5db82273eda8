/** What criteria may depend on of an office: when it has changed, every project of the office is looked at. What is not named here counts, so that a new part is never forgotten. */
import type { OfficeState } from '../../office/state.ts';

/** Parts that no criterion and no alert looks at: mail, sign-in, addresses, views, and what is kept for administrators. */
const withoutEffect = [
  ...[
    'mail',
    'officeMail',
    'feeds',
    'webhooks',
    'serviceAccounts',
    'signIns',
    'directory',
    'invited',
    'importMappings',
    'portfolioViews',
  ],
  ...['logo', 'setUpDismissed', 'memberSince', 'changedBy', 'duties', 'waiting', 'changesProposed', 'answered', 'personal'],
] as const satisfies readonly (keyof OfficeState)[];

/** The parts of an office that count, to be compared with what they were. */
export function officeBasis(office: OfficeState): Partial<OfficeState> {
  const left = new Set<string>(withoutEffect);
  return Object.fromEntries(Object.entries(office).filter(([part]) => !left.has(part)));
}
