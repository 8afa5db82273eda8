/** A frame for a picture of points: two axes from 0 to a limit each, with titles and ticks, and what is drawn between them. Its figures stand in the table beside it. */
import type { ReactNode } from 'react';

export interface Axis {
  readonly title: string;
  readonly most: number;
  readonly ticks: readonly number[];
  readonly show: (value: number) => string;
}

export interface Scale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

const size = { width: 380, height: 300, left: 56, right: 26, top: 10, bottom: 44 };
const ink = 'var(--mantine-color-text)';

export function Plot({ x, y, children }: { readonly x: Axis; readonly y: Axis; readonly children: (scale: Scale) => ReactNode }) {
  const { width, height, left, right, top, bottom } = size;
  const scale: Scale = {
    x: value => left + (value / (x.most || 1)) * (width - left - right),
    y: value => height - bottom - (value / (y.most || 1)) * (height - top - bottom),
  };
  return (
    <svg viewBox={`0 0 ${width} ${height}`} style={{ width: '100%', maxWidth: 560 }} aria-hidden="true">
      {y.ticks.map(tick => (
        <g key={tick}>
          <line x1={left} x2={width - right} y1={scale.y(tick)} y2={scale.y(tick)} stroke="var(--mantine-color-default-border)" />
          <text x={left - 6} y={scale.y(tick) + 4} fontSize={12} textAnchor="end" fill={ink}>
            {y.show(tick)}
          </text>
        </g>
      ))}
      {x.ticks.map(tick => (
        <text key={tick} x={scale.x(tick)} y={height - bottom + 16} fontSize={12} textAnchor="middle" fill={ink}>
          {x.show(tick)}
        </text>
      ))}
      <line x1={left} x2={left} y1={top} y2={height - bottom} stroke={ink} />
      <line x1={left} x2={width - right} y1={height - bottom} y2={height - bottom} stroke={ink} />
      <text x={(left + width - right) / 2} y={height - 6} fontSize={12} textAnchor="middle" fill={ink}>
        {x.title}
      </text>
      <text transform={`translate(14 ${(top + height - bottom) / 2}) rotate(-90)`} fontSize={12} textAnchor="middle" fill={ink}>
        {y.title}
      </text>
      {children(scale)}
    </svg>
  );
}
