'use client';

import { Anchor, Text } from '@mantine/core';
import Link from 'next/link';
import type { Evidence } from '@/lib/contract/evidence';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { isSafeLink } from '@/lib/domain/safe-link';
import { useWorkspace } from '../shell/use-workspace';
import { describeSize } from './describe-size';

/** What an answer rests on, in a line. */
export function EvidenceSource({ evidence: { source, caseId } }: { evidence: Evidence }) {
  const { slug } = useWorkspace();
  switch (source.kind) {
    case 'web': {
      const facts = [source.publisher, source.date && formatPartialDate(source.date)].filter(Boolean);
      return (
        <Text size="sm" c="dimmed">
          <OutwardLink href={source.url}>{source.title ?? source.url}</OutwardLink>
          {facts.length > 0 && ` · ${facts.join(', ')}`}
          {' · '}
          {source.archiveUrl ? <OutwardLink href={source.archiveUrl}>archived</OutwardLink> : 'not archived'}
        </Text>
      );
    }
    case 'passage':
      return (
        <Text size="sm" c="dimmed">
          <Anchor
            component={Link}
            href={`/w/${slug}/cases/${caseId}/articles/${source.articleId}?at=${source.start}`}
            size="sm"
            underline="always"
          >
            {source.label}
          </Anchor>
          {source.role === 'reference' ? ' · reference' : ' · under check itself'}
        </Text>
      );
    case 'file':
      return (
        <Text size="sm" c="dimmed">
          <Anchor href={`/api/files/${slug}/${source.file.id}`} target="_blank" size="sm" underline="always">
            {source.title ?? source.file.name}
          </Anchor>
          {` · ${describeSize(source.file.size)}`}
        </Text>
      );
    case 'contact':
      return (
        <Text size="sm" c="dimmed">
          What we were told
        </Text>
      );
    case 'none':
      return null;
  }
}

function OutwardLink({ href, children }: { href: string; children: string }) {
  if (!isSafeLink(href)) return children;
  return (
    <Anchor href={href} target="_blank" rel="noreferrer nofollow" size="sm" underline="always">
      {children}
    </Anchor>
  );
}
