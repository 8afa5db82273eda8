/** What the presets' criteria say of figures at their edges: the laws and frameworks they come from name the numbers. */
import { describe, expect, it } from 'vitest';
import { findingsFor } from '#domain/criteria/findings.ts';
import type { Inputs } from '#domain/criteria/inputs.ts';
import { presetModels } from '#presets/models.ts';

const model = (id: string) => presetModels.find(entry => entry.id === id)!;

function raised(inputs: Inputs): string[] {
  const findings = findingsFor(model('stage-gate').tripwires, inputs, []);
  return findings.filter(finding => finding.verdict === 'fail').map(finding => finding.criterion);
}

describe('the tripwires', () => {
  const cost = (costVariance: number) => {
    const [finding] = findingsFor(model('stage-gate').tripwires, { costVariance }, []);
    return [finding?.criterion, finding?.verdict, finding?.kind, finding?.level];
  };

  it.each<[number, string, 'must' | 'should', number | undefined]>([
    [10, 'pass', 'should', undefined],
    [10.1, 'fail', 'should', 1],
    [14.9, 'fail', 'should', 1],
    [15, 'fail', 'should', 2],
    [30, 'fail', 'should', 2],
    [30.1, 'fail', 'must', 3],
  ])('one tripwire says of a cost of %d %% over the baseline: %s, %s, threshold %s', (costVariance, ...expected) => {
    expect(cost(costVariance)).toEqual(['watch-cost', ...expected]);
  });

  it('P23: a must among the thresholds counts while nothing is known of the cost', () => {
    expect(findingsFor(model('stage-gate').tripwires, {}, [])[0]).toMatchObject({ verdict: 'unknown', kind: 'must' });
  });

  it('the tripwires are raised by a milestone that is six months late, not by one of five', () => {
    expect(raised({ worstMilestoneDelay: 153 })).toEqual([]);
    expect(raised({ worstMilestoneDelay: 183 })).toEqual(['watch-milestone-6-months']);
  });

  it('the tripwires are raised by 46 days without a report, not by 45', () => {
    expect(raised({ daysSinceReport: 45 })).toEqual([]);
    expect(raised({ daysSinceReport: 46 })).toEqual(['watch-report-45-days']);
  });

  it('P16: the tripwires say nothing of a project that has not reported yet', () => {
    const findings = findingsFor(model('stage-gate').tripwires, {}, []);
    expect(new Set(findings.map(finding => finding.verdict))).toEqual(new Set(['unknown']));
  });
});

describe('the light model', () => {
  const start = model('light-auto').gates[0]!;
  const verdicts = (inputs: Inputs) => findingsFor(start.criteria, inputs, []).map(finding => finding.verdict);

  it('the light model starts a small project that pays without a meeting', () => {
    expect(verdicts({ score: 62, benefitCostRatio: 1.8, costBaseline: 120_000 })).toEqual(['pass', 'pass', 'pass']);
  });

  it('the light model asks the board about a large project, and about one that does not say what it costs', () => {
    expect(verdicts({ score: 62, benefitCostRatio: 1.8, costBaseline: 500_001 })).toContain('fail');
    expect(verdicts({ score: 62 })).toContain('unknown');
  });
});

describe('the UK Gateway', () => {
  const ready = model('uk-gateway').gates.find(gate => gate.id === 'gate-4')!;
  const confidence = ready.criteria.filter(criterion => criterion.id === 'g4-confidence');

  it.each([
    ['green', 'pass'],
    ['amber-green', 'pass'],
    ['amber', 'pass'],
    ['amber-red', 'fail'],
    ['red', 'fail'],
  ])('the UK Gateway takes a delivery confidence of %s as %s', (word, verdict) => {
    expect(findingsFor(confidence, { confidence: word }, [])[0]?.verdict).toBe(verdict);
  });
});
