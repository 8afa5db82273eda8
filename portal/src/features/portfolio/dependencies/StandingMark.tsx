/** The sign of how a dependency stands: its shape says it without its colour. */
import type { DependencyView } from '#api/answers/portfolio.ts';

export const standingColours: Readonly<Record<DependencyView['standing'], string>> = {
  late: 'light-dark(#c92a2a, #ff8787)',
  doubtful: 'light-dark(#b35c00, #ffc078)',
  'in-time': 'light-dark(#5c636a, #a0a0a0)',
  undated: 'light-dark(#5c636a, #a0a0a0)',
};

/** Around a middle, in the units of a drawing. Nothing is drawn for what needs no look. */
export function Mark({
  standing,
  x,
  y,
}: {
  readonly standing: DependencyView['standing'];
  readonly x: number;
  readonly y: number;
}) {
  const colour = standingColours[standing];
  const look = { fill: 'var(--mantine-color-body)', stroke: colour, strokeWidth: 2 };
  if (standing === 'late')
    return (
      <g>
        <path d={`M${x} ${y - 9} L${x + 9} ${y + 7} L${x - 9} ${y + 7} Z`} {...look} />
        <text x={x} y={y + 5} fontSize={11} fontWeight={700} textAnchor="middle" fill={colour}>
          !
        </text>
      </g>
    );
  if (standing === 'doubtful')
    return (
      <g>
        <circle cx={x} cy={y} r={8} {...look} />
        <text x={x} y={y + 4} fontSize={11} fontWeight={700} textAnchor="middle" fill={colour}>
          ?
        </text>
      </g>
    );
  return null;
}

/** The same beside a text. */
export function StandingSign({ standing }: { readonly standing: DependencyView['standing'] }) {
  if (standing !== 'late' && standing !== 'doubtful') return null;
  return (
    <svg width={22} height={22} viewBox="0 0 22 22" aria-hidden="true" style={{ flexShrink: 0 }}>
      <Mark standing={standing} x={11} y={11} />
    </svg>
  );
}
