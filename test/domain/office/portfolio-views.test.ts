/** Views of the portfolio that an office keeps for everybody: who keeps and forgets them, how many there are, and what they may say. */
import { expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { mostViews, type PortfolioView, portfolioViewSchema } from '#domain/office/portfolio-views/view.ts';
import { must, officeWorld } from '#test/support/fixtures.ts';

const late: PortfolioView = { name: 'Late', shows: { alerts: 'yes', order: '-cost' } };
const kept = (...views: PortfolioView[]) => {
  const world = officeWorld();
  for (const view of views) must(world.toOffice({ type: 'keep-portfolio-view', view }, 'petra'));
  return world;
};

test('the PMO keeps a view for the office with who and when; the same again adds nothing, another of the name replaces it', () => {
  const world = kept(late);
  expect(world.office.state.portfolioViews).toEqual([{ ...late, by: 'petra', at: world.now }]);
  expect(world.toOffice({ type: 'keep-portfolio-view', view: { ...late } }, 'ada')).toEqual({ facts: [] });
  const changed = { ...late, shows: { status: 'active' } };
  expect(kept(late, changed).office.state.portfolioViews?.map(({ shows }) => shows)).toEqual([{ status: 'active' }]);
  expect(kept(late, { ...late, name: 'Early' }).office.state.portfolioViews?.map(({ name }) => name)).toEqual(['Early', 'Late']);
});

test('sponsors, managers and gatekeepers keep views for themselves: for the office they are refused and told so', () => {
  const world = kept(late);
  for (const who of ['sonia', 'manu', 'gail', 'audrey']) {
    expect(world.toOffice({ type: 'keep-portfolio-view', view: { ...late, name: 'Mine' } }, who)).toMatchObject({
      refusal: { code: 'not-allowed', message: expect.stringContaining('keep this one for yourself') },
    });
    expect(world.toOffice({ type: 'forget-portfolio-view', view: 'Late' }, who)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
  }
});

test('a view that is forgotten is gone, and forgetting one that is not there adds nothing', () => {
  const world = kept(late);
  must(world.toOffice({ type: 'forget-portfolio-view', view: 'Late' }, 'ada'));
  expect(world.office.state.portfolioViews).toEqual([]);
  expect(world.toOffice({ type: 'forget-portfolio-view', view: 'Late' }, 'ada')).toEqual({ facts: [] });
  expect(officeWorld().toOffice({ type: 'forget-portfolio-view', view: 'Late' }, 'ada')).toEqual({ facts: [] });
});

test('an office keeps fifty views at most; one of them can still be kept anew', () => {
  const many = Array.from({ length: mostViews }, (_, at) => ({ ...late, name: `View ${at}` }));
  const world = kept(...many);
  expect(world.toOffice({ type: 'keep-portfolio-view', view: late }, 'petra')).toMatchObject({
    refusal: { code: 'too-many', field: 'view.name' },
  });
  const again = { name: 'View 7', shows: { group: 'stage' } } as const;
  expect(must(world.toOffice({ type: 'keep-portfolio-view', view: again }, 'petra'))).toHaveLength(1);
});

test('a view says by known names what is shown, and nothing else', () => {
  expect(portfolioViewSchema.safeParse({ name: 'x', shows: { colour: 'red' } }).success).toBe(false);
  expect(portfolioViewSchema.safeParse({ name: '', shows: {} }).success).toBe(false);
  expect(portfolioViewSchema.safeParse({ name: 'Everything', shows: {} }).success).toBe(true);
});

test('office actions offer to keep views to the PMO and administrators', () => {
  const { state } = officeWorld().office;
  expect(
    office.decide(
      state,
      { type: 'keep-portfolio-view', view: late },
      { now: '2026-03-02T09:00:00.000Z', actor: { kind: 'system', id: 'workflow' } },
    ),
  ).toMatchObject({ refusal: { code: 'not-allowed' } });
});
