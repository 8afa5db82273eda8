/** What is asked of the registers between two reports. */
import type { Givers } from './givers.ts';
import type { Amendments } from './shapes.ts';

export interface RegisterCommands {
  'amend-registers': { registers: Amendments; givers?: Givers | undefined };
}
