'use client';

import { ActionIcon, Anchor, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import Link from 'next/link';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Passage } from '@/lib/contract/passages';
import { describeVoice } from '@/lib/domain/voice';
import { MarkSwatch } from '../editor/mark-swatch';
import { useWorkspace } from '../shell/use-workspace';
import { AlsoStatedIn } from '../suggestions/also-stated-in';
import { Discuss } from '../talk/discuss';
import { RatingBadge } from '../ui/rating-badge';
import classes from './passage-card.module.css';
import type { Marking } from './use-marking';
import { VoiceChoice } from './voice-choice';

interface Props {
  passage: Passage;
  claim: ClaimRow | undefined;
  color: number;
  scaleId: string;
  focused: boolean;
  compact: boolean;
  marking: Marking;
  onFocus: () => void;
  onEditEnds: () => void;
  onRelink: () => void;
}

/** A passage in the margin: its claim, who marked it, who speaks; in focus, what can be done with it. */
export function PassageCard(props: Props) {
  const { passage, claim, color, scaleId, focused, compact, onFocus } = props;
  const { slug, scales } = useWorkspace();
  const rated = claim?.decision ?? (claim?.ownRating ? { rating: claim.ownRating, scaleId } : null);
  const scale = scales.find(({ id }) => id === rated?.scaleId);
  const title = claim ? `${claim.number}. ${claim.statement}` : 'A claim';
  if (compact) {
    return (
      <UnstyledButton className={classes.compact} onClick={onFocus} title={title}>
        <MarkSwatch color={color} />
        <span>{title}</span>
      </UnstyledButton>
    );
  }
  return (
    <article className={classes.card} data-focused={focused || undefined}>
      <UnstyledButton className={classes.open} onClick={onFocus} aria-expanded={focused}>
        <MarkSwatch color={color} />
        <span>{title}</span>
      </UnstyledButton>
      {rated && scale && (
        <Group gap={6} mt={4}>
          <RatingBadge scale={scale} rating={rated.rating} />
          {!claim?.decision && (
            <Text size="xs" c="dimmed">
              your verdict
            </Text>
          )}
        </Group>
      )}
      <Text size="xs" c="dimmed" mt={4}>
        {!focused && `${describeVoice(passage)} · `}marked by {passage.author.name}
        {!passage.confirmed && ' · place to confirm'}
      </Text>
      {focused && <FocusedTools {...props} home={`/w/${slug}/cases/${passage.caseId}`} />}
    </article>
  );
}

function FocusedTools({ passage, marking, onEditEnds, onRelink, home }: Props & { home: string }) {
  const mayEdit = passage.can['passages.edit'] === true;
  return (
    <>
      <div className={classes.voice}>
        <VoiceChoice
          voice={passage}
          keys
          onChange={mayEdit ? (voice) => marking.setVoice(passage, pickVoice(voice)) : undefined}
        />
      </div>
      <Group justify="space-between" mt={6} gap="xs">
        <Group gap="sm">
          <Anchor component={Link} href={`${home}/claims/${passage.claimId}`} size="sm">
            Open the claim
          </Anchor>
          <Anchor component={Link} href={`${home}/claims/${passage.claimId}#verdict`} size="sm">
            Give verdict
          </Anchor>
          <Discuss
            claimId={passage.claimId}
            place={{ kind: 'passage', passageId: passage.id }}
            about={`“${passage.quote}”`}
          />
        </Group>
        {(mayEdit || passage.can['passages.remove']) && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label="More about this passage">
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {mayEdit && <Menu.Item onClick={onEditEnds}>Move its ends</Menu.Item>}
              {mayEdit && <Menu.Item onClick={onRelink}>Link to another claim</Menu.Item>}
              {passage.can['passages.remove'] && (
                <Menu.Item onClick={() => void marking.remove(passage)}>Remove the passage</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <AlsoStatedIn
        key={passage.claimId}
        caseId={passage.caseId}
        claimId={passage.claimId}
        base={passage.quote}
      />
    </>
  );
}

function pickVoice({
  voice,
  speaker,
  polarity,
  verb,
}: Pick<Passage, 'voice' | 'speaker' | 'polarity' | 'verb'>) {
  return { voice, speaker, polarity, verb };
}
