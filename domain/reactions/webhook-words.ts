/**
 * What happened, in words, for a channel of people: one line, what it is about, and the page to open. Nothing can be decided from it. It is made of
 * the event as subscribers see it, so it never says more than they may know.
 */
import { isolated } from '../values/isolated.ts';

export interface Told {
  readonly type: string;
  /** The event's detail. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** What the project, call or selection is called; the office's name for its own events. */
  readonly title: string;
}

type Detail = Told['detail'];

const word = (detail: Detail, field: string) => (typeof detail[field] === 'string' ? String(detail[field]) : '');
const where = (detail: Detail) => (word(detail, 'gate') === '' ? '' : ` at ${word(detail, 'gate')}`);

/** What is more than the name of the event. */
const said: Readonly<Record<string, (detail: Detail) => string>> = {
  'gate-outcome-recorded': detail => `Decided${where(detail)}: ${word(detail, 'outcome')}`,
  'review-requested': detail => `A review was asked for${where(detail)}`,
  'round-opened': () => 'A round is open: the board decides',
  'round-closed': detail => `The round is closed${word(detail, 'outcome') === '' ? '' : `: ${word(detail, 'outcome')}`}`,
  'proposal-submitted': () => 'A proposal was submitted',
  'proposal-returned': () => 'The proposal was returned to its sponsor',
  'proposal-declined': () => 'The proposal was declined',
  'project-admitted': () => 'The project was admitted',
  'report-filed': () => 'A status report was filed',
  'criterion-alert-raised': () => 'A criterion began to fail',
  'criterion-alert-cleared': () => 'A criterion holds again',
  'webhook-tested': () => 'This is a test: messages of this office arrive here',
};

export interface Message {
  /** What happened. */
  readonly what: string;
  /** What it is about. */
  readonly about: string;
}

export function messageOf({ type, detail, title }: Told): Message {
  const what = Object.hasOwn(said, type) ? said[type]?.(detail) : undefined;
  return { what: what ?? inWords(type), about: isolated(title) };
}

/** `condition-reported` as a sentence begins: Condition reported. */
function inWords(type: string): string {
  const words = type.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
