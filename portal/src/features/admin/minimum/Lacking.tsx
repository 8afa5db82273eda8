/** Gate models that do not meet a minimum, each with what it lacks. */
import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'react-router';
import { rich } from '../../../shared/text.ts';

interface Entry {
  readonly model: string;
  readonly name: string;
  readonly version: number;
  readonly missing: readonly string[];
  /** The office that it is of, where that is another. */
  readonly officeName?: string;
  readonly office?: string;
  /** Where it is changed, for whoever may. */
  readonly to?: string;
}

export function Lacking({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className="plain-list">
      {entries.map(({ office = '', officeName, model, name, version, missing, to }) => (
        <li key={`${office}/${model}`}>
          <Text className="clip">
            {rich('{value}{what}, version {version}, lacks', {
              value: officeName !== undefined && `${officeName}: `,
              what:
                to === undefined ? (
                  <strong>{name}</strong>
                ) : (
                  <Anchor component={Link} to={to} fw={600}>
                    {name}
                  </Anchor>
                ),
              version,
            })}
          </Text>
          <List size="sm" className="clip">
            {missing.map(what => (
              <List.Item key={what}>{what}</List.Item>
            ))}
          </List>
        </li>
      ))}
    </ul>
  );
}
