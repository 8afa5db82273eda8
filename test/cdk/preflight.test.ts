/** Before a deployment: what stands in its way is said with its remedy, nothing is changed, and afterwards the next steps are named. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findingsOf, type Observed } from '../../cdk/preflight/findings.ts';
import { nextSteps } from '../../cdk/preflight/next-steps.ts';
import { readSettings } from '../../cdk/settings.ts';
import { type Account, startAccount } from './account-server.ts';

const settings = readSettings({ mailSender: 'gates@office.eu', reservedCalls: '50' });
const ready: Observed = {
  account: '123456789012',
  bootstrap: 30,
  stacks: { data: undefined, service: undefined, operations: undefined },
  taken: [],
  mail: { sandbox: false, sending: true, verified: true },
  calls: 1_000,
  certificate: undefined,
};
const said = (seen: Partial<Observed>, given: Record<string, string> = {}) =>
  findingsOf({ ...ready, ...seen }, readSettings({ mailSender: 'gates@office.eu', reservedCalls: '50', ...given })).map(
    ({ level, text }) => `${level}: ${text}`,
  );

describe('what a preflight finds', () => {
  test('an account that is ready for a deployment is left in peace', () => {
    expect(findingsOf(ready, settings)).toEqual([]);
  });

  test.each<[string, Partial<Observed>, Record<string, string>, RegExp]>([
    ['another account', {}, { account: '210987654321' }, /^stop: The credentials are those of account 123456789012/],
    [
      'no bootstrap',
      { bootstrap: undefined },
      {},
      /^stop: eu-west-1 is not bootstrapped. Run: npx cdk bootstrap aws:\/\/123456789012\/eu-west-1$/,
    ],
    [
      'no bootstrap where its web ACL is made',
      {},
      { webAcl: 'own' },
      /^stop: us-east-1, where the web ACL is made, is not bootstrapped. Run: npx cdk bootstrap aws:\/\/123456789012\/us-east-1$/,
    ],
    ['an old bootstrap', { bootstrap: 5 }, {}, /^stop: eu-west-1 has version 5 .* 6 is needed/],
    ['an example as sender', {}, { mailSender: 'tollgate@example.com' }, /^stop: mailSender is tollgate@example.com, an example/],
    ['a sender in a reserved domain', {}, { mailSender: 'a@mail.example' }, /^stop: mailSender is a@mail.example, an example/],
    [
      'a stack that failed',
      { stacks: { ...ready.stacks, data: 'ROLLBACK_FAILED' } },
      {},
      /^stop: The stack tollgate-dev-data is ROLLBACK_FAILED/,
    ],
    [
      'another deployment under way',
      { stacks: { ...ready.stacks, data: 'UPDATE_IN_PROGRESS' } },
      {},
      /^stop: .* somebody deploys now/,
    ],
    [
      'a table left behind',
      { taken: [{ stack: 'data', what: 'a table tollgate-dev-facts' }] },
      {},
      /^stop: There is a table tollgate-dev-facts already/,
    ],
    [
      'a certificate that waits',
      { certificate: 'PENDING_VALIDATION' },
      certified(),
      /^stop: The certificate for gates.office.eu is PENDING_VALIDATION/,
    ],
    ['no certificate', {}, certified(), /^stop: There is no certificate arn:aws:acm:us-east-1/],
    ['more reserved than the account has', { calls: 150 }, {}, /^stop: reservedCalls is 50 .* Choose at most 25,/],
    ['a new account and something reserved', { calls: 10 }, {}, /^stop: reservedCalls is 50 .* Leave it out,/],
    ['a new account', { calls: 10 }, { reservedCalls: '0' }, /^warn: The account allows 10 Lambda calls at once/],
    ['nothing reserved', {}, { reservedCalls: '0' }, /^warn: No Lambda calls are reserved/],
    [
      'invitations by a sender that waits',
      { mail: { sandbox: false, sending: true, verified: false } },
      { invitationSender: 'ses' },
      /^stop: invitationSender is ses, and SES has not verified gates@office.eu: .* Deploy without it first/,
    ],
    ['the sandbox', { mail: { sandbox: true, sending: true, verified: true } }, {}, /^warn: SES is in its sandbox/],
    ['paused sending', { mail: { sandbox: false, sending: false, verified: true } }, {}, /^warn: SES has paused sending/],
    [
      'a sender that waits',
      { mail: { sandbox: false, sending: true, verified: false } },
      {},
      /^warn: SES has not verified gates@office.eu/,
    ],
    [
      'a domain that waits',
      { mail: { sandbox: false, sending: true, verified: false } },
      { mailIdentity: 'domain' },
      /^warn: .* DKIM/,
    ],
  ])('%s is said with its remedy, and nothing else is', (_case, seen, given, text) => {
    const findings = said(seen, given);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(text);
  });

  test('a table of a stack that stands is no finding, and one of a stack that was rolled back in full is', () => {
    const taken = [{ stack: 'data' as const, what: 'a table tollgate-dev-facts' }];
    expect(said({ taken, stacks: { ...ready.stacks, data: 'UPDATE_COMPLETE' } })).toEqual([]);
    expect(said({ taken, stacks: { ...ready.stacks, data: 'ROLLBACK_COMPLETE' } })).toHaveLength(1);
  });
});

function certified() {
  return { domain: 'gates.office.eu', certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/1' };
}

describe('npm run deploy', () => {
  const account: Account = {
    bootstrap: 30,
    stacks: {},
    tables: [],
    buckets: [],
    domains: [],
    sandbox: false,
    sending: true,
    verified: true,
    calls: 1_000,
  };

  async function preflight(given: Partial<Account>, words: readonly string[] = []) {
    const server = await startAccount({ ...account, ...given });
    onTestFinished(server.stop);
    const args = [
      join(import.meta.dirname, '../../cdk/deploy.ts'),
      '--preflight',
      '--context',
      'mailSender=gates@office.eu',
      ...words,
    ];
    const env = {
      ...process.env,
      AWS_ENDPOINT_URL: server.endpoint,
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_SESSION_TOKEN: '',
    };
    const { code, text } = await new Promise<{ code: number; text: string }>(resolve =>
      execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, text: `${stdout}${stderr}` }),
      ),
    );
    return { code, text, asked: server.asked };
  }

  test('the preflight asks the account itself, reads only, and passes when nothing stands in the way', async () => {
    const { code, text, asked } = await preflight({}, ['--context', 'reservedCalls=50']);
    expect(text).toContain('Nothing stands in the way.');
    expect(code).toBe(0);
    expect(
      new Set(asked.map(one => one.replace(/ .*tollgate-dev-\w+-/, ' BUCKET-').replace(/identities\/.*/, 'identities/…'))),
    ).toEqual(
      new Set([
        ...['GetCallerIdentity', 'AmazonSSM.GetParameter', 'DescribeStacks', 'DynamoDB_20120810.DescribeTable'],
        ...['AWSCognitoIdentityProviderService.DescribeUserPoolDomain', 'GET /v2/email/account', 'GET /v2/email/identities/…'],
        ...['GET /2016-08-19/account-settings', 'HEAD BUCKET-123456789012-eu-west-1/'],
      ]),
    );
  });

  test('a preflight that finds something stops before anything is deployed, with every finding at once', async () => {
    const { code, text } = await preflight({
      bootstrap: undefined,
      tables: ['tollgate-dev-facts'],
      buckets: ['tollgate-dev-heads-123456789012-eu-west-1'],
      domains: ['tollgate-dev-123456789012'],
      verified: undefined,
      sandbox: true,
    });
    expect(code).toBe(1);
    expect(text.match(/^Stop: .*$/gm)).toEqual([
      expect.stringContaining('not bootstrapped'),
      expect.stringContaining('a table tollgate-dev-facts'),
      expect.stringContaining('a bucket tollgate-dev-heads'),
      expect.stringContaining('a sign-in address tollgate-dev-123456789012'),
    ]);
    expect(text).toContain('Note: SES is in its sandbox');
  });

  test('settings on the command line count for the preflight as they do for the deployment', async () => {
    const failed = { 'tollgate-prod-service': 'UPDATE_ROLLBACK_FAILED' };
    expect((await preflight({ stacks: failed }, ['-c', 'stage=prod'])).text).toContain(
      'tollgate-prod-service is UPDATE_ROLLBACK_FAILED',
    );
    expect((await preflight({}, ['--context=stage=Prod'])).text).toContain('stage: a name such as dev or prod');
    expect(
      (
        await preflight(
          { certificate: undefined },
          Object.entries(certified()).map(([name, value]) => `--context=${name}=${value}`),
        )
      ).text,
    ).toContain('There is no certificate');
  });

  test('a deployment ends with what to do next, by the names that it made', () => {
    const lines = nextSteps(
      { 'tollgate-dev-service': { Portal: 'https://gates.office.eu', Pool: 'eu-west-1_x' } },
      { stage: 'dev', region: 'eu-west-1' },
    );
    expect(lines.join('\n')).toMatch(
      /--region eu-west-1 --function-name tollgate-dev-tasks[\s\S]*signs in at https:\/\/gates\.office\.eu[\s\S]*eu-west-1_x/,
    );
  });
});
