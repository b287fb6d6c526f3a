'use client';

import { Button, Drawer, Group, Kbd } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ComponentProps, useRef, useState } from 'react';
import { api } from '@/lib/client/api';
import type { Article } from '@/lib/contract/articles';
import type { Part } from '@/lib/domain/part';
import type { TextRange } from '@/lib/domain/revision-text';
import { describeVoice } from '@/lib/domain/voice';
import type { PlacedHint } from '@/lib/editor/hint-layer';
import type { PlacedMark } from '@/lib/editor/mark-layer';
import { type ArticleHandle, ArticleView } from '../editor/article-view';
import { useWorkspace } from '../shell/use-workspace';
import { showError } from '../ui/show-error';
import { CopiedBars } from './copied-bars';
import { OnlySomeMarks } from './only-some-marks';
import { PassageCard } from './passage-card';
import classes from './reader.module.css';
import { ReaderDialogs } from './reader-dialogs';
import { ReaderFoot } from './reader-foot';
import { ReaderHead } from './reader-head';
import { ReaderMargin } from './reader-margin';
import { ReaderRail } from './reader-rail';
import { useCopied } from './use-copied';
import { useMarking } from './use-marking';
import { colorOf } from './use-marks';
import { useReaderKeys } from './use-reader-keys';
import { useReading } from './use-reading';
import { useSelection } from './use-selection';

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
  const { id: revisionId, text } = revision;
  const home = `/w/${slug}/cases/${caseId}`;
  const narrow = useMediaQuery('(max-width: 62em)') ?? false;
  const handle = useRef<ArticleHandle>(null);
  const column = useRef<HTMLDivElement>(null);
  const [placed, setPlaced] = useState<PlacedMark[]>([]);
  const [bars, setBars] = useState<PlacedHint[]>([]);
  const [atEnd, setAtEnd] = useState(false);
  const [rail, { toggle: toggleRail, close: closeRail }] = useDisclosure(false);

  const found = useQuery(api.cases.get.queryOptions({ input: { workspace: slug, caseId } }));
  const copied = useCopied({ articleId, revisionId });
  const reading = useReading({ caseId, article, revisionId, handle });
  const { here, focused, claimById, candidates, progress } = reading;
  const marking = useMarking({ caseId, articleId, revisionId }, reading.keep);
  const mayMark = article.can['passages.create'] === true;
  const findTop = (range: TextRange) => {
    const rect = handle.current?.getRects(range)[0];
    return rect && column.current ? rect.top - column.current.getBoundingClientRect().top : 0;
  };
  const selection = useSelection({ text, handle, findTop, mayMark, marking, reading });
  const readToEnd = () => progress.readToEnd(text.length);

  useReaderKeys({
    handle,
    text,
    language: article.language,
    voice: selection.selected?.voice ?? focused,
    onVoice: selection.setVoice,
    onNewClaim: () => selection.start('new'),
    onLink: () => selection.start('link') || (focused && selection.setDialog('relink')),
    onShowCandidates: candidates.toggle,
    onStepCandidate: reading.stepCandidate,
    onEditEnds: () => focused?.can['passages.edit'] && reading.setEditing(focused.id),
    onRemove: () => focused?.can['passages.remove'] && marking.remove(focused).catch(showError),
    onReadToEnd: readToEnd,
    onStepArticle: reading.stepArticle,
    onStepPassage: reading.stepPassage,
    onOpenClaim: () => focused && router.push(`${home}/claims/${focused.claimId}`),
    onVerdict: () => focused && router.push(`${home}/claims/${focused.claimId}#verdict`),
  });

  const renderCard: ComponentProps<typeof ReaderMargin>['renderCard'] = (id, { compact, focused }) => {
    const passage = here.find((known) => known.id === id);
    if (!passage) return null;
    return (
      <PassageCard
        passage={passage}
        claim={claimById.get(passage.claimId)}
        color={colorOf(claimById.get(passage.claimId)?.number)}
        scaleId={found.data?.scaleId ?? ''}
        focused={focused}
        compact={compact}
        marking={marking}
        onFocus={() => reading.goTo(passage)}
        onEditEnds={() => reading.setEditing(passage.id)}
        onRelink={() => selection.setDialog('relink')}
      />
    );
  };
  const railContent = (
    <ReaderRail
      caseId={caseId}
      articleId={articleId}
      marks={here.map((passage) => {
        const claim = claimById.get(passage.claimId);
        return {
          id: passage.id,
          color: colorOf(claim?.number),
          quote: passage.quote,
          description: `${claim ? `${claim.number}. ${claim.statement}` : 'A claim'} ${describeVoice(passage)}; marked by ${passage.author.name}`,
        };
      })}
      focusedId={focused?.id ?? null}
      onSelect={(id) => {
        closeRail();
        reading.goToId(id);
      }}
      text={text}
      candidates={candidates}
      onSelectCandidate={(id) => {
        closeRail();
        reading.takeCandidate(id);
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
          {reading.onlySome && <OnlySomeMarks count={here.length} onShowAll={reading.showAll} />}
          <div data-reading className={classes.reading}>
            <ArticleView
              ref={handle}
              label={article.headline ?? article.label}
              text={text}
              parts={parts}
              language={article.language}
              marks={reading.marks}
              focusedMarkIds={reading.focusedMarkIds}
              editingMarkId={reading.editing}
              onSelect={selection.select}
              onMarkClick={([id]) => id && reading.focus(id)}
              onMarkFocus={([id]) => id && reading.focus(id)}
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
                reading.stopEditing();
              }}
              onEndsCancel={reading.stopEditing}
            />
            <CopiedBars
              caseId={caseId}
              slug={slug}
              articleId={articleId}
              copied={copied.copied}
              placed={bars}
              labelOf={reading.labelOf}
            />
          </div>
          {atEnd && progress.mayRead && !progress.read && (
            <Group mt="xl">
              <Button variant="light" onClick={readToEnd} rightSection={<Kbd size="xs">E</Kbd>}>
                Read to the end
              </Button>
            </Group>
          )}
        </div>
        <ReaderMargin
          reading={reading}
          selection={selection}
          placed={placed}
          mayMark={mayMark}
          narrow={narrow}
          findTop={findTop}
          renderCard={renderCard}
        />
      </div>
      {narrow && focused && !selection.selected && (
        <div className={classes.sheet}>{renderCard(focused.id, { compact: false, focused: true })}</div>
      )}
      <ReaderFoot
        waiting={reading.waiting}
        onShowWaiting={reading.showWaiting}
        progress={progress}
        onReadToEnd={readToEnd}
        onRail={toggleRail}
        failed={reading.failed}
        candidates={candidates}
      />
      <ReaderDialogs
        dialog={selection.dialog}
        quote={selection.quote}
        voice={selection.selected?.voice}
        focusedQuote={focused?.quote ?? ''}
        claims={reading.claims}
        busy={marking.busy}
        onVoice={selection.setVoice}
        onCreate={selection.createClaim}
        onChoose={selection.chooseClaim}
        onClose={() => selection.finish(null)}
      />
    </div>
  );
}
