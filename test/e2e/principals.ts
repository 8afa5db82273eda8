/** Everybody in whose name every operation is tried: one for each role, each tie, and each way to stand outside. It imports nothing of the product. */
import type { Principal } from './policy-rules.ts';

const none = { own: [], other: [] };
const alone = (only: string): Principal => ({ id: `only-${only}`, stands: 'here', roles: [only], ties: none });
const here = (id: string, roles: readonly string[], ties: Partial<Principal['ties']>): Principal => ({
  id,
  stands: 'here',
  roles,
  ties: { ...none, ...ties },
});

const outsider = (id: string, more: Partial<Principal> = {}): Principal => ({ ...here(id, [], {}), stands: 'outside', ...more });

export const principals: readonly Principal[] = [
  ...['sponsor', 'manager', 'customer', 'gatekeeper', 'pmo', 'admin', 'auditor'].map(alone),
  here('own-sponsor', ['sponsor'], { own: ['sponsor'] }),
  here('own-manager', ['manager'], { own: ['manager', 'delegate'] }),
  here('own-customer', ['customer'], { own: ['customer'] }),
  here('own-author', ['sponsor'], { own: ['author'] }),
  here('own-former', ['manager'], { own: ['former lead'] }),
  here('own-pmo', ['pmo'], { own: ['benefit owner'] }),
  here('own-owner', ['gatekeeper'], { own: ['seat', 'benefit owner'] }),
  here('own-chair', ['gatekeeper'], { own: ['seat', 'chair', 'assessor'] }),
  here('own-member', ['gatekeeper'], { own: ['seat', 'is asked for consent', 'assessor'] }),
  here('own-lender', ['gatekeeper'], { own: ['seat', 'gave a delegation'] }),
  here('own-delegate', ['manager'], { own: ['delegate'] }),
  here('other-sponsor', ['sponsor', 'pmo'], { other: ['sponsor'] }),
  here('other-manager', ['manager'], { other: ['manager'] }),
  here('other-customer', ['customer', 'auditor'], { other: ['customer'] }),
  here('other-chair', ['gatekeeper'], { other: ['seat', 'chair', 'assessor'] }),
  here('other-member', ['gatekeeper'], { other: ['seat', 'is asked for consent', 'assessor'] }),
  here('other-lender', ['gatekeeper'], { other: ['seat', 'gave a delegation'] }),
  here('other-delegate', ['manager'], { other: ['delegate'] }),
  { ...here('asker', ['admin', 'pmo'], {}), change: 'asked for it' },
  { ...here('gainer', ['pmo'], {}), change: 'gains by it' },
  outsider('leaver'),
  ...['e-admin', 'e-sponsor', 'e-manager', 'e-one'].map(id => outsider(id, { elsewhere: true })),
  outsider('of-no-office'),
  { ...here('nobody', [], {}), stands: 'nobody' },
];
