/** What people hand in between gates: evidence and status reports. */
import type { EvidenceInput } from './evidence.ts';
import type { Report } from './report.ts';

export interface DeliveryCommands {
  'add-evidence': { evidence: EvidenceInput };
  'file-report': { report: Report };
}
