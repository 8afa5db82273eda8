/** What every door is handed: the ports of its host, the ledger over them, and the few settings a door may need. */
import type { Ports } from '#domain/ports.ts';
import { createExecute, type Execute } from './execute.ts';
import { createLedger, type Ledger } from './state-store.ts';

export interface Settings {
  /** Where people open the portal, without a slash at the end: links in mails start with it. */
  readonly portalUrl: string;
  /** Version of the software, shown by `/healthz`. */
  readonly version: string;
  /** OpenID Connect issuer and client of the portal, shown to it by `/v1/sign-in`. */
  readonly issuer: string;
  /** Client id of the portal at the issuer, and the audience its tokens are for. Cognito chooses both; one machine has fixed ones. */
  readonly client?: string;
  readonly audience?: string;
}

export interface House {
  readonly ports: Ports;
  readonly ledger: Ledger;
  readonly execute: Execute;
  readonly settings: Settings;
}

export function createHouse(ports: Ports, settings: Settings): House {
  const ledger = createLedger(ports);
  return { ports, ledger, execute: createExecute(ports, ledger), settings };
}
