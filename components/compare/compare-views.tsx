'use client';

import { Anchor, Group } from '@mantine/core';
import Link from 'next/link';
import { useWorkspace } from '../shell/use-workspace';
import classes from './compare-views.module.css';

const views = [
  { segment: 'compare', label: 'Matrix' },
  { segment: 'side-by-side', label: 'Side by side' },
  { segment: 'quotes', label: 'Quotes' },
  { segment: 'origins', label: 'Origins' },
];

/** The four ways to hold the articles of a case against each other. */
export function CompareViews({ caseId, current }: { caseId: string; current: string }) {
  const { slug } = useWorkspace();
  return (
    <Group component="nav" gap={12} aria-label="Ways to compare">
      {views.map(({ segment, label }) => (
        <Anchor
          key={segment}
          component={Link}
          href={`/w/${slug}/cases/${caseId}/${segment}`}
          size="sm"
          aria-current={segment === current ? 'page' : undefined}
          className={classes.view}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  );
}
