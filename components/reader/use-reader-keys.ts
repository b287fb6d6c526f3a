'use client';

import type { RefObject } from 'react';
import { getSentenceAt } from '@/lib/compare/get-sentence-at';
import type { TextRange } from '@/lib/domain/revision-text';
import { applyVoicePreset, type PassageVoice, type VoicePreset, voicePresets } from '@/lib/domain/voice';
import { findWordAt } from '@/lib/editor/text-steps';
import type { ArticleHandle } from '../editor/article-view';
import { useKeys } from '../keys/use-keys';

interface Actions {
  handle: RefObject<ArticleHandle | null>;
  text: string;
  language: string;
  /** Of the selection, else of the passage in focus. */
  voice: PassageVoice | undefined;
  onVoice: (voice: PassageVoice) => void;
  onNewClaim: () => void;
  onLink: () => void;
  onEditEnds: () => void;
  onRemove: () => void;
  onReadToEnd: () => void;
  onStepArticle: (by: 1 | -1) => void;
  onStepPassage: (by: 1 | -1) => void;
  onShowCandidates: () => void;
  onStepCandidate: (by: 1 | -1) => void;
  onOpenClaim: () => void;
  onVerdict: () => void;
}

/** The keys of the reader. */
export function useReaderKeys(actions: Actions): void {
  const { handle, text, language, voice, onVoice } = actions;
  const choose = (id: VoicePreset['id']) => () => {
    const preset = voicePresets.find((known) => known.id === id);
    if (!preset || !voice) return;
    const { voice: kind, speaker, polarity, verb } = voice;
    onVoice(applyVoicePreset({ voice: kind, speaker, polarity, verb }, preset));
  };
  const selectAround = (find: (offset: number) => TextRange | undefined) => () => {
    const article = handle.current;
    if (!article) return;
    const range = find(article.getCaret());
    article.focus();
    if (range) article.select(range);
  };
  useKeys({
    'mark.newClaim': actions.onNewClaim,
    'mark.link': actions.onLink,
    'passage.edit': actions.onEditEnds,
    'passage.remove': actions.onRemove,
    'article.readToEnd': actions.onReadToEnd,
    'article.next': () => actions.onStepArticle(1),
    'article.previous': () => actions.onStepArticle(-1),
    'passage.next': () => actions.onStepPassage(1),
    'passage.previous': () => actions.onStepPassage(-1),
    'candidate.show': actions.onShowCandidates,
    'candidate.next': () => actions.onStepCandidate(1),
    'candidate.previous': () => actions.onStepCandidate(-1),
    'claim.open': actions.onOpenClaim,
    'claim.verdict': actions.onVerdict,
    'select.word': selectAround((offset) => findWordAt({ text, offset, language })),
    'select.sentence': selectAround((offset) => getSentenceAt(text, offset)),
    'voice.says': choose('says'),
    'voice.reports': choose('reports'),
    'voice.reports_denial': choose('reports_denial'),
    'voice.denies': choose('denies'),
    'voice.hedges': choose('hedges'),
  });
}
