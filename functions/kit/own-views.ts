/**
 * Views of the portfolio that people keep for themselves, as notes: one for each view, in a kind of its own for each person of an office, so that two
 * devices of a person do not overwrite each other. They go when the person is erased.
 */
import { sha256 } from '#domain/history/digest.ts';
import { type PortfolioView, portfolioViewSchema } from '#domain/office/portfolio-views/view.ts';
import type { NoteStore } from '#domain/values/notes.ts';

export interface WhoseViews {
  readonly office: string;
  readonly person: string;
}

const kindOf = ({ office, person }: WhoseViews) => `own-views ${office}/${person}`;
const keyOf = (name: string) => sha256(name).slice(0, 32);

/** By name. What cannot be read as a view is left out. */
export async function ownViewsOf(whose: WhoseViews, notes: NoteStore): Promise<PortfolioView[]> {
  const views = (await notes.all(kindOf(whose))).flatMap(({ body }) => portfolioViewSchema.safeParse(body).data ?? []);
  return views.sort((one, other) => (one.name < other.name ? -1 : 1));
}

export async function keepOwnView(view: PortfolioView, whose: WhoseViews, notes: NoteStore): Promise<void> {
  await notes.put(kindOf(whose), { key: keyOf(view.name), body: view });
}

/** Forgetting one that is not there changes nothing. */
export async function forgetOwnView(name: string, whose: WhoseViews, notes: NoteStore): Promise<void> {
  await notes.remove(kindOf(whose), [keyOf(name)]);
}

/** Forgets all views of a person in an office; how many there were. */
export async function forgetOwnViews(whose: WhoseViews, notes: NoteStore): Promise<number> {
  const keys = (await notes.all(kindOf(whose))).map(({ key }) => key);
  await notes.remove(kindOf(whose), keys);
  return keys.length;
}
