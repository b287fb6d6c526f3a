import { Badge } from '@mantine/core';
import {
  type Icon,
  IconCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconMinus,
  IconProgress,
  IconQuestionMark,
  IconStar,
  IconX,
} from '@tabler/icons-react';
import { findRating, type RatingSign, type Scale } from '@/lib/domain/scale';
import classes from './rating-badge.module.css';

const signs: Record<RatingSign, Icon> = {
  tick: IconCheck,
  cross: IconX,
  half: IconCircleHalf2,
  question: IconQuestionMark,
  quarter: IconCircleDashed,
  'three-quarters': IconProgress,
  dash: IconMinus,
  star: IconStar,
};

interface Props {
  scale: Pick<Scale, 'ratings'>;
  /** Key of the rating. */
  rating: string;
}

/** A rating as it is shown everywhere: colour, sign and word together. */
export function RatingBadge({ scale, rating }: Props) {
  const found = findRating(scale, rating);
  if (!found) return <Badge variant="outline">{rating}</Badge>;
  const Sign = signs[found.sign];
  return (
    <Badge
      className={classes.badge}
      data-color={found.color}
      tt="none"
      fw={600}
      leftSection={<Sign size={12} stroke={2.5} aria-hidden />}
    >
      {found.label}
    </Badge>
  );
}
