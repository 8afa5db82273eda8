/** What is asked about waivers: to grant one. */
import type { WaiverInput } from './waiver.ts';

export interface WaiverCommands {
  'grant-waiver': WaiverInput;
}
