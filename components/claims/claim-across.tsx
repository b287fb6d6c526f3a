'use client';

import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { api } from '@/lib/client/api';
import type { Article } from '@/lib/contract/articles';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Passage } from '@/lib/contract/passages';
import { formatPartialDate } from '@/lib/domain/partial-date';
import { describeVoice } from '@/lib/domain/voice';
import { useWorkspace } from '../shell/use-workspace';
import { Discuss } from '../talk/discuss';
import { EmptyState } from '../ui/empty-state';
import { QueryView } from '../ui/query-view';
import { CellReporting } from './cell-reporting';
import classes from './claim-across.module.css';
import { QuoteWords } from './quote-words';
import { SilentArticle } from './silent-article';

type Quoted = Passage & { sentence: string };

/** Each article's quotes under one another; words that another wording does not have stand out. */
export function ClaimAcross({ claim }: { claim: ClaimRow }) {
  const { slug } = useWorkspace();
  const across = useQuery(api.claims.across.queryOptions({ input: { workspace: slug, claimId: claim.id } }));
  const articles = useQuery(
    api.articles.list.queryOptions({ input: { workspace: slug, caseId: claim.caseId } }),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const byId = new Map(articles.data?.map((article) => [article.id, article]));
  return (
    <QueryView query={across}>
      {(rows) => {
        if (rows.length === 0) {
          return (
            <EmptyState title="No articles yet">
              Nobody has added the articles that this case is about.
            </EmptyState>
          );
        }
        const quotes = rows.flatMap(({ passages }) => passages);
        const base = quotes.find(({ id }) => id === chosen) ?? quotes[0];
        return (
          <Stack gap={0} component="ul" className={classes.list}>
            {rows.map((row) => {
              const article = byId.get(row.articleId);
              return (
                <li key={row.articleId} className={classes.article}>
                  <ArticleName article={article} articleId={row.articleId} caseId={claim.caseId} />
                  {row.passages.map((passage) => (
                    <Quote
                      key={passage.id}
                      passage={passage}
                      base={quotes.length > 1 ? base : undefined}
                      onChoose={() => setChosen(passage.id)}
                    />
                  ))}
                  {row.state === 'stated' && article?.role === 'under_check' && (
                    <CellReporting claimId={claim.id} articleId={row.articleId} />
                  )}
                  {row.state !== 'stated' && (
                    <SilentArticle
                      claim={claim}
                      articleId={row.articleId}
                      state={row.state}
                      silence={row.silence}
                    />
                  )}
                </li>
              );
            })}
          </Stack>
        );
      }}
    </QueryView>
  );
}

interface NameProps {
  article: Article | undefined;
  articleId: string;
  caseId: string;
}

function ArticleName({ article, articleId, caseId }: NameProps) {
  const { slug } = useWorkspace();
  return (
    <Group gap={8}>
      <Anchor
        component={Link}
        href={`/w/${slug}/cases/${caseId}/articles/${articleId}`}
        fw={600}
        size="sm"
        c="inherit"
      >
        {article?.label ?? 'Article'}
      </Anchor>
      <Text size="xs" c="dimmed">
        {article?.publishedAt && formatPartialDate(article.publishedAt)}
      </Text>
      {article?.role === 'reference' && (
        <Badge size="sm" variant="default" tt="none" fw={500}>
          Reference
        </Badge>
      )}
    </Group>
  );
}

interface QuoteProps {
  passage: Quoted;
  /** The wording that the others are compared with; none when there is only one. */
  base: Quoted | undefined;
  onChoose: () => void;
}

function Quote({ passage, base, onChoose }: QuoteProps) {
  const { slug } = useWorkspace();
  const { id, caseId, claimId, articleId, quote, verb, author, confirmed, anchorState } = passage;
  const isBase = base?.id === id;
  return (
    <div className={classes.quote}>
      <Group gap={6}>
        <Text size="xs" c="dimmed">
          {describeVoice(passage)}
          {verb && ` (“${verb}”)`}
        </Text>
        {(anchorState === 'lost' || !confirmed) && (
          <Badge size="sm" color="orange" variant="light" tt="none">
            {anchorState === 'lost' ? 'Gone from the newest revision' : 'Place not confirmed'}
          </Badge>
        )}
      </Group>
      <blockquote className={classes.words} dir="auto">
        <QuoteWords passage={passage} base={isBase ? undefined : base?.quote} />
      </blockquote>
      <Group gap={10}>
        <Anchor
          component={Link}
          href={`/w/${slug}/cases/${caseId}/articles/${articleId}?passage=${id}`}
          size="xs"
          aria-label={`Show “${quote}” in the article`}
        >
          Show in the article
        </Anchor>
        {base &&
          (isBase ? (
            <Text size="xs" c="dimmed">
              the others are compared with this one
            </Text>
          ) : (
            <Anchor component="button" type="button" size="xs" onClick={onChoose}>
              Compare with this
            </Anchor>
          ))}
        <Text size="xs" c="dimmed">
          marked by {author.name}
        </Text>
        <Discuss claimId={claimId} place={{ kind: 'passage', passageId: id }} about={`“${quote}”`} />
      </Group>
    </div>
  );
}
