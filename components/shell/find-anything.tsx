'use client';

import { ActionIcon, Kbd, Text, UnstyledButton } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from 'next/navigation';
import { api } from '@/lib/client/api';
import classes from './find-anything.module.css';
import { useWorkspace } from './use-workspace';

/** Of the case that is open. */
const comparisons = [
  { page: 'compare', label: 'Compare: matrix' },
  { page: 'side-by-side', label: 'Compare: side by side' },
  { page: 'quotes', label: 'Compare: quotes' },
  { page: 'origins', label: 'Compare: origins' },
];

/** Ctrl/Cmd K finds anything, or the button for it. */
export function FindAnything() {
  // In the server's and the first render the page's own queries must be the first to name what they were seeded with.
  const mounted = useMounted();
  return (
    <>
      <UnstyledButton className={classes.field} onClick={spotlight.open} aria-label="Find anything">
        <Text span size="sm" c="dimmed">
          Find anything
        </Text>
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <ActionIcon
        className={classes.icon}
        variant="subtle"
        color="gray"
        onClick={spotlight.open}
        aria-label="Find anything"
      >
        <IconSearch size={18} />
      </ActionIcon>
      {mounted && <Finder />}
    </>
  );
}

/** Cases, and the claims, articles and comparisons of the case that is open. */
function Finder() {
  const router = useRouter();
  const workspace = useWorkspace();
  const { caseId } = useParams<{ caseId?: string }>();
  const home = `/w/${workspace.slug}`;
  const cases = useQuery(api.cases.list.queryOptions({ input: { workspace: workspace.slug } }));
  const input = { workspace: workspace.slug, caseId: caseId ?? '' };
  const claims = useQuery({ ...api.claims.list.queryOptions({ input }), enabled: caseId !== undefined });
  const articles = useQuery({ ...api.articles.list.queryOptions({ input }), enabled: caseId !== undefined });

  const groups: SpotlightActionGroupData[] = [
    {
      group: 'Claims',
      actions: (claims.data ?? []).map((claim) => ({
        id: claim.id,
        label: `${claim.number}. ${claim.statement}`,
        onClick: () => router.push(`${home}/cases/${claim.caseId}/claims/${claim.id}`),
      })),
    },
    {
      group: 'Articles',
      actions: (articles.data ?? []).map((article) => ({
        id: article.id,
        label: article.label,
        description: article.headline ?? undefined,
        onClick: () => router.push(`${home}/cases/${article.caseId}/articles/${article.id}`),
      })),
    },
    {
      group: 'Compare',
      actions:
        caseId === undefined
          ? []
          : comparisons.map(({ page, label }) => ({
              id: page,
              label,
              onClick: () => router.push(`${home}/cases/${caseId}/${page}`),
            })),
    },
    {
      group: 'Cases',
      actions: (cases.data ?? []).map((found) => ({
        id: found.id,
        label: found.title,
        onClick: () => router.push(`${home}/cases/${found.id}`),
      })),
    },
    {
      group: 'Go to',
      actions: [
        { id: 'queue', label: 'My queue', onClick: () => router.push(home) },
        { id: 'cases', label: 'Cases', onClick: () => router.push(`${home}/cases`) },
        { id: 'settings', label: 'Settings', onClick: () => router.push(`${home}/settings/members`) },
      ],
    },
  ];

  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0)}
      nothingFound="Nothing found"
      shortcut="mod + K"
      limit={12}
      scrollable
      searchProps={{ placeholder: 'Claim, article, case…', 'aria-label': 'Find anything' }}
    />
  );
}
