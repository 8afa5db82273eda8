/** What publishing a draft of a gate model changes against the version that is published: compared as both would be stored. */
import { type Difference, modelDifferences } from '#domain/office/differences.ts';
import { type GateModel, gateModelSchema } from '#domain/office/gate-model.ts';

/** Undefined while the draft cannot be published for its shape; empty where nothing differs. */
export function changesIn(published: GateModel, draft: unknown): readonly Difference[] | undefined {
  const [before, after] = [published, draft].map(model => gateModelSchema.safeParse(model));
  return before?.success && after?.success ? modelDifferences(before.data, after.data) : undefined;
}
