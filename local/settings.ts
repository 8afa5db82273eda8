/**
 * The settings of one machine: one table for the start, its help and `tollgate settings`. A value comes from the environment, else from
 * `settings.json` of the state folder, else it is the one of the table. Each mistake is one line for the operator.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { megabytesOfProject, requestsAMinute } from '#api/caps.ts';
import { witnessesIn } from '#api/witnesses.ts';

interface Setting {
  readonly what: string;
  readonly fallback?: string;
  /** Never shown, and never taken from `settings.json`. */
  readonly secret?: true;
  /** From the environment alone. */
  readonly environmentOnly?: true;
  /** What such a value must be, when this one is not that. */
  readonly complain?: (text: string) => string | undefined;
}

const oneOf = (...values: string[]) => {
  return (text: string) => (values.includes(text) ? undefined : `it can be ${values.join(' or ')}`);
};
const numberUpTo = (most: number) => (text: string) =>
  /^\d+$/.test(text) && Number(text) <= most ? undefined : `give a number from 0 to ${most}`;

const mailAddress = (text: string) =>
  /^[^\s@<>,]+@[^\s@<>,]+$/.test(text) ? undefined : 'give a plain address, such as tollgate@example.org';
const origin = (text: string) => {
  const url = URL.parse(text);
  const fits = (url?.protocol === 'https:' || url?.protocol === 'http:') && [url.origin, `${url.origin}/`].includes(text);
  return fits ? undefined : 'give scheme and name only, such as https://gates.example.org';
};
/** An address whose tenant is “everybody” would let everybody in who calls himself by somebody's address. */
const everyTenant = /^[/](common|organizations|consumers)([/]|$)/;
const issuer = (text: string) => {
  const url = URL.parse(text);
  const loopback = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) || url.search !== '' || url.hash !== '')
    return 'give the address of the provider with https, as it names itself';
  if (everyTenant.test(url.pathname)) return 'it stands for every tenant; give the address of your own';
  return undefined;
};
const scopes = (text: string) =>
  text.split(/\s+/).includes('openid') ? undefined : 'name openid among them, such as openid email profile';
const claimName = (text: string) => (/^[\w:./-]{1,200}$/.test(text) ? undefined : 'give the name of one claim, such as email');
const shortText = (text: string) => (text.length <= 300 ? undefined : 'say it in 300 characters');
const addresses = (text: string) =>
  text.split(',').every(part => isIP(part.trim()) > 0) ? undefined : 'give addresses such as 10.0.0.5, with commas between';
const witnesses = (text: string) => {
  const read = witnessesIn(text);
  return typeof read === 'string' ? read : undefined;
};
const atLeastOne = (text: string) => (/^[1-9]\d{0,3}$/.test(text) ? undefined : 'give a number from 1 to 9999');

const atLeastSixty = (text: string) =>
  /^\d{2,6}$/.test(text) && Number(text) >= 60 ? undefined : 'give a number from 60 to 999999';

const positive = (text: string) => (/^[1-9]\d{0,6}$/.test(text) ? undefined : 'give a number from 1 to 9999999');

const table = {
  TOLLGATE_HOME: { what: 'the state folder', fallback: '.tollgate', environmentOnly: true },
  PORT: { what: 'the port; 0 takes a free one', fallback: '4180', complain: numberUpTo(65_535) },
  HOST: { what: 'where to listen: this machine alone, or 0.0.0.0 for every network it has', fallback: '127.0.0.1' },
  PUBLIC_URL: {
    what: 'where people open it, e.g. https://gates.example.org; this machine alone when left out',
    complain: origin,
  },
  TRUSTED_PROXY: {
    what: 'addresses of the proxy that ends https, with commas between',
    fallback: '127.0.0.1,::1',
    complain: addresses,
  },
  DEMO_SIGN_IN: {
    what: 'machine, or network: everybody who reaches it may be anybody',
    fallback: 'machine',
    complain: oneOf('machine', 'network'),
  },
  OIDC_ISSUER: {
    what: 'the OpenID Connect provider of your organisation, e.g. https://login.example.org; people sign in there',
    complain: issuer,
  },
  OIDC_CLIENT_ID: { what: 'the id under which the provider knows Tollgate; needed with OIDC_ISSUER' },
  OIDC_CLIENT_SECRET: { what: 'the secret that belongs to it; PKCE alone when left out', secret: true },
  OIDC_CLIENT_SECRET_FILE: { what: 'a file with that secret, instead' },
  OIDC_SCOPES: { what: 'what Tollgate asks the provider for', fallback: 'openid email profile', complain: scopes },
  OIDC_CLAIM: {
    what: 'the claim that says who somebody is: a mail address, or the id of a person',
    fallback: 'email',
    complain: claimName,
  },
  OIDC_ADDRESSES: {
    what: 'asked: an address counts if the provider says email_verified; verified: it verifies all of them',
    fallback: 'asked',
    complain: oneOf('asked', 'verified'),
  },
  SIGN_IN_HELP: { what: 'whom to ask who cannot sign in, e.g. “Ask the PMO, pmo@example.org.”', complain: shortText },
  REQUESTS_PER_PERSON: {
    what: 'requests of one person, or one machine, within a minute, from 60 on; more are told when to go on (429)',
    fallback: String(requestsAMinute),
    complain: atLeastSixty,
  },
  PROJECT_FILES_MB: {
    what: 'MB that the files of one project may come to, all its evidence together',
    fallback: String(megabytesOfProject),
    complain: positive,
  },
  TOLLGATE_STORE: { what: 'where facts rest: sqlite or dynamodb', fallback: 'sqlite', complain: oneOf('sqlite', 'dynamodb') },
  TOLLGATE_SEED: { what: 'no: an empty folder gets no demonstration projects', fallback: 'yes', complain: oneOf('yes', 'no') },
  BACKUP_FOLDER: { what: 'where a backup is made each night; none is made when left out' },
  BACKUP_HOUR: { what: 'from which hour (UTC) the backup of the day is made', fallback: '2', complain: numberUpTo(23) },
  BACKUP_KEEP: { what: 'how many backups are kept', fallback: '14', complain: atLeastOne },
  WITNESSES: {
    what: 'who cosigns the checkpoints of the public log: ADDRESS KEY of each, with commas between (tollgate witness prints both)',
    complain: witnesses,
  },
  WEBHOOK_ADDRESSES: {
    what: 'where webhooks may lead: public (https, on the internet) or any (http and addresses inside, too)',
    fallback: 'public',
    complain: oneOf('public', 'any'),
  },
  MAIL_FROM: { what: 'the address that mails come from; needed with SMTP_HOST', complain: mailAddress },
  SMTP_HOST: { what: 'the mail server; mails are kept in mail.jsonl and go nowhere when left out' },
  SMTP_PORT: { what: 'its port', fallback: '587', complain: numberUpTo(65_535) },
  SMTP_TLS: {
    what: 'starttls, tls (from the first byte) or none',
    fallback: 'starttls',
    complain: oneOf('starttls', 'tls', 'none'),
  },
  SMTP_USER: { what: 'who signs in at the mail server; nobody when left out' },
  SMTP_PASSWORD: { what: 'the password for it', secret: true },
  SMTP_PASSWORD_FILE: { what: 'a file with that password, instead' },
  NODE_EXTRA_CA_CERTS: {
    what: 'a file (PEM) of certificates that are trusted besides the public ones: of your mail server or sign-in provider; read by Node when it starts',
    environmentOnly: true,
    complain: text => (existsSync(text) ? undefined : 'there is no such file'),
  },
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof table;

const names = Object.keys(table) as SettingName[];
const rowOf = (name: SettingName): Setting => table[name];

export interface SettingShown {
  readonly name: SettingName;
  readonly value: string;
  readonly from: 'environment' | 'settings.json' | 'default';
  readonly what: string;
}

/** The value of a setting, checked; undefined when it has none. */
export function setting(name: SettingName): string | undefined {
  const { value } = found(name);
  const wrong = value === undefined ? undefined : rowOf(name).complain?.(value);
  if (wrong === undefined) return value;
  throw new Error(`${name} is ${rowOf(name).secret ? 'not good' : value}; ${wrong}.`);
}

/** A secret that is given itself or in a file; undefined when it is given in neither way. */
export function secretGiven(name: SettingName, fileName: SettingName): string | undefined {
  const given = setting(name);
  const file = setting(fileName);
  if (file === undefined) return given;
  if (given !== undefined) throw new Error(`${name} and ${fileName} are both given; leave one out.`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Error(`${fileName} is ${file}, which cannot be read.`);
  }
}

/** Throws the first mistake of all settings. */
export function checkSettings(): void {
  for (const name of names) setting(name);
}

/** Every setting with its value and where it came from; secrets hidden. */
export function settingsShown(): SettingShown[] {
  return names.map(name => {
    const { value, from } = found(name);
    const shown = value !== undefined && rowOf(name).secret ? '(hidden)' : (value ?? '');
    return { name, value: shown, from, what: rowOf(name).what };
  });
}

/** The lines of a help text. */
export function settingLines(): string {
  const width = Math.max(...names.map(name => name.length)) + 2;
  const lineOf = (name: SettingName, { what, fallback }: Setting) =>
    `  ${name.padEnd(width)}${what}${fallback === undefined ? '' : ` (${fallback})`}`;
  return names.map(name => lineOf(name, rowOf(name))).join('\n');
}

export function stateFolderName(): string {
  return resolve(process.env.TOLLGATE_HOME?.trim() || table.TOLLGATE_HOME.fallback);
}

function found(name: SettingName): { value: string | undefined; from: SettingShown['from'] } {
  const given = process.env[name]?.trim();
  if (given) return { value: given, from: 'environment' };
  const kept = rowOf(name).environmentOnly ? undefined : fileSettings()[name];
  if (kept !== undefined) return { value: kept, from: 'settings.json' };
  return { value: rowOf(name).fallback, from: 'default' };
}

function fileSettings(): Partial<Record<string, string>> {
  const path = join(stateFolderName(), 'settings.json');
  if (!existsSync(path)) return {};
  const kept = objectIn(path);
  for (const name of Object.keys(kept)) {
    const row: Setting | undefined = names.includes(name as SettingName) ? rowOf(name as SettingName) : undefined;
    if (!row) throw new Error(`settings.json names ${name}, which is no setting. “npm run -s tollgate -- settings” lists them.`);
    if (row.secret || row.environmentOnly)
      throw new Error(`settings.json names ${name}, which is taken from the environment only.`);
  }
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value).trim()]));
}

function objectIn(path: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Error(`${path} cannot be read: it must hold one JSON object of settings, such as {"PORT":"4180"}.`);
}
