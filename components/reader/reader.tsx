'use client';

import { Button, Drawer, Group, Kbd } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { useEffect, useMemo, useRef, useState } from 'react';
import { api } from '@/lib/client/api';
import { proposeVoice } from '@/lib/compare/propose-voice';
import type { Article } from '@/lib/contract/articles';
import type { Passage } from '@/lib/contract/passages';
import type { Part } from '@/lib/domain/part';
import type { TextRange } from '@/lib/domain/revision-text';
import { describeVoice, type PassageVoice } from '@/lib/domain/voice';
import { type ArticleMark, MARK_COLORS } from '@/lib/editor/mark';
import type { PlacedMark } from '@/lib/editor/mark-layer';
import { type ArticleHandle, ArticleView } from '../editor/article-view';
import { MarginCards } from '../editor/margin-cards';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { LinkClaim } from './link-claim';
import { NewClaim } from './new-claim';
import { PassageCard } from './passage-card';
import classes from './reader.module.css';
import { ReaderFoot } from './reader-foot';
import { ReaderHead } from './reader-head';
import { ReaderRail } from './reader-rail';
import { SelectionTools } from './selection-tools';
import { useMarking } from './use-marking';
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
    { passage: parseAsString, at: parseAsInteger },
    { history: 'replace' },
  );
  const [selected, setSelected] = useState<{ range: TextRange; voice: PassageVoice; top: number } | null>(
    null,
  );
  const [placed, setPlaced] = useState<PlacedMark[]>([]);
  const [editing, setEditing] = useState<string | null>(null);
  const [atEnd, setAtEnd] = useState(false);
  const [dialog, setDialog] = useState<'new' | 'link' | 'relink' | null>(null);
  const [rail, { toggle: toggleRail, close: closeRail }] = useDisclosure(false);

  const claimById = useMemo(
    () => new Map((claims.data ?? []).map((claim) => [claim.id, claim])),
    [claims.data],
  );
  const here = useMemo(
    () =>
      passages
        .filter(({ revisionId }) => revisionId === revision.id)
        .sort((a, b) => a.start - b.start || b.end - a.end),
    [passages, revision.id],
  );
  const marks = useMarks(here, claimById);
  const focused = here.find(({ id }) => id === place.passage);
  const focusedMarkIds = useMemo(
    () => (focused ? here.filter(({ claimId }) => claimId === focused.claimId).map(({ id }) => id) : []),
    [here, focused],
  );
  const quote = selected ? text.slice(selected.range.start, selected.range.end) : '';

  const select = (range: TextRange | null) => {
    if (!range) {
      if (dialog === null) setSelected(null);
      return;
    }
    const rect = handle.current?.getRects(range)[0];
    const top = rect && column.current ? rect.top - column.current.getBoundingClientRect().top : 0;
    setSelected({ range, top, voice: proposeVoice({ text, ...range }) });
  };
  const focus = (id: string | null) => {
    setEditing(null);
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
    const index = focused ? here.indexOf(focused) : -1;
    const from = handle.current?.getVisible().start ?? 0;
    goTo(
      focused
        ? here[index + by]
        : by === 1
          ? here.find(({ start }) => start >= from)
          : here.findLast(({ start }) => start < from),
    );
  };

  useArrival({ handle: handle.current, passages: here, place, position: progress.position });
  useReaderKeys({
    handle,
    text,
    language: article.language,
    voice: selected?.voice ?? focused,
    onVoice: setVoice,
    onNewClaim: () => selected && setDialog('new'),
    onLink: () => (selected ? setDialog('link') : focused && setDialog('relink')),
    onEditEnds: () => focused?.can['passages.edit'] && setEditing(focused.id),
    onRemove: () => focused?.can['passages.remove'] && marking.remove(focused).catch(showError),
    onReadToEnd: () => progress.readToEnd(text.length),
    onStepArticle: step,
    onStepPassage: stepPassage,
    onOpenClaim: () => focused && router.push(`${home}/claims/${focused.claimId}`),
    onVerdict: () => focused && router.push(`${home}/claims/${focused.claimId}#verdict`),
  });

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
          <div data-reading>
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
          {selected && dialog === null && article.can['passages.create'] && (
            <SelectionTools
              top={narrow ? null : selected.top}
              voice={selected.voice}
              onVoice={setVoice}
              onNewClaim={() => setDialog('new')}
              onLink={() => setDialog('link')}
            />
          )}
          {!narrow && (
            <div className={classes.cards} data-behind={(selected !== null && dialog === null) || undefined}>
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
      />
      <NewClaim
        opened={dialog === 'new'}
        quote={quote}
        voice={selected?.voice ?? neutral}
        busy={marking.busy}
        onVoice={setVoice}
        onCreate={createClaim}
        onClose={() => finish(null)}
      />
      <LinkClaim
        opened={dialog === 'link' || dialog === 'relink'}
        quote={dialog === 'relink' ? (focused?.quote ?? '') : quote}
        claims={claims.data ?? []}
        voice={dialog === 'link' ? selected?.voice : undefined}
        onVoice={setVoice}
        onChoose={(claimId) => void chooseClaim(claimId)}
        onClose={() => finish(null)}
      />
    </div>
  );
}

const neutral: PassageVoice = { voice: 'article', speaker: null, polarity: 'affirms', verb: null };

function colorOf(number: number | undefined): number {
  return ((number ?? 1) - 1) % MARK_COLORS;
}

/** Passages as marks; the object of a passage that did not change stays the same, as the page compares them so. */
function useMarks(passages: Passage[], claims: ReadonlyMap<string, { number: number }>): ArticleMark[] {
  const before = useRef(new Map<string, ArticleMark>());
  return useMemo(() => {
    const marks = passages.map(({ id, start, end, claimId }): ArticleMark => {
      const color = colorOf(claims.get(claimId)?.number);
      const known = before.current.get(id);
      if (known && known.start === start && known.end === end && known.color === color) return known;
      return { id, start, end, color, state: 'stored' };
    });
    before.current = new Map(marks.map((mark) => [mark.id, mark]));
    return marks;
  }, [passages, claims]);
}

interface Arrival {
  handle: ArticleHandle | null;
  passages: Passage[];
  place: { passage: string | null; at: number | null };
  /** Where this person stopped last time. */
  position: number;
}

/** Shows the place in the URL once, when the article has come onto the page. */
function useArrival({ handle, passages, place, position }: Arrival): void {
  const arrived = useRef(false);
  useEffect(() => {
    if (!handle || arrived.current) return;
    const passage = passages.find(({ id }) => id === place.passage);
    if (place.passage !== null && !passage) return;
    arrived.current = true;
    const at = place.at ?? (place.passage === null ? position : null);
    if (passage) handle.scrollTo(passage);
    else if (place.at !== null && at !== null) handle.scrollTo({ start: at, end: at + 1 });
  });
}
