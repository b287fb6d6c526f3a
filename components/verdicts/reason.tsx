'use client';

import type { Verdict } from '@/lib/contract/verdicts';
import { RichText } from '../editor/rich-text';
import { readReason } from './reason-document';

/** The reason of a verdict or decision, as it was written. */
export function Reason({ value }: { value: Verdict['reason'] }) {
  return <RichText value={readReason(value)} />;
}
