/** The size of a proposal decides which gate model it follows, where its office has a table of sizes. */
import { describe, expect, test } from 'vitest';
import type { Routing } from '#domain/office/routing/routing.ts';
import type { ProposalInput } from '#domain/project/proposal.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { gateModel, proposal } from '../../support/standards.ts';

const table: Routing = { rows: [{ model: 'standard', costFrom: 50_000_000 as never }], otherwise: 'light' };
const costing = (amount: number): Partial<ProposalInput> => ({ costs: [{ year: 2026, amount }] });

/** An office with two gate models and a table of sizes. */
function sizedWorld(): World {
  const world = officeWorld();
  must(
    world.toOffice(
      { type: 'publish-gate-model', model: { ...gateModel(), id: 'light', name: 'Light' }, default: false },
      'petra',
    ),
  );
  must(world.toOffice({ type: 'set-routing', routing: table }, 'petra'));
  return world;
}
const submitted = (world: World, changed: Partial<ProposalInput>) =>
  world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal(changed) }, 'sonia');
function admitted(world: World, changed: Partial<ProposalInput>): World {
  must(submitted(world, changed));
  must(world.toProject({ type: 'score-proposal', revision: 1 }));
  must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));
  return world;
}

describe('a proposal in an office with a table of sizes', () => {
  test('a large one follows the model of its row, and a small one the model of everything else, with the reason on record', () => {
    const large = admitted(sizedWorld(), costing(50_000_000));
    expect(large.project.state).toMatchObject({ model: { id: 'standard' } });
    expect(large.project.past.at(-1)?.facts).toMatchObject([
      { type: 'project-admitted', because: 'row 1 of the table of sizes: it costs £500,000, and the row begins at £500,000' },
    ]);
    const small = admitted(sizedWorld(), costing(49_999_999));
    expect(small.project.state).toMatchObject({ model: { id: 'light' } });
  });

  test('one that names another model than its size says is refused with the field, the reason and the remedy', () => {
    const refused = submitted(sizedWorld(), { ...costing(50_000_000), gateModel: 'light' });
    expect(refused).toMatchObject({ refusal: { code: 'unknown-reference', field: 'gateModel' } });
    expect(JSON.stringify(refused)).toMatch(/the size decides.*row 1 of the table.*Leave the gate model out/);
    must(submitted(sizedWorld(), { ...costing(50_000_000), gateModel: 'standard' }));
  });

  test('a cost that is withheld reaches the row: nobody gets fewer gates by silence', () => {
    const withheld = { costs: [], withheld: [{ field: 'costs' as const, reason: 'A tender is open.' }] };
    expect(admitted(sizedWorld(), withheld).project.state).toMatchObject({ model: { id: 'standard' } });
  });

  test('a revision after admission may keep the model that it once named, whatever its size says now', () => {
    const world = admitted(sizedWorld(), { ...costing(50_000_000), gateModel: 'standard' });
    const smaller = proposal({ ...costing(1), gateModel: 'standard' });
    on(world).when({ type: 'revise-proposal', proposal: smaller }, as('sonia', world)).thenTypes('proposal-revised');
    expect(world.project.state.model?.id).toBe('standard');
  });

  test('in an office without a table whoever proposes names the model', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'publish-gate-model', model: { ...gateModel(), id: 'light' }, default: false }, 'petra'));
    const { project } = admitted(world, { ...costing(50_000_000), gateModel: 'light' });
    expect(project.state.model?.id).toBe('light');
    expect(project.past.at(-1)?.facts[0]).not.toHaveProperty('because');
  });
});
