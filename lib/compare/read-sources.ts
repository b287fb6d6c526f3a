import type { NamedOrigin } from '@/lib/domain/origin';
import type { TextRange } from '@/lib/domain/revision-text';
import type { OriginKind } from '@/lib/domain/suggestion';
import { getOriginKey } from './news-names';

export interface CreditedArticle {
  id: string;
  /** What reasons call it; its id without one. */
  label?: string;
  outlet?: string | null;
}

/** What a person says of an origin: of a whole article, or of one passage of it. It stands before what the text says. */
export interface StatedOrigin {
  articleId: string;
  passage: TextRange | null;
  kind: OriginKind;
  name: string | null;
}

/** An article as the search for one origin sees it. */
export interface SourcedArticle {
  id: string;
  label: string;
  outlet: string | null;
  /** What origins that name the outlet are known by. */
  outletKey: string | null;
  /** What it names for the whole article. */
  named: readonly NamedOrigin[];
  /** Names that people gave. */
  stated: readonly string[];
  /** Keys of the origins it may come from; none where nobody is named. */
  keys: string[];
}

/** What an article may come from, as it names it and as people say; with `places` only what concerns these sentences. */
export function readSources(
  article: CreditedArticle,
  {
    named,
    said,
    places,
  }: {
    named: readonly NamedOrigin[];
    said: readonly StatedOrigin[];
    places: readonly TextRange[] | undefined;
  },
): SourcedArticle {
  const meets = (range: TextRange) =>
    places?.some(({ start, end }) => start < range.end && range.start < end) ?? false;
  const ofPlace = said.filter(({ passage }) => passage !== null && meets(passage));
  const whole = said.filter(({ passage }) => passage === null);
  const person = ofPlace.length > 0 ? ofPlace : whole;
  const ofSentence = named.filter(({ scope }) => scope !== null && meets(scope));
  const used = ofSentence.length > 0 ? ofSentence : named.filter(({ scope }) => scope === null);
  const { outlet = null, label = article.id } = article;
  return {
    id: article.id,
    label,
    outlet,
    outletKey: outlet === null ? null : getOriginKey(outlet),
    named: used,
    stated: person.flatMap(({ name }) => name ?? []),
    keys: person.length > 0 ? listStatedKeys(article, person) : listKeys(used),
  };
}

function listKeys(named: readonly NamedOrigin[]): string[] {
  const keys = named.flatMap(({ name }) => (name === null ? [] : [getOriginKey(name)]));
  return [...new Set(keys)].sort();
}

/** A person may say that an article reports itself; only then is it its own origin. */
function listStatedKeys(
  { id, outlet, label = id }: CreditedArticle,
  stated: readonly StatedOrigin[],
): string[] {
  const keys = stated.flatMap(({ kind, name }) => {
    if (kind === 'unknown') return [];
    if (kind === 'own') return [getOriginKey(outlet ?? label)];
    return name === null ? [] : [getOriginKey(name)];
  });
  return [...new Set(keys)].sort();
}
