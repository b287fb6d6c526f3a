import type { Thread, ThreadPlaceInput } from '@/lib/contract/talk';

/** The id of the thing that a place is; null for the claim itself. */
function readPlaceId(place: ThreadPlaceInput): string | null {
  switch (place.kind) {
    case 'claim':
      return null;
    case 'passage':
      return place.passageId;
    case 'verdict':
      return place.verdictId;
    case 'evidence':
      return place.evidenceId;
    case 'cell':
      return place.articleId;
  }
}

/** One word for each place of a claim. */
export function placeKey(place: ThreadPlaceInput): string {
  return [place.kind, readPlaceId(place)].filter((part) => part !== null).join(':');
}

/** Does the thread stand on this place? */
export function standsOn({ place }: Pick<Thread, 'place'>, wanted: ThreadPlaceInput): boolean {
  return place.kind === wanted.kind && place.id === readPlaceId(wanted);
}
