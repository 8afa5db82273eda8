/**
 * What stands in the way of a deployment, said before anything is made: each finding names what is wrong and what to do. `stop` ends the
 * deployment; `warn` is what the first week would find out.
 */
import { edgeRegion } from '../names.ts';
import type { Settings } from '../settings.ts';

/** The three stacks of a deployment, in the order in which they are made. */
export const stackNames = ['data', 'service', 'operations'] as const;
export type StackName = (typeof stackNames)[number];

/** What an account says of itself, read and never changed. `undefined` means: there is none. */
export interface Observed {
  /** The account of the credentials: 12 digits. */
  readonly account: string;
  /** Version of the CDK's bootstrap in the region. */
  readonly bootstrap: number | undefined;
  /** The same in us-east-1, where the web ACL of the deployment is made; absent when it makes none there. */
  readonly edgeBootstrap?: number | undefined;
  /** Status of each stack in the words of CloudFormation, e.g. `CREATE_COMPLETE`. */
  readonly stacks: Readonly<Record<StackName, string | undefined>>;
  /** Names of what is there already: tables, buckets, the prefix of the sign-in pages. By the stack that would make them. */
  readonly taken: readonly { readonly stack: StackName; readonly what: string }[];
  readonly mail: {
    /** Only verified receivers are reached, 200 a day. */
    readonly sandbox: boolean;
    readonly sending: boolean;
    /** Whether SES has verified the sender, or its domain. */
    readonly verified: boolean | undefined;
  };
  /** Lambda calls at once in the region. */
  readonly calls: number;
  /** Status of the certificate in the words of ACM; `undefined` when the settings name none, or none was found. */
  readonly certificate: string | undefined;
}

export interface Finding {
  readonly level: 'stop' | 'warn';
  /** One sentence of what is, one of what to do. */
  readonly text: string;
}

/** The CDK's own minimum for stacks of this kind. */
const leastBootstrap = 6;
/** What Lambda insists on leaving to functions that reserve nothing. */
const leastUnreserved = 100;

const stop = (text: string): Finding => ({ level: 'stop', text });
const warn = (text: string): Finding => ({ level: 'warn', text });

export function findingsOf(seen: Observed, settings: Settings): Finding[] {
  return [
    ...ofAccount(seen, settings),
    ...ofStacks(seen, settings),
    ...ofMail(seen, settings),
    ...ofCertificate(seen, settings),
    ...ofCalls(seen, settings),
  ];
}

function ofAccount(seen: Observed, settings: Settings): Finding[] {
  const { account, bootstrap } = seen;
  if (settings.account !== undefined && settings.account !== account)
    return [
      stop(
        `The credentials are those of account ${account}, and the setting account is ${settings.account}. Use the right credentials, or change the setting.`,
      ),
    ];
  const regions: [string, number | undefined][] = [[settings.region, bootstrap]];
  if (settings.webAcl === 'own' && settings.region !== edgeRegion) regions.push([edgeRegion, seen.edgeBootstrap]);
  return regions.flatMap(([region, version]) => {
    if (version !== undefined && version >= leastBootstrap) return [];
    const is =
      version === undefined
        ? 'is not bootstrapped'
        : `has version ${version} of the CDK's bootstrap, and ${leastBootstrap} is needed`;
    const why = region === settings.region ? '' : ', where the web ACL is made,';
    return [stop(`${region}${why} ${is}. Run: npx cdk bootstrap aws://${account}/${region}`)];
  });
}

function ofStacks({ stacks, taken }: Observed, { stage }: Settings): Finding[] {
  const broken = stackNames.filter(name => stacks[name]?.endsWith('_FAILED'));
  const busy = stackNames.filter(name => stacks[name]?.endsWith('_IN_PROGRESS') && stacks[name] !== 'REVIEW_IN_PROGRESS');
  const absent = (name: StackName) =>
    stacks[name] === undefined || ['REVIEW_IN_PROGRESS', 'ROLLBACK_COMPLETE', 'DELETE_COMPLETE'].includes(stacks[name]);
  return [
    ...broken.map(name =>
      stop(
        `The stack tollgate-${stage}-${name} is ${stacks[name]}. Look at its events in CloudFormation, then delete it or roll it back.`,
      ),
    ),
    ...busy.map(name =>
      stop(`The stack tollgate-${stage}-${name} is ${stacks[name]}: somebody deploys now. Wait until that has ended.`),
    ),
    ...taken
      .filter(({ stack }) => absent(stack))
      .map(({ what }) =>
        stop(
          `There is ${what} already, and no stack of this stage that made it. Choose another stage, or remove it (docs/operations.md, Tear down).`,
        ),
      ),
  ];
}

/** Addresses of example.com, example.org and example.net belong to nobody (RFC 2606), nor do those of reserved top-level names. */
const nobodysAddress = /@(.+\.)?(example\.(com|org|net)|example|invalid|test|localhost)$/i;

function ofMail({ mail }: Observed, { mailSender, mailIdentity, invitationSender }: Settings): Finding[] {
  if (nobodysAddress.test(mailSender))
    return [
      stop(
        `mailSender is ${mailSender}, an example that nobody can verify. Give the address from which the office writes: --context mailSender=gates@YOUR-DOMAIN`,
      ),
    ];
  if (invitationSender === 'ses' && mail.verified !== true)
    return [
      stop(
        `invitationSender is ses, and SES has not verified ${mailSender}: the user pool would be refused. Deploy without it first, verify the sender, then deploy with it.`,
      ),
    ];
  return [
    ...(mail.sending
      ? []
      : [warn('SES has paused sending in this account: no mail leaves. Look at the reputation page of SES.')]),
    ...(mail.sandbox
      ? [
          warn(
            'SES is in its sandbox: it reaches verified addresses only, 200 receivers a day. Ask for production access in the SES console, or verify each receiver.',
          ),
        ]
      : []),
    ...(mail.verified === false
      ? [
          warn(
            mailIdentity === 'domain'
              ? `SES has not verified the domain of ${mailSender}. Put its DKIM records into DNS.`
              : `SES has not verified ${mailSender}. Follow the link in the mail that SES sent there.`,
          ),
        ]
      : []),
  ];
}

function ofCertificate({ certificate }: Observed, settings: Settings): Finding[] {
  if (settings.certificate === undefined || certificate === 'ISSUED') return [];
  if (certificate === undefined)
    return [
      stop(`There is no certificate ${settings.certificate} in this account. Make one in us-east-1 for ${settings.domain}.`),
    ];
  return [
    stop(
      `The certificate for ${settings.domain} is ${certificate} and cannot be used until ACM has issued it. Put its validation record into DNS.`,
    ),
  ];
}

function ofCalls({ calls }: Observed, { reservedCalls }: Settings): Finding[] {
  const most = Math.floor((calls - leastUnreserved) / 2);
  if (reservedCalls > 0 && reservedCalls > most)
    return [
      stop(
        `reservedCalls is ${reservedCalls} for each of two Lambdas, and the account allows ${calls} calls at once of which ${leastUnreserved} must stay free. ${most > 0 ? `Choose at most ${most}` : 'Leave it out'}, or ask for a higher quota (Service Quotas, Lambda, concurrent executions).`,
      ),
    ];
  if (calls < 1_000)
    return [
      warn(
        `The account allows ${calls} Lambda calls at once; beyond them callers are told to slow down. Ask for 1,000 (Service Quotas, Lambda, concurrent executions).`,
      ),
    ];
  if (reservedCalls === 0)
    return [
      warn(
        'No Lambda calls are reserved: reading of pages can delay decisions in a busy hour. Set reservedCalls, for example to 50.',
      ),
    ];
  return [];
}
