/** The efficient frontier as a picture: value over what is limited, with the scenario's own place. Its table says the same and can be worked by keyboard. */
import { CartesianGrid, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import type { SelectionView } from '#api/answers/selections.ts';
import { t } from '../../shared/text.ts';
import { amountIn, type Point, roundTicks, tickLabel } from './frontier.ts';
import { amountOf, limitName, sentenceCase, worth } from './words.ts';

interface FrontierChartProps {
  readonly selection: SelectionView;
  readonly rows: readonly Point[];
  readonly along: string;
  /** How much the scenario uses. */
  readonly now: number | undefined;
  readonly chosen: number | undefined;
  readonly choose: (used: number) => void;
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly used: number;
}

const ink = 'var(--mantine-color-text)';

export function FrontierChart({ selection: { currency }, rows, along, now, chosen, choose }: FrontierChartProps) {
  const dots: readonly Dot[] = rows.map(({ used, value }) => ({ x: amountIn(along, used, currency), y: value, used }));
  const xTicks = roundTicks(Math.max(...dots.map(({ x }) => x)));
  const yTicks = roundTicks(Math.max(...dots.map(({ y }) => y)));
  const short = (value: number) => tickLabel(along, value, currency);
  /** Where there is room for words beside a line. */
  const isInLeftHalf = (x: number) => x <= (xTicks.at(-1) ?? 1) / 2;
  const picked = dots.filter(({ used }) => used === chosen);
  return (
    <ResponsiveContainer width="100%" height={320}>
      <ScatterChart margin={{ top: 10, right: 24, bottom: 28, left: 16 }} accessibilityLayer={false}>
        <CartesianGrid strokeDasharray="3 3" stroke="var(--mantine-color-default-border)" />
        <XAxis
          type="number"
          dataKey="x"
          ticks={xTicks}
          domain={[0, xTicks.at(-1) ?? 1]}
          tickFormatter={short}
          stroke={ink}
          label={{ value: sentenceCase(limitName(along)), position: 'bottom', fill: ink }}
        />
        <YAxis
          type="number"
          dataKey="y"
          ticks={yTicks}
          domain={[0, yTicks.at(-1) ?? 1]}
          width={56}
          stroke={ink}
          label={{ value: t('Value'), angle: -90, position: 'insideLeft', fill: ink }}
        />
        <Tooltip content={<Hint along={along} currency={currency} />} />
        {now !== undefined && (
          <ReferenceLine
            x={amountIn(along, now, currency)}
            stroke="var(--mantine-color-dimmed)"
            strokeDasharray="6 4"
            label={{
              value: t('this scenario'),
              position: isInLeftHalf(amountIn(along, now, currency)) ? 'insideTopLeft' : 'insideTopRight',
              fill: ink,
              fontSize: 12,
            }}
          />
        )}
        <Scatter
          data={[...dots]}
          line={{ stroke: 'var(--mantine-color-blue-6)', strokeWidth: 2 }}
          lineJointType="stepAfter"
          fill="var(--mantine-color-blue-6)"
          isAnimationActive={false}
          onClick={dot => choose((dot as unknown as { payload: Dot }).payload.used)}
          cursor="pointer"
        />
        <Scatter data={picked} fill="var(--mantine-color-orange-6)" shape="diamond" isAnimationActive={false} />
      </ScatterChart>
    </ResponsiveContainer>
  );
}

interface HintProps {
  readonly along: string;
  readonly currency: string;
  readonly payload?: readonly { payload?: Dot }[];
}

function Hint({ payload, along, currency }: HintProps) {
  const dot = payload?.[0]?.payload;
  if (!dot) return null;
  return (
    <div
      style={{
        background: 'var(--mantine-color-body)',
        border: '1px solid var(--mantine-color-default-border)',
        padding: '0.5rem',
      }}
    >
      {t('{amountOf} buys {worth}', { amountOf: amountOf(along, dot.used, currency), worth: worth(dot.y) })}
    </div>
  );
}
