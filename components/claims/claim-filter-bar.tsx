'use client';

import { Button, Chip, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { ClaimRow } from '@/lib/contract/claims';
import { claimKinds, claimStatuses } from '@/lib/domain/claim';
import { claimKindWords, claimStatusWords } from '@/lib/domain/claim-words';
import type { ClaimOrder } from '@/lib/domain/select-claims';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import classes from './claim-filter-bar.module.css';
import { useClaimFilter } from './use-claim-filter';

const orderWords: Record<ClaimOrder, string> = {
  number: 'By number',
  articles: 'Most articles first',
  due: 'Next due first',
  status: 'By status',
  statement: 'A to Z',
};

/** Search, filters and order of the list of claims. */
export function ClaimFilterBar({ claims }: { claims: ClaimRow[] }) {
  const [filter, setFilter] = useClaimFilter();
  const { people } = useWorkspace();
  const viewer = useViewer();
  const [opened, { toggle }] = useDisclosure(false);
  const tags = [...new Set(claims.flatMap((claim) => claim.tags))].sort((a, b) => a.localeCompare(b, 'en'));
  const { words, order, ...conditions } = filter;
  const isNarrowed =
    words !== '' ||
    Object.values(conditions).some((value) => (Array.isArray(value) ? value.length > 0 : value));
  return (
    <div className={classes.bar} data-opened={opened || undefined}>
      <TextInput
        className={classes.search}
        aria-label="Search claims"
        placeholder="Search claims"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={words}
        onChange={(event) => setFilter({ words: event.currentTarget.value })}
      />
      <Button className={classes.toggle} variant="default" onClick={toggle} aria-expanded={opened}>
        {opened ? 'Fewer filters' : 'Filters'}
      </Button>
      <MultiSelect
        aria-label="Status"
        placeholder={filter.statuses.length === 0 ? 'Any status' : undefined}
        className={classes.statuses}
        data={claimStatuses.map((status) => ({ value: status, label: claimStatusWords[status] }))}
        value={filter.statuses}
        onChange={(statuses) =>
          setFilter({ statuses: claimStatuses.filter((status) => statuses.includes(status)) })
        }
        clearable
      />
      <Select
        aria-label="Kind"
        placeholder="Any kind"
        data={claimKinds.map((kind) => ({ value: kind, label: claimKindWords[kind] }))}
        value={filter.kind}
        onChange={(kind) => setFilter({ kind: claimKinds.find((known) => known === kind) ?? null })}
        clearable
      />
      {tags.length > 0 && (
        <Select
          aria-label="Topic"
          placeholder="Any topic"
          data={tags}
          value={filter.tag}
          onChange={(tag) => setFilter({ tag })}
          searchable
          clearable
        />
      )}
      <Select
        aria-label="Assignee"
        placeholder="Anybody’s"
        data={[
          { value: viewer.id, label: 'Mine' },
          { value: 'nobody', label: 'Nobody’s' },
          ...people.filter(({ id }) => id !== viewer.id).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filter.assignee}
        onChange={(assignee) => setFilter({ assignee })}
        searchable
        clearable
      />
      <Select
        aria-label="Order"
        data={Object.entries(orderWords).map(([value, label]) => ({ value: value as ClaimOrder, label }))}
        value={order}
        onChange={(next) => setFilter({ order: next })}
        allowDeselect={false}
      />
      <Group gap={6} wrap="nowrap" className={classes.chips}>
        <Chip
          size="sm"
          checked={filter.checkable === false}
          onChange={(checked) => setFilter({ checkable: checked ? false : null })}
        >
          Not checkable
        </Chip>
        <Chip size="sm" checked={filter.disputed} onChange={(disputed) => setFilter({ disputed })}>
          Reviewers differ
        </Chip>
        {filter.only.length > 0 && (
          <Chip size="sm" checked onChange={() => setFilter({ only: null })}>
            Only {filter.only.length === 1 ? 'one claim' : `${filter.only.length} claims`}
          </Chip>
        )}
        {isNarrowed && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() =>
              setFilter({
                words: null,
                statuses: null,
                kind: null,
                tag: null,
                checkable: null,
                assignee: null,
                disputed: null,
                only: null,
              })
            }
          >
            Clear
          </Button>
        )}
      </Group>
    </div>
  );
}
