/**
 * Five short articles from invented outlets and one reference, written for Variorum about a real event of March 2025.
 * The public facts are right where an article is right; where the articles disagree, they disagree on purpose.
 */
export interface SampleArticle {
  key: string;
  role: 'under_check' | 'reference';
  outlet: string | null;
  label: string;
  headline: string | null;
  byline: string | null;
  url: string | null;
  archiveUrl: string | null;
  publishedAt: string;
  dateBasis: 'in_text' | 'typed_in';
  text: string;
}

export const sampleArticles: SampleArticle[] = [
  {
    key: 'statement',
    role: 'reference',
    outlet: null,
    label: 'General Staff note',
    headline: 'Note on the situation in the Kursk direction',
    byline: null,
    url: 'https://reference.example/general-staff/2025-03-14',
    archiveUrl: 'https://archive.example/general-staff-2025-03-14',
    publishedAt: '2025-03-14',
    dateBasis: 'in_text',
    text: `Note on the situation in the Kursk direction
14 March 2025
Summary of the statement that the General Staff of Ukraine's armed forces gave out today, made for this sample case.
The General Staff says that reports of an encirclement of Ukrainian units in the Kursk region are untrue. Over the past day units moved to more favourable lines and continue their task there. The statement sees no threat of encirclement.
The operation in the Kursk region began on 6 August 2024.`,
  },
  {
    key: 'ledger',
    role: 'under_check',
    outlet: 'The Morning Ledger',
    label: 'Morning Ledger',
    headline: 'Moscow sets its price for sparing the troops in Kursk',
    byline: 'By our foreign desk',
    url: 'https://morning-ledger.example/world/kursk-price',
    archiveUrl: 'https://archive.example/morning-ledger-kursk-price',
    publishedAt: '2025-03-15',
    dateBasis: 'in_text',
    text: `Moscow sets its price for sparing the troops in Kursk
By our foreign desk
15 March 2025
MOSCOW, March 15 (Meridian Agency) — Russia's president Vladimir Putin said on Friday that Ukrainian soldiers in the Kursk region would keep their lives if they gave themselves up, answering an appeal that US President Donald Trump had made a few hours earlier.
Both leaders say the soldiers are surrounded. Ukraine's General Staff called that untrue and said there was no threat of encirclement.
Ukrainian troops crossed into the region last summer and once held a thousand square kilometres of it. Putin said that for the appeal to have any effect, Ukraine's leadership must order the units to lay down their arms.
After talks with the American envoy Steve Witkoff in Moscow on Thursday, officials of both countries spoke of cautious optimism.
Across the border, in Ukraine's Sumy region, the authorities ordered people out of eight villages as drone and bomb attacks grew heavier.
(With material from Meridian Agency)
Share this article`,
  },
  {
    key: 'harbour',
    role: 'under_check',
    outlet: 'Harbour Post',
    label: 'Harbour Post',
    headline: 'Give up and live, Putin tells soldiers in Kursk',
    byline: null,
    url: 'https://harbour-post.example/2025/03/15/kursk',
    archiveUrl: null,
    publishedAt: '2025-03-15',
    dateBasis: 'typed_in',
    text: `Give up and live, Putin tells soldiers in Kursk
3 min read
Russia's president Vladimir Putin said on Friday that Ukrainian soldiers in the Kursk region would keep their lives if they gave themselves up, hours after former US President Donald Trump asked him to spare them.
Both leaders claimed that the soldiers are surrounded. Ukraine's General Staff called that untrue and said there was no threat of encirclement.
Ukrainian troops crossed into the region last summer. Putin said that for the appeal to have any effect, Ukraine's leadership must order the units to lay down their arms.
A soldier who asked not to be named told reporters that things were bad, but not as hopeless as they were being painted.
After talks with the envoy Steve Witkoff on Thursday, Russian and US officials spoke of cautious optimism. A call between the two presidents had not yet been arranged.
The head of the Sumy regional administration announced that eight villages near the border would be evacuated.
(Agencies)`,
  },
  {
    key: 'courier',
    role: 'under_check',
    outlet: 'Capital Courier',
    label: 'Capital Courier',
    headline: 'Leaders trade words over the troops in Kursk',
    byline: 'By our correspondents',
    url: 'https://capital-courier.example/leaders-trade-words',
    archiveUrl: 'https://archive.example/capital-courier-leaders',
    publishedAt: '2025-03-14',
    dateBasis: 'in_text',
    text: `Leaders trade words over the troops in Kursk
By our correspondents
Friday, 14 March 2025
Hours after US President Donald Trump appealed for the lives of the Ukrainian soldiers surrounded in the Kursk region, Vladimir Putin told them to surrender.
Trump had written that thousands of soldiers were “completely surrounded” and warned of a massacre on the scale of the Second World War.
Those who lay down their arms are promised their lives and decent treatment, Putin said in remarks shown on television. He had said a day before that the soldiers were cut off and could only surrender or die if the last roads were closed.
Ukraine's top commander denied this week that his men were being encircled and said they were moving to better lines.
Russia keeps regaining ground in the region, which Ukrainian forces had held since August 2023.
Also read: What a truce could look like
No way out of the talks
Putin's spokesman Dmitry Peskov saw grounds for cautious optimism. He said a call between the presidents could follow once the envoy had reported to Washington.
Ukraine's president Volodymyr Zelenskyy accused Putin of setting conditions nobody could accept, so that the thirty-day ceasefire offered by Ukraine and the United States would fail.
(With inputs from agencies)`,
  },
  {
    key: 'gazette',
    role: 'under_check',
    outlet: 'Inland Gazette',
    label: 'Inland Gazette',
    headline: 'An offer to the soldiers in Kursk, and what is behind it',
    byline: 'Analysis by M. Okafor',
    url: 'https://inland-gazette.example/analysis/offer',
    archiveUrl: null,
    publishedAt: '2025-03-14',
    dateBasis: 'typed_in',
    text: `An offer to the soldiers in Kursk, and what is behind it
Analysis by M. Okafor
Russia will spare Ukrainian troops in the Kursk region if they surrender, President Vladimir Putin has indicated. The offer follows an appeal by US President Donald Trump.
Ukraine goes on denying that its forces there are encircled, though its president calls their situation very difficult.
Whether the troops may still be cut off in the coming days is disputed among analysts; independent analysts see no closed ring so far.
Russian units have also crossed into the Sumy region, according to officials who were not named.
Kyiv accepts a ceasefire of thirty days. Moscow's spokesman expressed cautious optimism, but set conditions: less of NATO and a smaller Ukrainian army.
Original source: worldwire.example`,
  },
  {
    key: 'digest',
    role: 'under_check',
    outlet: 'World Digest',
    label: 'World Digest',
    headline: null,
    byline: null,
    url: 'https://world-digest.example/kursk-condition',
    archiveUrl: 'https://archive.example/world-digest-kursk',
    publishedAt: '2025-03-15',
    dateBasis: 'typed_in',
    text: `Putin has put a condition on sparing the lives of Ukrainian soldiers: they must surrender.
The condition comes after Trump's appeal. For the appeal to be put into effect, Putin said, the leaders of Ukraine had to order their units to lay down their arms.
Both presidents have stressed that Ukrainian forces were surrounded in Kursk, a region that Ukrainian troops had entered last summer. Ukrainian authorities dispute that: the General Staff said that there was no threat of encirclement and called the reports invented.
Officials of Russia and the United States expressed cautious optimism after the envoy's visit.
President Trump himself was more hopeful than his officials.
(With inputs from Meridian)`,
  },
];
