import { Badge } from '@mantine/core';
import { findRating, type Scale } from '@/lib/domain/scale';
import classes from './rating-badge.module.css';
import { RatingSign } from './rating-sign';

interface Props {
  scale: Pick<Scale, 'ratings'>;
  /** Key of the rating. */
  rating: string;
}

/** A rating as it is shown everywhere: colour, sign and word together. */
export function RatingBadge({ scale, rating }: Props) {
  const found = findRating(scale, rating);
  if (!found) return <Badge variant="outline">{rating}</Badge>;
  return (
    <Badge
      classNames={{ root: classes.badge, label: classes.label }}
      data-color={found.color}
      tt="none"
      fw={600}
      leftSection={<RatingSign sign={found.sign} />}
    >
      {found.label}
    </Badge>
  );
}
