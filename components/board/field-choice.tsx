'use client';

import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import { useWorkspace } from '../shell/use-workspace';

/** Outlets and topics: a claim is of the field when it has one of either. */
export interface Field {
  outletIds: string[];
  tags: string[];
}

interface Props {
  caseId: string;
  label: string;
  placeholder: string;
  value: Field;
  onChange: (field: Field) => void;
}

const OUTLET = 'outlet ';
const TOPIC = 'topic ';

/** Outlets of the case’s articles and topics of its claims, chosen together. */
export function FieldChoice({ caseId, label, placeholder, value, onChange }: Props) {
  const { slug: workspace } = useWorkspace();
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace, caseId } }));
  const claims = useQuery(api.claims.list.queryOptions({ input: { workspace, caseId } }));
  const outlets = new Map(
    (articles.data ?? []).flatMap(({ outlet }) => (outlet ? [[outlet.id, outlet.name]] : [])),
  );
  const tags = [...new Set((claims.data ?? []).flatMap((claim) => claim.tags))].sort();
  const chosen = [...value.outletIds.map((id) => OUTLET + id), ...value.tags.map((tag) => TOPIC + tag)];
  const pick = (values: string[], kind: string) =>
    values.filter((one) => one.startsWith(kind)).map((one) => one.slice(kind.length));
  return (
    <MultiSelect
      label={label}
      placeholder={chosen.length === 0 ? placeholder : undefined}
      searchable
      clearable
      nothingFoundMessage="No such outlet or topic"
      data={[
        {
          group: 'Outlets',
          items: [...outlets].map(([id, name]) => ({ value: OUTLET + id, label: name ?? '' })),
        },
        { group: 'Topics', items: tags.map((tag) => ({ value: TOPIC + tag, label: tag })) },
      ].filter(({ items }) => items.length > 0)}
      value={chosen}
      onChange={(values) => onChange({ outletIds: pick(values, OUTLET), tags: pick(values, TOPIC) })}
    />
  );
}
