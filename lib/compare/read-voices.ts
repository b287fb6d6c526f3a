import type { ConditionDetail, VoiceDetail } from './detail';
import { findAttributions } from './find-attributions';
import type { People } from './find-people';
import { proposePolarity } from './propose-polarity';
import type { Word } from './read-words';
import { resolveSpeaker } from './resolve-speaker';
import { getVerbStrength } from './verb-strength';

/**
 * Who says what in a sentence of `text`, whose words are given. Verbs of wanting ("demanded that they leave") tell of a
 * deed and are left out. Offsets are those of `text`. English.
 */
export function readVoices(text: string, words: readonly Word[], people: People): VoiceDetail[] {
  return findAttributions(words).flatMap((attribution) => {
    const { start, end, verb, deed, negated, content, verbEnd } = attribution;
    if (deed === 'directs') return [];
    const speaker = resolveSpeaker(text, attribution.subject, { people, verb });
    if (speaker === undefined) return [];
    const scope = content.map((range) => text.slice(range.start, range.end)).join(' ');
    const polarity = proposePolarity({
      scope,
      asks: /[?؟？]\W*$/u.test(scope),
      reporting: { deed, negated },
    });
    const verbWord = words.find((word) => word.end === verbEnd);
    return [
      {
        kind: 'voice' as const,
        start,
        end,
        text: text.slice(start, end),
        quoted: verbWord?.quoted ?? false,
        voice: speaker.voice,
        speaker: speaker.speaker,
        polarity,
        verb,
        strength: getVerbStrength(verb),
        content,
      },
    ];
  });
}

const CONDITION =
  /\b(?:(?<!\b(?:as|even|wonder|wonders|wondered|ask|asks|asked|know|knows|see|unclear|sure|what)\s)(?:only\s+)?if(?!\s+(?:only|not|any)\b)|unless|provided(?:\s+that)|providing\s+that|as\s+long\s+as|so\s+long\s+as|on\s+(?:the\s+)?condition\s+(?:that|of)|contingent\s+(?:up)?on|conditional\s+(?:up)?on|subject\s+to|in\s+(?:the\s+)?(?:event|case)\s+(?:of|that)|in\s+exchange\s+for|in\s+return\s+for)\b/giu;

/** "if they surrender", "unless …", "contingent on …": each up to where its clause ends. Speaking anonymously is none. */
export function readConditions(sentence: string, words: readonly Word[]): ConditionDetail[] {
  return [...sentence.matchAll(CONDITION)].flatMap((found) => {
    const start = found.index;
    const stop = /[,;:—–.!?”"]/u.exec(sentence.slice(start))?.index;
    const end = stop === undefined ? sentence.trimEnd().length : start + stop;
    const text = sentence.slice(start, end);
    if (/\b(?:anonymity|anonymous|not be(?:ing)? (?:named|identified))\b/iu.test(text)) return [];
    const quoted = words.some((word) => word.quoted && word.start >= start && word.end <= end);
    return [
      {
        kind: 'condition' as const,
        start,
        end,
        text,
        quoted,
        sense: /^unless/iu.test(text) ? ('unless' as const) : ('if' as const),
      },
    ];
  });
}
