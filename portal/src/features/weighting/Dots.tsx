/** Weights as a picture: a line for each goal from 0 per cent on, a dot for each person, a bar for the group. The same figures stand in the table below it. */
import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { isolated } from '#domain/values/isolated.ts';
import { t } from '../../shared/text.ts';
import styles from './Dots.module.css';
import { percent } from './words.ts';

export interface DotRow {
  readonly id: string;
  readonly name: string;
  readonly group: number;
  readonly people: readonly { readonly person: string; readonly name: string; readonly share: number }[];
}

const width = 400;
const edge = 8;
const height = 30;

export function Dots({ rows }: { rows: readonly DotRow[] }) {
  const [chosen, setChosen] = useState<string>();
  const greatest = Math.max(...rows.flatMap(({ group, people }) => [group, ...people.map(({ share }) => share)]));
  const end = Math.min(1, Math.ceil(greatest * 10) / 10);
  const at = (share: number) => edge + (share / end) * (width - 2 * edge);
  const people = rows[0]?.people ?? [];
  return (
    <figure className={styles.dots}>
      <figcaption>
        <Group gap="xs">
          <Text size="sm">
            {t('A dot for each person, the bar for the group; 0 to {round} %.', { round: Math.round(end * 100) })}
          </Text>
          {people.map(({ person, name }) => (
            <button
              key={person}
              type="button"
              className={`${styles.person} no-print`}
              aria-pressed={chosen === person}
              onClick={() => setChosen(chosen === person ? undefined : person)}
            >
              <bdi>{name}</bdi>
            </button>
          ))}
        </Group>
      </figcaption>
      {rows.map(row => (
        <div key={row.id} className={styles.line}>
          <Text size="sm" className="clip">
            <bdi>{row.name}</bdi> {percent(row.group)} %
          </Text>
          <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={inWords(row)}>
            <line x1={edge} x2={width - edge} y1={height / 2} y2={height / 2} className="strip-line" />
            <rect x={at(row.group) - 2} y="3" width="4" height={height - 6} className="strip-median" />
            {row.people.map(({ person, share }) => (
              <circle
                key={person}
                cx={at(share)}
                cy={height / 2}
                r={chosen === person ? 8 : 6}
                className={chosen === undefined || chosen === person ? 'strip-dot' : `strip-dot ${styles.faint}`}
              />
            ))}
          </svg>
        </div>
      ))}
    </figure>
  );
}

function inWords({ name, group, people }: DotRow): string {
  const each = people.map(entry => `${isolated(entry.name)} ${percent(entry.share)}`).join(', ');
  return t('{name}: group {group} per cent; {each}', { name: isolated(name), group: percent(group), each });
}
