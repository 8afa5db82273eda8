/** What is typed to give standards, and the request that it makes. */
import type { GivenStandardsAnswer } from '#api/answers/given-standards.ts';
import { t } from '../../../shared/text.ts';

/** The newest version of a model. */
export interface Newest {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

interface ModelDraft {
  readonly model: string;
  readonly given: boolean;
  readonly version: string;
  readonly binding: boolean;
}

export interface GiveDraft {
  readonly gateModels: readonly ModelDraft[];
  readonly scoringModels: readonly ModelDraft[];
  /** The version of the cycle that is given; empty for none. */
  readonly reporting: { readonly given: string; readonly binding: boolean };
}

interface Models {
  readonly gateModels: readonly Newest[];
  readonly scoringModels: readonly Newest[];
}

/** The draft as things stand: every model of the office, those that are given ticked. */
export function startOf({ given }: GivenStandardsAnswer, { gateModels, scoringModels }: Models): GiveDraft {
  const drafts = (newest: readonly Newest[], entries: readonly { model: string; version: number; binding: boolean }[] = []) =>
    newest.map(({ id, version }): ModelDraft => {
      const entry = entries.find(({ model }) => model === id);
      const { binding = false } = entry ?? {};
      return { model: id, given: entry !== undefined, version: String(entry?.version ?? version), binding };
    });
  const { version, binding = false } = given?.reporting ?? {};
  return {
    gateModels: drafts(gateModels, given?.gateModels),
    scoringModels: drafts(scoringModels, given?.scoringModels),
    reporting: { given: version === undefined ? '' : String(version), binding },
  };
}

/** Not given, as it is now, or as it was given where it was changed since. */
export function cycleChoices({ given, cycle }: GivenStandardsAnswer): { value: string; label: string }[] {
  const before = given?.reporting?.version;
  return [
    { value: '', label: t('Not given') },
    ...(before === undefined
      ? []
      : [{ value: String(before), label: before === cycle ? t('Given, as it is now') : t('As it was given') }]),
    ...(cycle === undefined || cycle === before ? [] : [{ value: String(cycle), label: t('As it is now') }]),
  ];
}

export function giveBodyOf({ gateModels, scoringModels, reporting }: GiveDraft) {
  const chosen = (drafts: readonly ModelDraft[]) =>
    drafts.filter(({ given }) => given).map(({ model, version, binding }) => ({ model, version: Number(version), binding }));
  const cycle = reporting.given === '' ? undefined : { version: Number(reporting.given), binding: reporting.binding };
  const given = {
    ...{ gateModels: chosen(gateModels), scoringModels: chosen(scoringModels) },
    ...(cycle && { reporting: cycle }),
  };
  return given.gateModels.length + given.scoringModels.length > 0 || cycle ? { given } : {};
}
