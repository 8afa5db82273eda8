/** The rules of drafts that are kept on a device: whose they are, when they may be written, what comes back of them. */
import { describe, expect, it } from 'vitest';
import { withKept } from '../../portal/src/features/choosing/rating-draft.ts';
import { draftOf as reportDraftOf, reportOf } from '../../portal/src/features/reporting/draft.ts';
import {
  draftIn,
  hasMovedOn,
  isForgotten,
  isSameTyped,
  keepable,
  keyOf,
  meanwhileOf,
  prefixOf,
  prefixOfForm,
  restored,
  secretFields,
  sentencesIn,
  stateOf,
  type WithoutSecrets,
} from '../../portal/src/shared/drafts/kept.ts';

const kept = { version: 'one', at: '2027-05-14T12:00:00.000Z', of: '3', values: { reason: 'It is late.' } };
const name = { person: 'hugo', office: 'demo', form: 'ballot', subject: 'p1 plan-gate' };

describe('whose draft it is', () => {
  it('no two people, offices, forms or subjects share a draft, whatever their ids are made of', () => {
    const others = [
      { ...name, person: 'hug' },
      { ...name, office: 'demo/ballot' },
      { ...name, person: 'hugo/demo', office: 'ballot' },
      { ...name, form: 'answer' },
      { ...name, subject: 'p1 plan/gate' },
    ];
    expect(new Set([name, ...others].map(keyOf)).size).toBe(6);
    expect(keyOf(name).startsWith(prefixOf('hugo'))).toBe(true);
    expect(keyOf({ ...name, person: 'hugo2' }).startsWith(prefixOf('hugo'))).toBe(false);
  });

  it('the drafts of one form are told from those of every other form, person and office', () => {
    const prefix = prefixOfForm(name);
    expect(keyOf(name).slice(prefix.length)).toBe(encodeURIComponent(name.subject));
    for (const other of [{ form: 'ballot2' }, { form: 'bal' }, { person: 'hugo2' }, { office: 'demo2' }])
      expect(keyOf({ ...name, ...other }).startsWith(prefix)).toBe(false);
  });

  it('what is no draft, whoever wrote it there, is read as none', () => {
    for (const text of [null, '', 'x', 'null', '7', '[]', '{}', '{"version":"one"}', '{"values":{}}'])
      expect(draftIn(text)).toBeUndefined();
    expect(draftIn(JSON.stringify(kept))).toEqual(kept);
    expect(draftIn('{"version":"one","values":{}}')).toEqual({ version: 'one', at: '', of: '', values: {} });
  });

  it('a draft that nobody touched for more than 90 days is taken away, and one without a day stays', () => {
    const now = Date.parse(kept.at);
    expect(isForgotten(kept, now + 90 * 86_400_000)).toBe(false);
    expect(isForgotten(kept, now + 90 * 86_400_000 + 1)).toBe(true);
    expect(isForgotten({ ...kept, at: '' }, now)).toBe(false);
  });
});

describe('two tabs with the same form', () => {
  it('a tab writes where nothing was kept, and over what it wrote or read itself', () => {
    expect(meanwhileOf(undefined, undefined)).toBeUndefined();
    expect(meanwhileOf('one', kept)).toBeUndefined();
  });

  it('a tab does not write over what another tab wrote meanwhile, nor after another tab has sent or discarded it', () => {
    expect(meanwhileOf('zero', kept)).toBe('changed');
    expect(meanwhileOf(undefined, kept)).toBe('changed');
    expect(meanwhileOf('one', undefined)).toBe('gone');
  });
});

describe('a subject that moved on', () => {
  it('a draft that was begun on another version of its subject says so, and one that names none counts for every version', () => {
    expect(hasMovedOn(kept, '3')).toBe(false);
    expect(hasMovedOn(kept, '4')).toBe(true);
    expect(hasMovedOn({ ...kept, of: '' }, '4')).toBe(false);
  });
});

describe('secrets', () => {
  it.each(secretFields)('what stands in a field “%s” is never kept, however deep it stands and however it is written', field => {
    const values = { name: 'Chat', [field]: 's3cret', rows: [{ [field.toUpperCase()]: 's3cret', text: 'One' }] };
    expect(keepable(values).values).toEqual({ name: 'Chat', rows: [{ text: 'One' }] });
  });

  it('a form with a field for a secret cannot be given a draft: it does not compile', () => {
    const keeps = <Fields extends WithoutSecrets>(fields: Fields) => fields;
    expect(keeps({ name: '', text: '' })).toEqual({ name: '', text: '' });
    // @ts-expect-error a form with a secret keeps no draft
    expect(keeps({ name: '', secret: '' })).toEqual({ name: '', secret: '' });
  });

  it('a field whose name only holds such a word is kept', () => {
    expect(keepable({ secretary: 'Ada', code: '1.1' }).values).toEqual({ secretary: 'Ada', code: '1.1' });
  });
});

describe('what a form begins with', () => {
  it('a draft says that it was changed when something else is stored now, and not when only the keys of its rows differ', () => {
    const begun = [{ key: 'a', name: 'Design' }];
    const draft = { ...kept, of: stateOf(begun) };
    expect(hasMovedOn(draft, stateOf([{ key: 'b', name: 'Design' }]))).toBe(false);
    expect(hasMovedOn(draft, stateOf([{ key: 'a', name: 'Build' }]))).toBe(true);
    expect(stateOf(undefined)).toBe('');
  });
});

describe('what comes back of a draft', () => {
  const start = { reason: '', amount: '' as string | number, rows: [{ key: 'a', text: '' }], inner: { day: '', done: false } };

  it('everything that was typed comes back, with its rows', () => {
    const values = {
      reason: 'Late.',
      amount: 7,
      rows: [
        { key: 'x', text: 'One' },
        { key: 'y', text: 'Two' },
      ],
      inner: { day: '2027-05-01', done: true },
    };
    expect(restored(start, keepable(values).values)).toEqual(values);
  });

  it('a draft of an earlier release fits the form of today: a new field begins anew, and a former one is left out', () => {
    expect(restored(start, { reason: 'Late.', former: 'x' })).toEqual({ ...start, reason: 'Late.' });
  });

  it('a field that has another shape today begins anew', () => {
    expect(restored(start, { reason: ['Late.'], rows: { a: 1 }, inner: 'x' })).toEqual(start);
    expect(restored(start, 'x')).toEqual(start);
    expect(restored(start, null)).toEqual(start);
  });

  it('a field that begins with nothing takes what was kept', () => {
    expect(restored({ file: null as object | null }, { file: { name: 'a.csv' } })).toEqual({ file: { name: 'a.csv' } });
  });

  it('a chosen file is left out, and the draft says so', () => {
    const file = new Blob(['x']);
    expect(keepable({ text: 'See the file.', file })).toEqual({
      values: { text: 'See the file.', file: null },
      withoutFile: true,
    });
    expect(keepable({ text: 'x', file: null }).withoutFile).toBe(false);
  });

  it('what was typed and taken back again is no draft, whatever the keys of its rows are', () => {
    expect(isSameTyped({ rows: [{ key: 'a', text: '' }] }, { rows: [{ key: 'b', text: '' }] })).toBe(true);
    expect(isSameTyped({ rows: [{ key: 'a', text: 'x' }] }, { rows: [{ key: 'a', text: '' }] })).toBe(false);
  });

  it('of a draft whose subject has ended its sentences are shown once more, and no single words or keys', () => {
    const values = {
      outcome: 'hold',
      reason: ' Wait for the licence. ',
      conditions: [{ key: 'k', text: 'Ask the port.', due: '2027-05-01' }],
    };
    expect(sentencesIn(values)).toEqual(['Wait for the licence.', 'Ask the port.']);
  });
});

describe('ratings that come back', () => {
  it('ratings that were typed come back to their dimensions, a new dimension begins anew, and one that is gone is left out', () => {
    const start = {
      ratings: [
        { dimension: 'value', choice: '', reason: '' },
        { dimension: 'risk', choice: '3', reason: 'As before.' },
      ],
    };
    const typed = [
      { dimension: 'gone', choice: '1', reason: 'x' },
      { dimension: 'value', choice: '5', reason: 'It pays.' },
    ];
    expect(withKept(start, { ratings: typed })).toEqual({ ratings: [typed[1], start.ratings[1]] });
  });
});

describe('a report that is finished from a draft after others have reported', () => {
  const none = { issues: [], actions: [], decisions: [], dependencies: [], milestones: [], kpis: [], communication: [] };
  const at = { since: '2027-01-04T09:00:00.000Z', changedAt: '2027-01-04T09:00:00.000Z' };
  const storms = { ...at, id: 'r1', risk: 'Storms', probability: 2, impact: 3 };
  const ice = { ...storms, id: 'r2', risk: 'Ice' };
  const begun = reportDraftOf({}, { ...none, risks: [storms, ice] }, 'GBP');
  const registersIn = (draft: typeof begun, now: Parameters<typeof reportOf>[1]) =>
    JSON.parse(JSON.stringify(reportOf(draft, now, 'GBP'))).registers;

  it('an entry that others added meanwhile is not closed, and what others changed is not changed back', () => {
    const now = { ...none, risks: [{ ...storms, impact: 5 }, ice, { ...storms, id: 'r3', risk: 'Fog' }] };
    expect(registersIn(begun, now)).toBeUndefined();
  });

  it('an entry that others closed meanwhile is not closed again', () => {
    const [first] = begun.registers.risks;
    const draft = { ...begun, registers: { ...begun.registers, risks: first ? [first] : [] } };
    expect(registersIn(draft, { ...none, risks: [storms, ice] })).toEqual({ risks: { close: [{ id: 'r2' }] } });
    expect(registersIn(draft, { ...none, risks: [storms, { ...ice, closed: { at: at.since } }] })).toBeUndefined();
  });
});
