import type { Lexicon } from './lexicon';

/** Base form, then its irregular forms, of verbs that news is made of. */
const IRREGULAR = new Map<string, string>(
  `be am is are was were been;beat beat beaten;become became;begin began begun;break broke broken;bring brought;build
  built;burn burnt;buy bought;catch caught;choose chose chosen;come came;deal dealt;die died dead;draw drew drawn;drive
  drove driven;eat ate eaten;fall fell fallen;feel felt;fight fought;find found;flee fled;fly flew flown;forbid forbade
  forbidden;freeze froze frozen;get got gotten;give gave given;go went gone;grow grew grown;hide hid hidden;hold held;
  keep kept;know knew known;lead led;leave left;lend lent;lose lost;make made;mean meant;meet met;pay paid;ride rode
  ridden;rise rose risen;run ran;say said;see saw seen;seek sought;sell sold;send sent;shake shook shaken;shoot shot;
  show shown;sink sank sunk;sleep slept;speak spoke spoken;spend spent;stand stood;steal stole stolen;strike struck;
  swear swore sworn;take took taken;teach taught;tell told;think thought;throw threw thrown;wake woke woken;wear wore
  worn;win won;write wrote written`
    .split(';')
    .flatMap((forms) => {
      const [base = '', ...others] = forms.trim().split(/\s+/);
      return others.map((form): [string, string] => [form, base]);
    }),
);

/**
 * The base form of a folded English word ("encircled", "encircle"; "cities", "city"), the first of the forms that its
 * ending allows and the lexicon knows. Without a lexicon only the ending is taken off, which is no word but the same for
 * all forms of it.
 */
export function findLemma(word: string, lexicon?: Lexicon): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (!/(?:s|ed|ing)$/.test(word) || word.length < 4) return word;
  const bases = listBases(word);
  return lexicon ? (bases.find((base) => lexicon.lookUp(base)) ?? word) : (bases.at(-1) ?? word);
}

/** Verb forms first give their bases, so that "meeting" is "meet"; plurals are the last thing tried. */
function listBases(word: string): string[] {
  const cut = (length: number) => word.slice(0, -length);
  const isDoubled = (length: number) => word.at(-length) === word.at(-length - 1);
  if (word.endsWith('ied') || word.endsWith('ies')) return [`${cut(3)}y`];
  if (word.endsWith('ed')) return [...(isDoubled(3) ? [cut(3)] : []), cut(1), cut(2)];
  if (word.endsWith('ing')) return [...(isDoubled(4) ? [cut(4)] : []), `${cut(3)}e`, cut(3)];
  if (word.endsWith('ss')) return [];
  return word.endsWith('es') ? [cut(1), cut(2)] : [cut(1)];
}
