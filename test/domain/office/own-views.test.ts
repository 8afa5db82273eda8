/** Views of the portfolio that a person keeps alone: one for each name, fifty at most. */
import { expect, test } from 'vitest';
import { mostOwnViews, withOwnView } from '#domain/office/portfolio-views/own.ts';
import type { PortfolioView } from '#domain/office/portfolio-views/view.ts';

const late: PortfolioView = { name: 'Late', shows: { alerts: 'yes' } };
const many = Array.from({ length: mostOwnViews }, (_, at) => ({ ...late, name: `View ${at}` }));

test('views that a person keeps are in the order of their names, and another of the same name is replaced', () => {
  const early = { name: 'Early', shows: {} };
  expect(withOwnView([late], early)).toEqual({ views: [early, late] });
  const anew = { ...late, shows: { status: 'active' } };
  expect(withOwnView([early, late], anew)).toEqual({ views: [early, anew] });
});

test('a person keeps fifty views of a portfolio at most; one of them can still be kept anew', () => {
  expect(withOwnView(many, late)).toMatchObject({
    refusal: { code: 'too-many', field: 'name', message: expect.stringContaining('forget one') },
  });
  expect(withOwnView(many, { ...late, name: 'View 7' })).toMatchObject({ views: { length: mostOwnViews } });
});
