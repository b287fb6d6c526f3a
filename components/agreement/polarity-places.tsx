'use client';

import { Group, Stack, Text } from '@mantine/core';
import type { PassageAgreement } from '@/lib/contract/agreement';
import type { Polarity } from '@/lib/domain/voice';
import boxed from '../ui/boxed-list.module.css';
import { MarkLinks } from './mark-links';

const words: Record<Polarity, string> = {
  affirms: 'affirms it',
  denies: 'denies it',
  hedges: 'hedges it',
  asks: 'asks about it',
};

interface Props {
  caseId: string;
  agreement: Pick<PassageAgreement, 'people' | 'claims' | 'articles'>;
  places: PassageAgreement['polarity']['places'];
}

/** Passages with what each reviewer says is done to the claim there; each opens the article with these marks alone. */
export function PolarityPlaces({ caseId, agreement, places }: Props) {
  const { people, claims, articles } = agreement;
  if (places.length === 0) return null;
  return (
    <ul className={boxed.list}>
      {places.map(({ placeId, articleId, claimId, quote, given }) => {
        const claim = claims.find((one) => one.claimId === claimId);
        return (
          <li key={placeId} className={boxed.row}>
            <Text fz={15} ff="var(--serif)" dir="auto" lineClamp={3}>
              “{quote}”
            </Text>
            <Text size="xs" c="dimmed" dir="auto">
              {articles.find((article) => article.articleId === articleId)?.label}, for{' '}
              {claim ? `${claim.number}. ${claim.statement}` : 'a claim'}
            </Text>
            <Group gap="md" mt={4}>
              {given.map(({ userId, polarity }) => (
                <Text key={userId} size="sm">
                  {people.find(({ id }) => id === userId)?.name ?? 'Somebody'}: <b>{words[polarity]}</b>
                </Text>
              ))}
              <Stack ml="auto">
                <Text size="sm">
                  <MarkLinks
                    caseId={caseId}
                    articleId={articleId}
                    passageIds={given.map(({ passageId }) => passageId)}
                  >
                    In the article
                  </MarkLinks>
                </Text>
              </Stack>
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
