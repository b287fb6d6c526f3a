/**
 * What a reporting verb does to what is reported. `directs` holds verbs of wanting and promising: "demanded that they
 * surrender" tells of a deed and reports no statement, so these count only beside words in quotation marks.
 */
export type ReportingDeed = 'says' | 'denies' | 'hedges' | 'asks' | 'directs';

/** Base forms by what they do; the four regular forms are made from them. */
const REGULAR: Record<ReportingDeed, string> = {
  says: `accuse acknowledge add admit affirm allege announce answer argue assert believe blame call caution
    characterise characterize claim comment complain concede conclude confess confirm contend counter declare
    describe disclose emphasise emphasize estimate explain express figure hint indicate inform insist lament maintain
    mention note observe opine point post predict proclaim quip recall recount reiterate remark repeat reply report
    respond retort reveal shout signal state stress suggest summarise summarize testify tweet underline underscore
    voice vouch warn`,
  denies:
    'contest contradict debunk deny disavow discount dismiss dispute rebuff rebut refute reject repudiate',
  hedges: 'doubt fear guess hypothesise hypothesize imply question speculate suspect wonder',
  asks: 'ask enquire inquire',
  directs: 'appeal beg demand implore invite offer order plead pledge promise request threaten urge vow',
};

const IRREGULAR: Record<string, ReportingDeed> = {
  say: 'says',
  says: 'says',
  said: 'says',
  saying: 'says',
  tell: 'says',
  tells: 'says',
  told: 'says',
  telling: 'says',
  write: 'says',
  writes: 'says',
  wrote: 'says',
  written: 'says',
  writing: 'says',
  think: 'says',
  thinks: 'says',
  thought: 'says',
  hold: 'says',
  holds: 'says',
  signalled: 'says',
  signalling: 'says',
  quoted: 'says',
  quoting: 'says',
  refuse: 'denies',
};

/** Forms that are more often a noun ("these claims", "the report", "the United States") than a verb. */
const OFTEN_NOUN =
  /^(?:answers?|calls?|causes?|claims?|comments?|disputes?|doubts?|estimates?|express|fears?|figures?|hints?|holds?|notes?|points?|posts?|questions?|remarks?|replies|reply|reports?|signals?|states?|stress|stresses|tweets?|voices?|demands?|offers?|orders?|pledges?|promises?|requests?|threats?|appeals?)$/;

const FORMS = new Map<string, ReportingDeed>(Object.entries(IRREGULAR));
for (const deed of ['says', 'denies', 'hedges', 'asks', 'directs'] as const) {
  for (const base of REGULAR[deed].split(/\s+/)) {
    for (const form of inflect(base)) FORMS.set(form, deed);
  }
}

function inflect(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) {
    return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  }
  if (/(?:s|sh|ch)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`];
  if (/^(?:admit|rebut|beg|quip)$/.test(base)) {
    const last = base.at(-1) ?? '';
    return [base, `${base}s`, `${base}${last}ed`, `${base}${last}ing`];
  }
  return [base, `${base}s`, `${base}ed`, `${base}ing`];
}

/** What a word does when it reports; nothing when it is no reporting verb. English. */
export function findReportingDeed(word: string): ReportingDeed | undefined {
  return FORMS.get(word.toLowerCase());
}

/** Whether a form needs a sign beside it ("that", a quotation) to be taken for a verb. */
export function isOftenNoun(word: string): boolean {
  return OFTEN_NOUN.test(word.toLowerCase());
}

/** Verbs that things use as well: "figures suggest", "the law states". */
const OF_THINGS =
  /^(?:answer|confirm|contradict|debunk|describe|estimate|explain|express|figure|hint|hold|impl|indicat|maintain|not(?:e|ing)|point|predict|recount|refut|repeat|repl|report|respond|reveal|signal|stat(?:e|ing)|stress|suggest|summari|testif|underlin|underscor|warn)/;

/** Whether only someone who can speak does what the verb says. */
export function isOfSpeakers(verb: string): boolean {
  return findReportingDeed(verb) !== undefined && !OF_THINGS.test(verb);
}

const NOUNS: Record<string, ReportingDeed> = {
  accusation: 'says',
  admission: 'says',
  allegation: 'says',
  announcement: 'says',
  assertion: 'says',
  claim: 'says',
  claims: 'says',
  contention: 'says',
  insistence: 'says',
  remark: 'says',
  report: 'says',
  reports: 'says',
  statement: 'says',
  suggestion: 'says',
  warning: 'says',
  denial: 'denies',
  denials: 'denies',
  dismissal: 'denies',
  refutation: 'denies',
  rejection: 'denies',
  doubts: 'hedges',
  fears: 'hedges',
  suspicion: 'hedges',
  suspicions: 'hedges',
};

/** What a noun does in "Ukraine’s denial that …"; nothing when it reports nothing. */
export function findReportingNoun(word: string): ReportingDeed | undefined {
  return NOUNS[word.toLowerCase()];
}
