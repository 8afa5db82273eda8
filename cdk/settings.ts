/**
 * The settings of a deployment: one schema, given as `--context name=value` or in `cdk.json`. Anything unknown or wrong is refused with
 * the setting's name and the remedy, before anything is made.
 */
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { megabytesOfProject, requestsAMinute } from '#api/caps.ts';
import { witnessesIn } from '#api/witnesses.ts';

const logDayChoices = Object.values(RetentionDays).filter((days): days is number => typeof days === 'number' && days < 9999);

const plain = z.strictObject({
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,15}$/, 'a name such as dev or prod: 1 to 16 lower-case letters, digits and dashes')
    .default('dev')
    .meta({ description: 'Name of this deployment; part of every resource name, so several fit into one account' }),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'an AWS region such as eu-west-1')
    .default('eu-west-1')
    .meta({ description: 'Where it runs' }),
  account: z
    .string()
    .regex(/^\d{12}$/, 'an AWS account id: 12 digits')
    .optional()
    .meta({ description: 'Which account; the one of your credentials when left out' }),
  domain: z
    .hostname('a host name such as gates.example.org')
    .optional()
    .meta({ description: "Host name of the portal; CloudFront's own when left out. Needs `certificate`" }),
  certificate: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/.+$/,
      'the ARN of an ACM certificate in us-east-1 (CloudFront reads it there)',
    )
    .optional()
    .meta({ description: 'ARN of the ACM certificate for `domain`, in us-east-1' }),
  mailSender: z.email('a mail address').default('tollgate@example.com').meta({
    description:
      'Sender of all mail, which must be yours: a deployment with this example is refused. Verify it (or its domain) in SES before the first round',
  }),
  mailIdentity: z
    .enum(['address', 'domain'])
    .default('address')
    .meta({ description: 'What SES verifies: the sender alone, or its whole domain (needs DKIM records in DNS)' }),
  invitationSender: z.enum(['cognito', 'ses']).default('cognito').meta({
    description:
      'Who mails invitations and codes of Cognito: `cognito` itself, 50 a day in its own words, or `ses` from `mailSender`, which SES must have verified before',
  }),
  signInProvider: z
    .enum(['oidc', 'saml'])
    .optional()
    .meta({ description: "The organisation's own provider, where all people sign in; accounts of Cognito when left out" }),
  signInIssuer: z.httpUrl('an address such as https://login.example.org').optional().meta({
    description: 'For `oidc`: issuer of the provider',
  }),
  signInClient: z.string().min(1).optional().meta({ description: 'For `oidc`: client id at the provider' }),
  signInSecret: z.string().min(1).optional().meta({
    description: 'For `oidc`: name of the secret in Secrets Manager that holds the client secret, as plain text',
  }),
  signInScopes: z.string().default('openid email profile').meta({ description: 'For `oidc`: what is asked of the provider' }),
  signInMetadata: z.httpUrl('an address such as https://login.example.org/metadata.xml').optional().meta({
    description: "For `saml`: address of the provider's metadata; it states the attributes `email` and `name`",
  }),
  alarmAddress: z.email('a mail address').optional().meta({ description: 'Who is mailed by alarms; nobody when left out' }),
  logDays: z.coerce
    .number()
    .refine(days => logDayChoices.includes(days), `one of ${logDayChoices.join(', ')}`)
    .default(90)
    .meta({ description: 'Days for which logs are kept' }),
  dashboard: z.enum(['on', 'off']).default('off').meta({
    description:
      'A dashboard in CloudWatch: an account has three free, each further one is $3 a month, and four metrics of ours are counted for it alone. Alarms are there without it',
  }),
  tracing: z.enum(['off', 'on']).default('off').meta({
    description:
      'Traces of AWS X-Ray: `on` traces requests, tasks, what follows from facts, and workflows. Lambda traces the first call of each second and one in twenty besides, so nearly all in a small deployment: $5 a million',
  }),
  headDays: z.coerce.number().int().min(1).max(36500).optional().meta({
    description:
      'Days for which nobody can delete a file of the public log (Object Lock, compliance mode); 3650 for the stage prod, else 1',
  }),
  witnesses: z
    .string()
    .refine(text => typeof witnessesIn(text) !== 'string', { error: issue => String(witnessesIn(String(issue.input))) })
    .optional()
    .meta({
      description:
        'Who cosigns the checkpoints of the public log: `ADDRESS KEY` of each, with commas between (`tollgate witness` prints both); nobody when left out',
    }),
  evidenceDays: z.coerce
    .number()
    .int()
    .min(1)
    .default(365)
    .meta({ description: 'Days for which replaced or deleted versions of evidence files are kept' }),
  requestsPerSecond: z.coerce
    .number()
    .int()
    .min(1)
    .max(10000)
    .default(50)
    .meta({ description: 'API requests a second before callers are told to slow down (429); bursts of twice as many pass' }),
  requestsPerPerson: z.coerce.number().int().min(60).max(100_000).default(requestsAMinute).meta({
    description:
      'Requests of one person, or one machine, within a minute before that one is told when to go on (429); each http Lambda counts for itself, and `webAcl=own` counts at the edge for all of them',
  }),
  projectFilesMegabytes: z.coerce.number().int().min(1).max(9_999_999).default(megabytesOfProject).meta({
    description: 'MB that the files of one project may come to, all its evidence together',
  }),
  webhookAddresses: z.enum(['public', 'any']).default('public').meta({
    description:
      'Where webhooks that offices set may lead: `public` (https, to the internet) or `any` (http and addresses inside, too)',
  }),
  reservedCalls: z.coerce.number().int().min(0).max(10_000).default(0).meta({
    description:
      'Lambda calls at once that are kept for what follows decisions (the stream) and for the workflows (the tasks), each, so that reading of pages cannot delay them; the account must leave 100 besides',
  }),
  webAcl: z
    .string()
    .regex(
      /^(own|arn:aws[a-z-]*:wafv2:us-east-1:\d{12}:global\/webacl\/.+)$/,
      'own, or the ARN of a web ACL of CloudFront (global, in us-east-1)',
    )
    .optional()
    .meta({
      description:
        'Web ACL (AWS WAF) in front of portal and API: `own` makes one that counts the requests of each person at the edge, an ARN takes yours; none when left out',
    }),
  restoredFacts: z
    .string()
    .regex(/^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\d{12}:table\/[^/]+\/stream\/.+$/, "the ARN of the restored table's stream")
    .optional()
    .meta({ description: "After a restore: ARN of the restored facts table's stream; the service then runs on that table" }),
});

export const settingsSchema = plain
  .refine(given => given.domain === undefined || given.certificate !== undefined, {
    path: ['certificate'],
    message: 'needed with `domain`: the ARN of an ACM certificate in us-east-1 for that host name',
  })
  .superRefine(({ signInProvider, ...given }, context) => {
    const needed = { oidc: ['signInIssuer', 'signInClient', 'signInSecret'], saml: ['signInMetadata'] } as const;
    for (const name of signInProvider === undefined ? [] : needed[signInProvider])
      if (given[name] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: `needed with signInProvider=${signInProvider}` });
  })
  .transform(given => ({ ...given, headDays: given.headDays ?? (given.stage === 'prod' ? 3650 : 1) }));

export type Settings = z.output<typeof settingsSchema>;

/** Regions whose buckets CloudFront does not write logs into (Amazon CloudFront Developer Guide, standard logging): those that accounts opt into. */
const withoutLogsOfCloudFront = [
  ...['af-south-1', 'ap-east-1', 'ap-east-2', 'ap-south-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5'],
  ...['ap-southeast-6', 'ap-southeast-7', 'ca-west-1', 'eu-central-2', 'eu-south-1', 'eu-south-2', 'il-central-1'],
  ...['me-central-1', 'me-south-1', 'mx-central-1'],
];

/** Whether CloudFront's own log is kept there; the access log of the API is kept everywhere. */
export function logsOfCloudFront({ region }: Pick<Settings, 'region'>): boolean {
  return !withoutLogsOfCloudFront.includes(region);
}

/** Keys of the context that belong to the CDK itself. */
const ofCdk = (key: string) => /[:/]/.test(key) || key === 'cli-telemetry' || key === 'acknowledged-issue-numbers';

/** The settings in a context. Throws one error that lists every fault, a line each. */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  const given = Object.fromEntries(Object.entries(context).filter(([key]) => !ofCdk(key)));
  const result = settingsSchema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(['These settings cannot be used:', ...result.error.issues.map(lineOf)].join('\n'));
}

function lineOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `  ${issue.keys.join(', ')}: there is no such setting; there are ${Object.keys(plain.shape).join(', ')}`;
  return `  ${issue.path.join('.')}: ${issue.message}`;
}

/** Name, default and description of every setting: the table in docs/settings.md. */
export function describeSettings(): readonly { name: string; standard: string; description: string }[] {
  const shape = z.toJSONSchema(plain, { io: 'input' }).properties ?? {};
  return Object.entries(shape).map(([name, entry]) => {
    const { default: standard, description } = entry as { default?: unknown; description?: string };
    return { name, standard: standard === undefined ? '' : String(standard), description: description ?? '' };
  });
}
