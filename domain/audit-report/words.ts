/**
 * In which language a report is said. Each sentence of ours stands in the code in English, with its values in their places; another language gives the same
 * sentence with the same places. What people wrote goes in as it is and is never looked up.
 */

export interface ReportWords {
  /** The language, as a tag of BCP 47. */
  readonly tag: string;
  /** A sentence of the report, or a phrase in one: `` say`The delegation ${id} was over.` ``. A value that was said before is a value like any other. */
  say(texts: readonly string[], ...values: readonly (string | number | undefined)[]): string;
  /** What the domain wrote elsewhere: a word of a table, a day, why a round ended. Stays as it is where it is not known. */
  served(text: string): string;
}

/** The report as it stands in the code. */
export const inEnglish: ReportWords = {
  tag: 'en-GB',
  say: (texts, ...values) => texts.map((text, at) => `${text}${values[at] ?? ''}`).join(''),
  served: text => text,
};
