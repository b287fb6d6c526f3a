import {
  type Icon,
  IconCheck,
  IconCircleHalf2,
  IconMinus,
  IconPercentage25,
  IconPercentage75,
  IconQuestionMark,
  IconStar,
  IconX,
} from '@tabler/icons-react';
import type { RatingSign as Sign } from '@/lib/domain/scale';

const signs: Record<Sign, Icon> = {
  tick: IconCheck,
  cross: IconX,
  half: IconCircleHalf2,
  question: IconQuestionMark,
  quarter: IconPercentage25,
  'three-quarters': IconPercentage75,
  dash: IconMinus,
  star: IconStar,
};

/** The sign of a rating: beside its word, so it says nothing itself. */
export function RatingSign({ sign, size = 12 }: { sign: Sign; size?: number }) {
  const Drawn = signs[sign];
  return <Drawn size={size} stroke={2.5} aria-hidden />;
}
