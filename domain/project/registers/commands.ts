/** What is asked of the registers between two reports. */
import type { Amendments } from './shapes.ts';

export interface RegisterCommands {
  'amend-registers': { registers: Amendments };
}
