/** What every step of the wizard is given: the form of the whole proposal. */
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import type { ProposalBody, ProposalDraft } from './draft.ts';

export interface StepProps {
  readonly form: SchemaForm<ProposalDraft, ProposalBody>;
  /** Leads to a step, by its number. */
  readonly goTo?: ((step: number) => void) | undefined;
}
