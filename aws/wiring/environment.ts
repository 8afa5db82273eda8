/**
 * What the AWS host tells a Lambda through its environment: names of tables, buckets, state machines, and the settings of endpoints.
 * Each Lambda reads only its own part; a name that is missing stops the Lambda at its first start, with all missing names at once.
 */
import * as z from 'zod';
import type { Settings } from '#functions/kit/app.ts';

const name = z.string().min(1);

/** Where facts, names of people, lists and folded states rest: every Lambda has it. */
export const storesShape = {
  FACTS_TABLE: name,
  PEOPLE_TABLE: name,
  VIEWS_TABLE: name,
  SNAPSHOTS_TABLE: name,
  /** The parameter that holds the key of folded states. */
  SNAPSHOTS_KEY: z.string().startsWith('/'),
};

export const settingsShape = { PORTAL_URL: z.url(), ISSUER: z.url(), CLIENT_ID: name, VERSION: name };

/** `STATE_MACHINES` is a JSON object from workflow name to the state machine's own ARN; executions start at its alias. */
export const workflowsShape = {
  STATE_MACHINES: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.record(z.string(), z.string().startsWith('arn:'))),
  ALIAS: name,
};

/** The Lambda that signs for the public log, asked by those that must not hold its key. */
export const logShape = { LOG_SIGNER: name };

export const headsShape = { HEADS_BUCKET: name, HEADS_DAYS: z.coerce.number().int().min(1) };

/** The user pool whose clients service accounts are, and where they get their tokens. */
export const machinesShape = { USER_POOL: name, TOKEN_ENDPOINT: z.url() };

/** Where addresses and secrets of webhooks are kept, and where webhooks may lead. */
export const webhooksShape = { WEBHOOK_SECRETS: z.string().startsWith('/'), WEBHOOK_ADDRESSES: z.enum(['public', 'any']) };

/**
 * The environment in a shape. Throws with the names of everything that is missing or wrong, never with a value. Each variable is read by itself: for an object zod compiles a
 * function of its own, which a start would wait for and use once.
 */
export function environment<S extends Readonly<Record<string, z.ZodType>>>(shape: S): z.output<z.ZodObject<S>> {
  const read = Object.entries(shape).map(([name, schema]) => [name, schema.safeParse(process.env[name])] as const);
  const wrong = read.filter(([, { success }]) => !success).map(([name]) => name);
  if (wrong.length > 0) throw new Error(`the environment of this Lambda lacks or misstates: ${wrong.join(', ')}`);
  // Each variable was parsed by the schema of its name, which TypeScript does not follow through entries.
  return Object.fromEntries(read.map(([name, { data }]) => [name, data])) as z.output<z.ZodObject<S>>;
}

/** The settings of endpoints, with the client that the portal signs in with (Cognito chooses its id). */
export function appSettings(env: z.output<z.ZodObject<typeof settingsShape>>): Settings & { client: string; audience: string } {
  const { PORTAL_URL, ISSUER, CLIENT_ID, VERSION } = env;
  const about = { portalUrl: PORTAL_URL, issuer: ISSUER, version: VERSION, client: CLIENT_ID, audience: CLIENT_ID };
  // A request may take 20 s here (cdk/functions.ts).
  return { ...about, linkedSignIns: true, readingSeconds: 15 };
}
