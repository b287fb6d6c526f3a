/** English words that tell how a sentence is built. Lower case, apostrophes straight. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Verbs that help another verb, and so mark a finite clause. */
export const auxiliaries =
  words(`am are is was were be been being has have had having do does did will would shall should
  may might must can could cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
  can't couldn't shouldn't`);

/** Adverbs that stand between a subject and its verb. */
export const adverbs =
  words(`again also already always apparently clearly earlier even explicitly falsely finally firmly
  flatly further ever first formally frequently immediately initially instead just later lately long meanwhile merely
  never not now nevertheless often once only openly previously privately probably promptly publicly quickly quietly
  rather reportedly repeatedly since simply still strongly subsequently then there therefore thus today tomorrow
  tonight too twice vehemently yesterday yet`);

export const negations =
  words(`not never no neither nor n't isn't aren't wasn't weren't hasn't haven't hadn't don't
  doesn't didn't`);

/** Words that open a clause inside another. */
export const subordinators =
  words(`after although as because before if once since so than that though unless until when
  whenever where whereas whether which while who whom whose why how`);

export const prepositions =
  words(`about above across after against along amid among around at before behind below beside
  between beyond by concerning despite down during except following for from in including inside into like near of off
  on onto out outside over per regarding since through throughout to toward towards under until up upon via with within
  without`);

/** Words that begin an introduction, which a comma ends before the main clause. */
export const introductions =
  words(`additionally afterwards also although amid as asked based besides citing consequently
  earlier finally following furthermore hence however indeed instead just last later likewise meanwhile moreover
  nevertheless next nonetheless notably once previously separately similarly speaking still then therefore though thus
  today until when whereas while yesterday yet after at before between by despite during for from in on over since under
  upon with within without`);

export const determiners = words(
  'a an the this that these those his her its their our my your some any such both no',
);

export const days =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december week month year day morning afternoon evening night weekend`);

/** Past and present forms of irregular verbs that end the subject of a sentence. Regular ones are known by -ed and -ing. */
export const irregularVerbs =
  words(`became become becomes began begin begins broke brought built came chose come comes
  drew fell felt found fought gave get gets give gives go goes got grew held hit keep keeps kept knew lay led left lost
  made make makes met paid put ran rose sat saw seem seems sent set shot showed sought spent spoke stand stands stood
  struck take takes taught took want wants went won wore remain remains continue continues appear appears`);

/** What stands for a person or a body that was named before. */
export const pronouns = words('he she they it who');
