/**
 * Files of projects that were sent to be imported: where they lie, and how long. They hold what a whole portfolio holds, and nothing refers to them once
 * their rows are taken; a later page of rows needs them, a later month brings a new file.
 */
import { mostImportDays } from '#domain/office/personal-data/retention.ts';

export const importedFiles = {
  /** Before every key of such a file. */
  prefix: 'imports/',
  /** Days after it was sent, after which a file is removed on both hosts; on one machine an office may say fewer. Whoever goes on with it later sends it again. */
  days: mostImportDays,
} as const;
