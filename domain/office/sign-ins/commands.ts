/** What is asked about sign-ins: to remember which account of the sign-in service is whose. Only the service itself asks. */
import type { SignInLink } from './facts.ts';

export interface SignInCommands {
  'link-sign-ins': { links: readonly SignInLink[] };
}
