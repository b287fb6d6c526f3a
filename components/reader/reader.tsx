'use client';

import { Button, Drawer, Group, Kbd, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { parseAsArrayOf, parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { useMemo, useRef, useState } from 'react';
import { api } from '@/lib/client/api';
import { proposeVoice } from '@/lib/compare/propose-voice';
import type { Article } from '@/lib/contract/articles';
import type { Passage } from '@/lib/contract/passages';
import type { Part } from '@/lib/domain/part';
import type { TextRange } from '@/lib/domain/revision-text';
import { describeVoice, type PassageVoice } from '@/lib/domain/voice';
import type { PlacedHint } from '@/lib/editor/hint-layer';
import type { PlacedMark } from '@/lib/editor/mark-layer';
import { type ArticleHandle, ArticleView } from '../editor/article-view';
import { MarginCards } from '../editor/margin-cards';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { CandidateCard } from './candidate-card';
import { CopiedBars } from './copied-bars';
import { isAmongMarks } from './marks-in-url';
import { PassageCard } from './passage-card';
import classes from './reader.module.css';
import { type ReaderDialog, ReaderDialogs } from './reader-dialogs';
import { ReaderFoot } from './reader-foot';
import { ReaderHead } from './reader-head';
import { ReaderRail } from './reader-rail';
import { SelectionTools } from './selection-tools';
import { stepThrough } from './step-through';
import { useArrival } from './use-arrival';
import { useCandidates } from './use-candidates';
import { useCopied } from './use-copied';
import { useMarking } from './use-marking';
import { colorOf, useMarks } from './use-marks';
import { usePassages } from './use-passages';
import { useProgress } from './use-progress';
import { useReaderKeys } from './use-reader-keys';

interface Props {
  caseId: string;
  article: Article;
  revision: { id: string; text: string };
  parts: Part[];
}

/** One revision of an article with its passages in the margin. */
export function Reader({ caseId, article, revision, parts }: Props) {
  const { slug } = useWorkspace();
  const router = useRouter();
  const { id: articleId } = article;
  const { text } = revision;
  const home = `/w/${slug}/cases/${caseId}`;
  const narrow = useMediaQuery('(max-width: 62em)');
  const handle = useRef<ArticleHandle>(null);
  const column = useRef<HTMLDivElement>(null);

  const { query, passages, waiting, showWaiting, keep } = usePassages({ caseId, articleId });
  const claims = useQuery(api.claims.list.queryOptions({ input: { workspace: slug, caseId } }));
  const found = useQuery(api.cases.get.queryOptions({ input: { workspace: slug, caseId } }));
  const articles = useQuery(api.articles.list.queryOptions({ input: { workspace: slug, caseId } }));
  const marking = useMarking({ caseId, articleId, revisionId: revision.id }, keep);
  const progress = useProgress(article, revision.id);

  const [place, setPlace] = useQueryStates(
    { passage: parseAsString, at: parseAsInteger, marks: parseAsArrayOf(parseAsString) },
    { history: 'replace' },
  );
  const [selected, setSelected] = useState<{ range: TextRange; voice: PassageVoice; top: number } | null>(
    null,
  );
  const [placed, setPlaced] = useState<PlacedMark[]>([]);
  const [bars, setBars] = useState<PlacedHint[]>([]);
  const [editing, setEditing] = useState<string | null>(null);
  const [atEnd, setAtEnd] = useState(false);
  const [dialog, setDialog] = useState<ReaderDialog>(null);
  const [rail, { toggle: toggleRail, close: closeRail }] = useDisclosure(false);

  const claimById = useMemo(
    () => new Map((claims.data ?? []).map((claim) => [claim.id, claim])),
    [claims.data],
  );
  const here = useMemo(
    () =>
      passages
        .filter(
          ({ id, revisionId }) =>
            revisionId === revision.id && (place.marks === null || isAmongMarks(place.marks, id)),
        )
        .sort((a, b) => a.start - b.start || b.end - a.end),
    [passages, revision.id, place.marks],
  );
  const marks = useMarks(here, claimById);
  const candidates = useCandidates({ articleId, revisionId: revision.id, passages: here });
  const copied = useCopied({ articleId, revisionId: revision.id });
  const focused = here.find(({ id }) => id === place.passage);
  const focusedMarkIds = useMemo(
    () => (focused ? here.filter(({ claimId }) => claimId === focused.claimId).map(({ id }) => id) : []),
    [here, focused],
  );
  const quote = selected ? text.slice(selected.range.start, selected.range.end) : '';

  const findTop = (range: TextRange) => {
    const rect = handle.current?.getRects(range)[0];
    return rect && column.current ? rect.top - column.current.getBoundingClientRect().top : 0;
  };
  const select = (range: TextRange | null) => {
    if (range) setSelected({ range, top: findTop(range), voice: proposeVoice({ text, ...range }) });
    else if (dialog === null) setSelected(null);
  };
  const mayMark = article.can['passages.create'] === true;
  /** Begins to mark what is selected, else the sentence worth checking that is in hand. */
  const startMarking = (how: 'new' | 'link') => {
    if (!selected && candidates.inHand && mayMark) select(candidates.inHand);
    else if (!selected) return false;
    setDialog(how);
    return true;
  };
  const takeCandidate = (id: string | null) => {
    const candidate = candidates.inOrder.find((one) => one.id === id);
    candidates.take(candidate?.id ?? null);
    if (!candidate) return;
    if (place.passage !== null) focus(null);
    handle.current?.scrollTo(candidate);
  };
  const stepCandidate = (by: 1 | -1) => {
    candidates.show();
    const from = handle.current?.getVisible().start ?? 0;
    const next = stepThrough(candidates.inOrder, { current: candidates.inHand, by, from });
    if (next) takeCandidate(next.id);
  };
  const focus = (id: string | null) => {
    setEditing(null);
    if (id !== null) candidates.take(null);
    void setPlace({ passage: id, at: null });
  };
  const goTo = (passage: Passage | undefined) => {
    if (!passage) return;
    focus(passage.id);
    handle.current?.scrollTo(passage);
  };
  const finish = (passage: Passage | null) => {
    setDialog(null);
    setSelected(null);
    handle.current?.select(null);
    if (passage) focus(passage.id);
    handle.current?.focus();
  };
  const chooseClaim = async (claimId: string) => {
    if (dialog === 'relink' && focused) {
      marking.setClaim(focused, claimId);
      setDialog(null);
    } else if (selected) {
      await marking
        .linkTo(claimId, { ...selected.range, voice: selected.voice })
        .then(finish, () => undefined);
    }
  };
  const createClaim = (statement: string) => {
    if (selected) {
      marking
        .createClaim(statement, { ...selected.range, voice: selected.voice })
        .then(finish, () => undefined);
    }
  };
  const setVoice = (voice: PassageVoice) => {
    if (selected) setSelected({ ...selected, voice });
    else if (focused?.can['passages.edit']) marking.setVoice(focused, voice);
  };
  const step = (by: 1 | -1) => {
    const order = articles.data ?? [];
    const next = order[order.findIndex(({ id }) => id === articleId) + by];
    if (next) router.push(`${home}/articles/${next.id}`);
  };
  const stepPassage = (by: 1 | -1) => {
    const from = handle.current?.getVisible().start ?? 0;
    goTo(stepThrough(here, { current: focused, by, from }));
  };

  useArrival({ handle: handle.current, passages: here, place, position: progress.position });
  useReaderKeys({
    handle,
    text,
    language: article.language,
    voice: selected?.voice ?? focused,
    onVoice: setVoice,
    onNewClaim: () => startMarking('new'),
    onLink: () => startMarking('link') || (focused && setDialog('relink')),
    onShowCandidates: candidates.toggle,
    onStepCandidate: stepCandidate,
    onEditEnds: () => focused?.can['passages.edit'] && setEditing(focused.id),
    onRemove: () => focused?.can['passages.remove'] && marking.remove(focused).catch(showError),
    onReadToEnd: () => progress.readToEnd(text.length),
    onStepArticle: step,
    onStepPassage: stepPassage,
    onOpenClaim: () => focused && router.push(`${home}/claims/${focused.claimId}`),
    onVerdict: () => focused && router.push(`${home}/claims/${focused.claimId}#verdict`),
  });

  const isCovered = dialog === null && (selected !== null || candidates.inHand !== undefined);
  const card = (id: string, { compact, focused: isFocused }: { compact: boolean; focused: boolean }) => {
    const passage = here.find((known) => known.id === id);
    if (!passage) return null;
    return (
      <PassageCard
        passage={passage}
        claim={claimById.get(passage.claimId)}
        color={colorOf(claimById.get(passage.claimId)?.number)}
        scaleId={found.data?.scaleId ?? ''}
        focused={isFocused}
        compact={compact}
        marking={marking}
        onFocus={() => goTo(passage)}
        onEditEnds={() => setEditing(passage.id)}
        onRelink={() => setDialog('relink')}
      />
    );
  };
  const list = here.map((passage) => {
    const claim = claimById.get(passage.claimId);
    return {
      id: passage.id,
      color: colorOf(claim?.number),
      quote: passage.quote,
      description: `${claim ? `${claim.number}. ${claim.statement}` : 'A claim'} ${describeVoice(passage)}; marked by ${passage.author.name}`,
    };
  });
  const railContent = (
    <ReaderRail
      caseId={caseId}
      articleId={articleId}
      marks={list}
      focusedId={focused?.id ?? null}
      onSelect={(id) => {
        closeRail();
        goTo(here.find((passage) => passage.id === id));
      }}
      text={text}
      candidates={candidates}
      onSelectCandidate={(id) => {
        closeRail();
        takeCandidate(id);
      }}
    />
  );

  return (
    <div className={classes.desk}>
      <aside className={classes.rail}>{railContent}</aside>
      <Drawer opened={rail} onClose={closeRail} title="Articles and passages" size="sm">
        {railContent}
      </Drawer>
      <div className={classes.page}>
        <div className={classes.column} ref={column}>
          <ReaderHead
            article={article}
            base={`${home}/articles/${articleId}`}
            headlineInText={parts.some(({ kind }) => kind === 'headline')}
          />
          {place.marks !== null && (
            <Group gap="xs" mb="md" role="status">
              <Text size="sm">
                {here.length === 1 ? 'Only one mark is shown.' : `Only ${here.length} marks are shown.`}
              </Text>
              <Button size="compact-sm" variant="default" onClick={() => void setPlace({ marks: null })}>
                Show all
              </Button>
            </Group>
          )}
          <div data-reading className={classes.reading}>
            <ArticleView
              ref={handle}
              label={article.headline ?? article.label}
              text={text}
              parts={parts}
              language={article.language}
              marks={marks}
              focusedMarkIds={focusedMarkIds}
              editingMarkId={editing}
              onSelect={select}
              onMarkClick={([id]) => id && focus(id)}
              onMarkFocus={([id]) => id && focus(id)}
              onPlaced={setPlaced}
              hints={candidates.inOrder}
              focusedHintId={candidates.inView?.id ?? null}
              onHintHover={candidates.hover}
              onHintFocus={candidates.take}
              bars={copied.bars}
              onBars={setBars}
              onVisible={({ end }) => {
                progress.saw(end);
                setAtEnd(end >= text.length - 120);
              }}
              onEndsChange={(id, range) => {
                const passage = here.find((known) => known.id === id);
                if (passage) marking.setEnds(passage, range);
                setEditing(null);
                handle.current?.focus();
              }}
              onEndsCancel={() => {
                setEditing(null);
                handle.current?.focus();
              }}
            />
            <CopiedBars
              caseId={caseId}
              slug={slug}
              articleId={articleId}
              copied={copied.copied}
              placed={bars}
              labelOf={(id) => articles.data?.find((one) => one.id === id)?.label ?? 'another article'}
            />
          </div>
          {atEnd && progress.mayRead && !progress.read && (
            <Group mt="xl">
              <Button
                variant="light"
                onClick={() => progress.readToEnd(text.length)}
                rightSection={<Kbd size="xs">E</Kbd>}
              >
                Read to the end
              </Button>
            </Group>
          )}
        </div>
        <div className={classes.margin}>
          {!selected && dialog === null && candidates.inView && (
            <CandidateCard
              candidate={candidates.inView}
              top={narrow ? null : findTop(candidates.inView)}
              inHand={candidates.inView === candidates.inHand}
              mayMark={mayMark}
              onNewClaim={() => startMarking('new')}
              onLink={() => startMarking('link')}
            />
          )}
          {selected && dialog === null && mayMark && (
            <SelectionTools
              top={narrow ? null : selected.top}
              voice={selected.voice}
              onVoice={setVoice}
              onNewClaim={() => setDialog('new')}
              onLink={() => setDialog('link')}
            />
          )}
          {!narrow && (
            <div className={classes.cards} data-behind={isCovered || undefined}>
              <MarginCards
                label="Claims beside their passages"
                items={placed.map(({ mark, top }) => ({ id: mark.id, top }))}
                focusedId={focused?.id ?? null}
                renderCard={card}
              />
            </div>
          )}
        </div>
      </div>
      {narrow && focused && !selected && (
        <div className={classes.sheet}>{card(focused.id, { compact: false, focused: true })}</div>
      )}
      <ReaderFoot
        waiting={waiting}
        onShowWaiting={showWaiting}
        progress={progress}
        onReadToEnd={() => progress.readToEnd(text.length)}
        onRail={toggleRail}
        failed={query.isError}
        candidates={candidates}
      />
      <ReaderDialogs
        dialog={dialog}
        quote={quote}
        voice={selected?.voice}
        focusedQuote={focused?.quote ?? ''}
        claims={claims.data ?? []}
        busy={marking.busy}
        onVoice={setVoice}
        onCreate={createClaim}
        onChoose={(claimId) => void chooseClaim(claimId)}
        onClose={() => finish(null)}
      />
    </div>
  );
}
