/** The Cognito adapter keeps the contract of accounts over the real SDK and HTTP, against a user pool that answers as the API reference says. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createCognitoAccounts } from '#adapters/cognito/accounts.ts';
import { pool, startUserPool, type UserPool } from '../support/cognito.ts';
import { accountsContract } from './contracts/accounts.ts';

let people: UserPool;
beforeAll(async () => {
  people = await startUserPool();
});
afterAll(() => people.stop());
afterEach(() => {
  people.accounts.length = 0;
  people.asked.length = 0;
  people.faults = 0;
});

const ada = { id: 'ada', name: 'Ada Moreau', email: 'ada@office.eu' };

describe('accounts in Cognito', () => {
  accountsContract(async () => ({
    accounts: createCognitoAccounts({ client: people.client, pool }),
    look: subject => {
      const account = people.accounts.find(one => one.subject === subject);
      return account && { works: account.works, ended: account.ended };
    },
  }));

  test('a person who is added is invited by mail, at an address that the office vouches for', async () => {
    await createCognitoAccounts({ client: people.client, pool }).open(ada);
    expect(people.accounts).toMatchObject([{ email: 'ada@office.eu', invited: true, linked: [] }]);
    expect(people.accounts[0]?.attributes).toEqual(
      expect.arrayContaining([
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: 'Ada Moreau' },
      ]),
    );
  });

  test('with a provider of the organisation the account is that of who signs in there with this address, and Cognito mails no password', async () => {
    const accounts = createCognitoAccounts({ client: people.client, pool, provider: 'organisation' });
    const subject = await accounts.open(ada);
    expect(people.accounts).toMatchObject([{ subject, invited: false, linked: ['organisation/email/ada@office.eu'] }]);
    expect(await accounts.open(ada)).toBe(subject);
    expect(people.accounts[0]?.linked).toHaveLength(1);
  });

  test('a fault of Cognito is tried again by the SDK, and one that stays is a fault', async () => {
    const accounts = createCognitoAccounts({ client: people.client, pool });
    people.faults = 1;
    const subject = await accounts.open(ada);
    people.faults = 4;
    await expect(accounts.close(subject)).rejects.toThrow();
    await expect(createCognitoAccounts({ client: people.client, pool: 'eu-west-1_other' }).open(ada)).rejects.toThrow();
  });
});
