'use client';

import { Badge, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { api } from '@/lib/client/api';
import type { Article } from '@/lib/contract/articles';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { MarkList, type MarkListItem } from '../editor/mark-list';
import { useViewer, useWorkspace } from '../shell/use-workspace';
import { QueryView } from '../ui/query-view';
import { CandidateList } from './candidate-list';
import classes from './reader-rail.module.css';
import type { Candidates } from './use-candidates';

interface Props {
  caseId: string;
  articleId: string;
  marks: MarkListItem[];
  focusedId: string | null;
  onSelect: (passageId: string) => void;
  text: string;
  candidates: Candidates;
  onSelectCandidate: (id: string) => void;
}

/** Left of the article: the articles of the case; of this one the passages, and what is worth checking, as lists. */
export function ReaderRail(props: Props) {
  const { caseId, articleId, marks, focusedId, onSelect, text, candidates, onSelectCandidate } = props;
  const { slug } = useWorkspace();
  const query = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  return (
    <div className={classes.rail}>
      <nav aria-label="Articles of the case">
        <Title order={2} className={classes.heading}>
          Articles
        </Title>
        <QueryView query={query}>
          {(articles) => (
            <ul className={classes.articles}>
              {articles.map((article) => (
                <li key={article.id}>
                  <Link
                    href={`/w/${slug}/cases/${caseId}/articles/${article.id}`}
                    className={classes.article}
                    aria-current={article.id === articleId ? 'page' : undefined}
                  >
                    <RailArticle article={article} />
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </QueryView>
      </nav>
      <section aria-label="Passages in this article">
        <Title order={2} className={classes.heading}>
          In this article · {marks.length}
        </Title>
        {marks.length === 0 ? (
          <Text size="xs" c="dimmed">
            Nothing is marked yet.
          </Text>
        ) : (
          <MarkList items={marks} focusedId={focusedId} onSelect={onSelect} />
        )}
      </section>
      {candidates.shown && (
        <section aria-label="Sentences worth checking">
          <Title order={2} className={classes.heading}>
            Worth checking{candidates.ranked.length > 0 && ` · ${candidates.ranked.length}`}
          </Title>
          <CandidateList text={text} candidates={candidates} onSelect={onSelectCandidate} />
        </section>
      )}
    </div>
  );
}

function RailArticle({ article }: { article: Article }) {
  const viewer = useViewer();
  const own = article.readers.find(({ userId, stale }) => userId === viewer.id && !stale);
  const facts = [
    article.publishedAt && formatPartialDate(article.publishedAt).replace(/ \d{4}$/, ''),
    own?.status ?? 'unread',
    article.passages > 0 && `${article.passages} marked`,
  ];
  return (
    <>
      <span className={classes.label}>
        {article.label}
        {article.role === 'reference' && (
          <Badge size="xs" variant="default" tt="none" ml={6}>
            reference
          </Badge>
        )}
      </span>
      <span className={classes.facts}>{facts.filter(Boolean).join(' · ')}</span>
    </>
  );
}
