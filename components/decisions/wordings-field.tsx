'use client';

import { ActionIcon, Button, Group, Input, Menu, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/client/api';
import type { ClaimRow } from '@/lib/contract/claims';
import { detailKinds } from '@/lib/domain/claim';
import type { WordingDecision } from '@/lib/domain/decision';
import { useWorkspace } from '../shell/use-workspace';
import { FailingPassages, type QuotedArticle } from './failing-passages';

interface Props {
  claim: ClaimRow;
  value: WordingDecision[];
  onChange: (wordings: WordingDecision[]) => void;
  error?: string;
}

/** Where articles fill a detail differently: what holds, and which passages do not. Those become findings. */
export function WordingsField({ claim, value, onChange, error }: Props) {
  const articles = useQuotedArticles(claim);
  const replace = (index: number, changed: Partial<WordingDecision>) =>
    onChange(value.map((wording, place) => (place === index ? { ...wording, ...changed } : wording)));
  const left = detailKinds.filter((kind) => !value.some(({ detail }) => detail === kind));
  return (
    <Input.Wrapper
      label="Wordings"
      labelElement="div"
      description="Where articles fill a detail differently, say what holds. Passages you tick become findings of their articles."
      error={error}
    >
      <Stack gap="sm" mt="xs">
        {value.map((wording, index) => (
          <Paper key={wording.detail} withBorder p="sm" bg="var(--raised)">
            <Stack gap="xs">
              <Group wrap="nowrap" align="flex-end" gap="xs">
                <TextInput
                  flex={1}
                  label={`${capitalise(wording.detail)}: what holds`}
                  placeholder={
                    claim.details.find(({ kind }) => kind === wording.detail)?.note || 'In the desk’s words'
                  }
                  maxLength={300}
                  value={wording.holds}
                  onChange={(event) => replace(index, { holds: event.currentTarget.value })}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="input-sm"
                  aria-label={`Leave out: ${wording.detail}`}
                  onClick={() => onChange(value.filter((_, place) => place !== index))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </Group>
              <FailingPassages
                detail={wording.detail}
                articles={articles}
                value={wording.failing}
                onChange={(failing) => replace(index, { failing })}
              />
            </Stack>
          </Paper>
        ))}
        {left.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={14} aria-hidden />}
                style={{ alignSelf: 'flex-start' }}
              >
                Decide a detail
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {left.map((detail) => (
                <Menu.Item
                  key={detail}
                  onClick={() => onChange([...value, { detail, holds: '', failing: [] }])}
                >
                  <Text size="sm">{capitalise(detail)}</Text>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Stack>
    </Input.Wrapper>
  );
}

/** The articles under check that state the claim, with their quotes. A reference cannot be found wrong. */
function useQuotedArticles({ id: claimId, caseId }: ClaimRow): QuotedArticle[] {
  const { slug } = useWorkspace();
  const across = useQuery(api.claims.across.queryOptions({ input: { workspace: slug, claimId } }));
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  return (across.data ?? []).flatMap(({ articleId, passages }) => {
    const article = articles.data?.find(({ id }) => id === articleId);
    if (article?.role !== 'under_check' || passages.length === 0) return [];
    return [{ label: article.label, passages }];
  });
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
