'use client';

import { Anchor } from '@mantine/core';
import Link from 'next/link';
import { writeMarks } from '../reader/marks-in-url';
import { useWorkspace } from '../shell/use-workspace';

interface Props {
  caseId: string;
  articleId: string;
  passageIds: readonly string[];
  children: React.ReactNode;
}

/** Opens an article with only these marks in it; plain words where there are none. */
export function MarkLinks({ caseId, articleId, passageIds, children }: Props) {
  const { slug } = useWorkspace();
  const [first] = passageIds;
  if (first === undefined) return <span>{children}</span>;
  const place = `passage=${first}&marks=${writeMarks(passageIds)}`;
  return (
    <Anchor
      component={Link}
      href={`/w/${slug}/cases/${caseId}/articles/${articleId}?${place}`}
      inherit
      underline="always"
    >
      {children}
    </Anchor>
  );
}
