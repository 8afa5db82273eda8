/** What people type into the portal's forms, and what is sent for it. */

import { describe, expect, it } from 'vitest';
import { gateModelSchema } from '#domain/office/gate-model.ts';
import type { ShownRegisters } from '#domain/project/registers/shown.ts';
import { presetModels } from '#presets/models.ts';
import { draftOf as modelDraftOf, modelOf, newGate } from '../../portal/src/features/admin/model-draft.ts';
import { draftOf as closureDraftOf, closureOf, newLesson } from '../../portal/src/features/closing/draft.ts';
import {
  type EntryDraft,
  newEntry,
  draftOf as reportDraftOf,
  fieldOf as reportFieldOf,
  reportOf,
} from '../../portal/src/features/reporting/draft.ts';
import {
  datesOf,
  fieldOf,
  newBenefit,
  newCost,
  newDraft,
  draftOf as proposalDraftOf,
  proposalOf,
  restoredDraft,
  withGoals,
} from '../../portal/src/features/submit/draft.ts';
import { fieldName, stepOf } from '../../portal/src/features/submit/field-names.ts';
import { questionInWords } from '../../portal/src/shared/questions.ts';

const office = { id: 'demo', currency: 'GBP' };
const draft = newDraft('sam', 2027);
const proposalSent = { ...proposalOf({ ...draft, title: 'New pier' }, office) };

describe('a proposal that is being written', () => {
  it('a proposal is sent without the costs, benefits and goals into which nothing was typed', () => {
    const typed = withGoals({ ...draft, title: ' New pier ', benefits: [newBenefit()] }, [{ id: 'safety' }, { id: 'growth' }]);
    const proposal = proposalOf(typed, office);
    expect(proposal).toMatchObject({ title: 'New pier', costs: [], benefits: [], contributions: [], withheld: [] });
    expect(proposal.manager).toBeUndefined();
  });

  it('amounts of a proposal are sent in minor units, also when they were typed with decimals', () => {
    const typed = {
      ...draft,
      costs: [
        { ...newCost(2027), amount: '1234.56' },
        { ...newCost(2028), amount: 0.29 },
      ],
    };
    expect(proposalOf(typed, office).costs).toEqual([
      { year: 2027, amount: 123456 },
      { year: 2028, amount: 29 },
    ]);
  });

  it.each([
    ['JPY', '1234', 1234],
    ['KWD', '1.234', 1234],
    ['GBP', '0.29', 29],
  ])('an amount in %s is sent in the decimals of that currency, and shown again as it was typed', (currency, typed, minor) => {
    const costs = [{ ...newCost(2027), amount: typed }];
    const proposal = proposalOf({ ...draft, title: 'New pier', costs }, { id: 'demo', currency });
    expect(proposal.costs).toEqual([{ year: 2027, amount: minor }]);
    expect(proposalDraftOf({ id: 'p', proposal: { ...proposalSent, ...proposal }, currency }).costs[0]?.amount).toBe(typed);
  });

  it('an amount with more decimals than its currency has is no amount', () => {
    const costs = [{ ...newCost(2027), amount: '12.5' }];
    expect(proposalOf({ ...draft, costs }, { id: 'demo', currency: 'JPY' }).costs[0]?.amount).toBeNaN();
  });

  it('an error in the second goal that is sent is shown at the fields of that goal, wherever it stands in the form', () => {
    const contributions = ['a', 'b', 'c'].map((goal, index) => ({ goal, points: index === 1 ? '' : 5, justification: '' }));
    expect(fieldOf('contributions.1.justification', { ...draft, contributions })).toBe('contributions.2.justification');
    expect(fieldOf('withheld.0.reason', draft)).toBe('costsWithheld');
    expect(fieldOf('proposal.withheld.0.reason', draft)).toBe('costsWithheld');
    expect(fieldOf('title', draft)).toBe('title');
  });

  it('a benefit without a name is sent so that it is asked for, at the row where it stands, and an untouched one is left out', () => {
    const benefits = [newBenefit(), { ...newBenefit(), amount: '5000' }, { ...newBenefit(), owner: 'pat' }];
    expect(proposalOf({ ...draft, benefits }, office).benefits).toMatchObject([
      { name: '', amount: 500_000 },
      { name: '', owner: 'pat' },
    ]);
    expect(fieldOf('benefits.0.name', { ...draft, benefits })).toBe('benefits.1.name');
    expect(fieldOf('proposal.benefits.1.name', { ...draft, benefits })).toBe('benefits.2.name');
  });

  it('a reason without points is asked for its points, and not sent as no points', () => {
    const contributions = [{ goal: 'safety', points: '', justification: 'Fewer falls.' }];
    expect(proposalOf({ ...draft, contributions }, office).contributions[0]?.points).toBeNaN();
  });

  it('an end that lies before the start is said at the end', () => {
    const dates = (start: string, end: string) => datesOf(proposalOf({ ...draft, start, end }, office));
    expect(dates('2027-05-02', '2027-05-01')).toEqual({ end: 'The end lies before the start.' });
    expect(dates('2027-05-01', '2027-05-01')).toEqual({});
    expect(dates('', '2027-05-01')).toEqual({});
  });

  it('a revision keeps what was withheld and the reference, until what was withheld is stated', () => {
    const withheld = [
      { field: 'costs' as const, reason: 'Tender' },
      { field: 'start' as const, reason: 'Court' },
    ];
    const proposal = { ...proposalSent, withheld, reference: 'P-7' };
    const revision = proposalDraftOf({ id: 'p', proposal, currency: 'GBP' });
    expect(proposalOf(revision, office)).toMatchObject({ withheld, reference: 'P-7' });
    expect(proposalOf({ ...revision, start: '2027-01-01' }, office).withheld).toEqual(withheld.slice(0, 1));
  });

  it('the fields of a proposal are named as people call them, with the step where they stand', () => {
    const contributions = [{ goal: 'safety', points: '', justification: '' }];
    const goals = [{ id: 'safety', name: 'Safe at work', weight: 1 }];
    const named = (path: string) => fieldName(path, { ...draft, contributions }, { goals });
    expect(named('benefits.1.name')).toBe('Benefit 2, name');
    expect(named('contributions.0.points')).toBe('Safe at work, points');
    expect(named('costsWithheld')).toBe('Why the cost is withheld');
    expect([stepOf('benefits.1.name'), stepOf('gateModel'), stepOf('contributions.0.points'), stepOf('office')]).toEqual([
      2,
      0,
      1,
      undefined,
    ]);
  });

  it('intake’s question about a duplicate calls the other project by its title, also when it was stored with an id', () => {
    const twin = { project: '3jp1Yq', title: 'Night bus', similarity: 0.9 };
    const stored = 'It looks like “Night bus” (3jp1Yq, 90 % …): if it is another project, add 3jp1Yq to notDuplicateOf.';
    expect(questionInWords(stored, [twin])).toBe(
      'It looks like “Night bus” (90 % alike). If yours is another project, tick that it is.',
    );
    expect(questionInWords('Give its cost.', [twin])).toBe('Give its cost.');
  });

  it('a proposal that was kept on the device comes back as it was typed, also from before its goals were kept as a list', () => {
    const kept = { ...draft, savedAt: '', contributions: { safety: { points: 40, justification: 'Fewer falls.' } } };
    expect(restoredDraft(kept).contributions).toEqual([{ goal: 'safety', points: 40, justification: 'Fewer falls.' }]);
    const list = { ...draft, savedAt: '', contributions: [{ goal: 'growth', points: '', justification: 'It may.' }] };
    expect(restoredDraft(list)).toEqual(list);
  });
});

describe('a status report that is being written', () => {
  const none = {
    risks: [],
    issues: [],
    actions: [],
    decisions: [],
    dependencies: [],
    milestones: [],
    kpis: [],
    communication: [],
  };
  const at = { since: '2027-01-04T09:00:00.000Z', changedAt: '2027-01-04T09:00:00.000Z' };
  const storms = { ...at, id: 'r1', risk: 'Storms', probability: 2, impact: 3, owner: 'pat' };
  const registers: ShownRegisters = {
    ...none,
    risks: [storms, { ...storms, id: 'r2', risk: 'Ice' }, { ...storms, id: 'r3', risk: 'Over', closed: { at: at.since } }],
    milestones: [{ ...at, id: 'm1', name: 'Whole', code: '1', due: '2027-05-01', percent: 40, hasParts: true, depth: 0 }],
  };
  const begun = reportDraftOf({ spent: 5000 }, registers, 'GBP');

  it('a report that nobody changed says the same figures, and amends no register', () => {
    expect(JSON.parse(JSON.stringify(reportOf(begun, registers, 'GBP')))).toEqual({ spent: 5000 });
  });

  it('a report amends what was typed anew: an entry that is new, one that differs, and one that was taken out', () => {
    const [first] = begun.registers.risks;
    const risks = [
      { ...newEntry('risks'), risk: 'Rain', probability: 1, impact: 1 },
      { ...first, impact: 5, owner: '' } as EntryDraft,
    ];
    const draft = { ...begun, registers: { ...begun.registers, risks } };
    const body = JSON.parse(JSON.stringify(reportOf(draft, registers, 'GBP')));
    expect(body.registers).toEqual({
      risks: {
        add: [{ risk: 'Rain', probability: 1, impact: 1 }],
        change: [{ id: 'r1', impact: 5, owner: null }],
        close: [{ id: 'r2' }],
      },
    });
    expect(reportFieldOf(registers)('registers.risks.change.0.impact', draft)).toBe('registers.risks.1.impact');
    expect(reportFieldOf(registers)('registers.risks.add.0.risk', draft)).toBe('registers.risks.0.risk');
  });

  it('a figure that is still being typed is not a number yet, and an empty one is left out of the report', () => {
    expect(reportOf({ ...begun, progress: '-' }, registers, 'GBP').progress).toBeNaN();
    expect(reportOf(begun, registers, 'GBP').progress).toBeUndefined();
  });
});

describe('a closure report that is being written', () => {
  it('a closure report is sent without lessons that say nothing, and with tags as single words', () => {
    const begun = closureDraftOf({ ...proposalSent, benefits: [{ name: 'Fewer falls' }] });
    const lessons = [newLesson(), { ...newLesson(), title: 'Ask early', text: 'We asked late.', tags: 'people, , dates ' }];
    const report = closureOf({ ...begun, summary: 'Done.', lessons }, 'GBP');
    expect(report.benefits).toEqual([{ name: 'Fewer falls' }]);
    expect(report.lessons).toEqual([{ title: 'Ask early', text: 'We asked late.', tags: ['people', 'dates'] }]);
  });
});

describe('a gate model that is being edited', () => {
  it.each(presetModels.map(model => [model.name, model] as const))(
    'the gate model “%s”, published from the editor as it is, stays the same',
    (_name, model) => {
      const shape = gateModelSchema.parse(model);
      expect(gateModelSchema.parse(modelOf(modelDraftOf(shape, true), []))).toEqual(shape);
    },
  );

  it('a new gate has an id that no other gate of the model has', () => {
    const model = modelDraftOf({ id: 'm', name: 'M', stages: [{ id: 'work', name: 'Work' }], gates: [], tripwires: [] }, false);
    const first = newGate(model, 'board');
    expect(newGate({ ...model, gates: [{ ...first, id: 'gate-2' }] }, 'board').id).not.toBe('gate-2');
  });
});
