/** Nouns that tell persons from bodies, in lower case and mostly in the singular. English. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** What people are called by office or trade. Before a name they are its title; alone they are unnamed persons. */
export const offices =
  words(`admiral adviser advisor aide ambassador analyst archbishop attorney author bishop captain
  cardinal ceo chair chairman chairperson chairwoman chancellor chief coach co-founder colonel columnist commander
  commissioner congressman congresswoman coordinator correspondent count counsel counsellor delegate deputy detective
  diplomat director doctor economist editor emperor envoy executive expert founder general governor head historian
  inspector journalist judge justice king lawmaker lawyer leader lieutenant lobbyist major manager mayor mediator member
  minister monarch mp negotiator officer official organiser organizer owner philosopher physician pilot policeman
  policewoman politician pope premier president prince princess principal professor prosecutor queen rapporteur reporter
  representative researcher scholar scientist secretary senator sergeant sheriff speaker spokesman spokesperson
  spokeswoman strategist sultan superintendent surgeon teacher treasurer tsar veteran vice-president
  mr mrs ms mx dr prof sir lord lady dame gen col lt maj capt sgt adm sen rep gov rev st`);

/** People without an office: who they are is not said. */
const persons =
  words(`activist actor actress adult anybody architect artist athlete banker bystander child civilian cleric commentator
  critic customer defendant detainee driver employee engineer eyewitness farmer father fighter firefighter
  fisherman friend guard hacker hostage husband insider investor man migrant mother musician neighbor neighbour
  nurse observer parent paramedic participant passenger patient person player priest prisoner protester recruit
  refugee relative resident sailor shopkeeper singer soldier son daughter source student supporter survivor
  suspect technician tourist trader trooper user victim villager volunteer voter warrior wife witness woman worker
  writer youth`);
const peopleInPlural =
  words(`people men women children families police-officers others many some several few troops
  locals servicemen militants rebels separatists insurgents crew staffers both most`);

/** What acts as one: offices, services, companies, papers. */
const bodies =
  words(`academy administration agency airline alliance army arm assembly association authority bank bloc
  board body branch brigade broadcaster bureau cabinet campaign centre center chamber channel charity church club
  coalition college command commission committee company congress consortium consulate corporation council country court
  daily defence defense delegation department directorate embassy enterprise faction federation firm force forum
  foundation fund gazette government group guard herald hospital house inquiry institute institution intelligence
  journal jury kremlin laboratory league legislature magazine mail manufacturer media military ministry mission monitor
  movement museum navy network newspaper newswire office operator opposition organisation organization outlet palace
  panel paper parliament party pentagon police post presidency press programme regime regulator
  republic secretariat senate service side society staff state studio syndicate team telegraph thinktank
  think-tank times tribunal tribune troupe union university vatican watchdog website wire ngo news`);
const bodiesInPlural = words(
  `authorities forces police services media intelligence staff times nations courts`,
);

/** Papers, agencies and companies that are written like a surname. */
const brands =
  words(`reuters bloomberg axios politico tass interfax xinhua ukrinform kommersant meduza unian rbc
  al-jazeera hamas hezbollah gazprom google facebook meta microsoft apple amazon nato unesco unicef opec frontex interpol
  europol`);

/** Seats of government that stand for it ("Kyiv has shown"). Countries are known from Intl. */
const seats =
  words(`ankara athens baghdad beijing beirut belgrade berlin bratislava brussels bucharest budapest cairo
  canberra chisinau copenhagen damascus delhi doha dublin geneva hague hanoi havana helsinki islamabad jakarta jerusalem
  kabul khartoum kiev kinshasa kyiv lisbon london madrid manila minsk moscow nairobi oslo ottawa paris prague pretoria
  pyongyang riga riyadh rome seoul sofia stockholm taipei tallinn tbilisi tehran tokyo tripoli tunis vienna vilnius
  warsaw washington yerevan zagreb`);

let countries: ReadonlySet<string> | undefined;

/** Whether a name is of a country or of a city that stands for its government. */
export function isPlace(name: string): boolean {
  countries ??= listCountries();
  const lower = name.toLowerCase();
  return seats.has(lower) || countries.has(lower);
}

function listCountries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const found = letters.flatMap((a) => letters.map((b) => names.of(a + b)?.toLowerCase()));
  const spoken = [
    'us',
    'usa',
    'u.s.',
    'uk',
    'u.k.',
    'eu',
    'un',
    'uae',
    'america',
    'britain',
    'england',
    'scotland',
    'wales',
  ];
  return new Set([...found.filter((name) => name !== undefined), ...spoken]);
}

/** Whether a word is a name of a company or an agency that is written like a surname. */
export function isBrand(name: string): boolean {
  return brands.has(name.toLowerCase());
}

/** Whether a noun, in singular or plural, means an institution. */
export function isBody(noun: string): boolean {
  const lower = noun.toLowerCase();
  if (bodies.has(lower) || bodiesInPlural.has(lower) || isBrand(lower)) return true;
  return singulars(lower).some((singular) => bodies.has(singular));
}

/** Whether a noun in the singular is an office or a form of address: what may stand before a name as its title. */
export function isOffice(noun: string): boolean {
  return offices.has(noun.toLowerCase().replace(/\.$/, ''));
}

/** Whether a noun, in singular or plural, means persons: by office or by no more than what they are. */
export function isPerson(noun: string): boolean {
  const lower = noun.toLowerCase();
  if (offices.has(lower) || persons.has(lower) || peopleInPlural.has(lower)) return true;
  return singulars(lower).some((singular) => offices.has(singular) || persons.has(singular));
}

function singulars(noun: string): string[] {
  if (!noun.endsWith('s')) return [];
  const candidates = [noun.slice(0, -1)];
  if (noun.endsWith('ies')) candidates.push(`${noun.slice(0, -3)}y`);
  if (noun.endsWith('es')) candidates.push(noun.slice(0, -2));
  return candidates;
}
