/** What the settings say of where and how to run. Each mistake is one line for the operator. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type WitnessSetting, witnessesIn } from '#api/witnesses.ts';
import type { Reach } from './host/reach.ts';
import { setting, stateFolderName } from './settings.ts';
import type { SignInWay } from './sign-in/way.ts';

/** The state folder (TOLLGATE_HOME, else `.tollgate`), made when absent. Throws one line when it cannot be written. */
export function stateFolder(): string {
  const folder = stateFolderName();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`The state folder ${folder} cannot be written. Choose another with TOLLGATE_HOME=….`);
  }
  return folder;
}

export function portFromEnvironment(): number {
  return Number(setting('PORT'));
}

export function storeFromEnvironment(): 'sqlite' | 'dynamodb' {
  return setting('TOLLGATE_STORE') as 'sqlite' | 'dynamodb';
}

/** Requests of one person within a minute. */
export function requestsPerPersonFromEnvironment(): number {
  return Number(setting('REQUESTS_PER_PERSON'));
}

/** MB that the files of one project may come to. */
export function projectFilesFromEnvironment(): number {
  return Number(setting('PROJECT_FILES_MB'));
}

/** TOLLGATE_SEED=no starts with the demonstration office and no projects. */
export function seedFromEnvironment(): boolean {
  return setting('TOLLGATE_SEED') !== 'no';
}

/** Where and when backups are made by themselves; undefined when nobody asked for them. */
export function nightlyFromEnvironment(): { into: string; hour: number; keep: number } | undefined {
  const folder = setting('BACKUP_FOLDER');
  if (folder === undefined) return undefined;
  return { into: resolve(folder), hour: Number(setting('BACKUP_HOUR')), keep: Number(setting('BACKUP_KEEP')) };
}

/** Where it listens and is reached. The demonstration beyond this machine only for who knows that its sign-in lets everybody be anybody. */
export function reachFromEnvironment({ way }: Pick<SignInWay, 'way'>): Reach {
  const host = setting('HOST') ?? '127.0.0.1';
  const publicUrl = setting('PUBLIC_URL')?.replace(/\/$/, '');
  const loopback = ['127.0.0.1', '::1', 'localhost'];
  const beyond = !loopback.includes(host) || (publicUrl !== undefined && !loopback.includes(new URL(publicUrl).hostname));
  if (way === 'demonstration' && beyond && setting('DEMO_SIGN_IN') !== 'network')
    throw new Error(
      'HOST or PUBLIC_URL opens the demonstration to others, and its sign-in lets everybody be anybody. Name the provider of your organisation (OIDC_ISSUER), or set DEMO_SIGN_IN=network if that is meant, or leave both out.',
    );
  const trustedProxies = setting('TRUSTED_PROXY')
    ?.split(',')
    .map(part => part.trim());
  return { host, publicUrl, trustedProxies };
}

/** Who cosigns the checkpoints of the public log. */
export function witnessesFromEnvironment(): readonly WitnessSetting[] {
  const read = witnessesIn(setting('WITNESSES') ?? '');
  return typeof read === 'string' ? [] : read;
}
