'use client';

import { Badge } from '@mantine/core';
import { useWorkspace } from '../shell/use-workspace';
import { RatingBadge } from '../ui/rating-badge';

/** A rating on the version of the scale that it was given on. */
export function GivenRating({ scaleId, rating }: { scaleId: string; rating: string }) {
  const { scales } = useWorkspace();
  const scale = scales.find(({ id }) => id === scaleId);
  return scale ? <RatingBadge scale={scale} rating={rating} /> : <Badge variant="outline">{rating}</Badge>;
}
