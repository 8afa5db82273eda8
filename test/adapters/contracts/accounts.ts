/** What every service that keeps accounts of people promises. */
import { describe, expect, test } from 'vitest';
import type { Accounts } from '#domain/ports.ts';

/** What the service itself says of the account with a subject: whether it works, and how often its sessions were ended. */
export interface AccountsLook {
  readonly accounts: Accounts;
  readonly look: (subject: string) => { readonly works: boolean; readonly ended: number } | undefined;
}

const ada = { id: 'ada', name: 'Ada Moreau', email: 'ada@office.eu' };
const gina = { id: 'gina', name: 'Gina Roth', email: 'gina@office.eu' };

export function accountsContract(make: () => Promise<AccountsLook>): void {
  describe('the contract of accounts', () => {
    test('a person gets one account, however often it is asked for, and another person another', async () => {
      const { accounts, look } = await make();
      const subject = await accounts.open(ada);
      expect(look(subject)).toEqual({ works: true, ended: 0 });
      expect(await accounts.open(ada)).toBe(subject);
      expect(await accounts.open(gina)).not.toBe(subject);
    });

    test('an account that was closed works no more and its sessions have ended, until it is opened again', async () => {
      const { accounts, look } = await make();
      const subject = await accounts.open(ada);
      await accounts.close(subject);
      expect(look(subject)).toEqual({ works: false, ended: 1 });
      await accounts.close(subject);
      await accounts.reopen(subject);
      expect(look(subject)?.works).toBe(true);
    });

    test('an account that was removed is gone, and removing it again is no fault; the address can have another', async () => {
      const { accounts, look } = await make();
      const subject = await accounts.open(ada);
      await accounts.remove(subject);
      await accounts.remove(subject);
      expect(look(subject)).toBeUndefined();
      expect(await accounts.open(ada)).not.toBe(subject);
    });

    test('closing or opening again an account that is not there is no fault', async () => {
      const { accounts } = await make();
      await accounts.close('7f9e1d52-0c11-4a51-9f0d-3b1d6f2a9c09');
      await accounts.reopen('7f9e1d52-0c11-4a51-9f0d-3b1d6f2a9c09');
    });
  });
}
