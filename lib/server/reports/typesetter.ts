import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import openCompiler, {
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';

/** Sets documents as PDF, and knows which characters its fonts can show. */
export interface Typesetter {
  /** `template` is Typst source; `input` reaches it as `sys.inputs.report`, as data that is never read as source. */
  typeset: (template: string, input: unknown) => Uint8Array;
  /** Whether one font has all of a character with its marks, in every style; what is invisible needs no font. */
  covers: (character: string) => boolean;
}

/**
 * In the order in which a character is looked for. Noto Serif holds Latin, Greek and Cyrillic; Frank Ruhl Libre Hebrew;
 * Vazirmatn Arabic; DejaVu Sans the signs, arrows and what else newsrooms quote. That one has no bold here: it would
 * hold fewer characters than the upright one, and a bold box would stand where a sign could.
 */
const FONT_FAMILIES: string[][] = [
  [
    '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
    '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
    '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
    '@expo-google-fonts/noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf',
  ],
  [
    '@expo-google-fonts/frank-ruhl-libre/400Regular/FrankRuhlLibre_400Regular.ttf',
    '@expo-google-fonts/frank-ruhl-libre/700Bold/FrankRuhlLibre_700Bold.ttf',
  ],
  [
    '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
    '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
  ],
  ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
  ['dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'],
];
const PRIVATE_USE = { start: 0xe000, end: 0xf900 };

/**
 * Opens the typesetter with its fonts; takes about a second. It runs in WebAssembly and reaches neither files nor the
 * network, whatever a document says.
 */
export async function openTypesetter(): Promise<Typesetter> {
  // The product runs from its folder; resolving from there finds the same packages when this file is bundled.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  await openCompiler({
    module_or_path: await readFile(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
  });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const fontInfo = new TypstFontResolverBuilder();
  const families: Set<number>[] = [];
  for (const files of FONT_FAMILIES) {
    let covered: Set<number> | undefined;
    for (const file of files) {
      const font = new Uint8Array(await readFile(resolve(file)));
      await builder.add_raw_font(font);
      const own = readCoverage(fontInfo.get_font_info(font).info[0].coverage);
      covered = covered === undefined ? own : new Set([...covered].filter((codePoint) => own.has(codePoint)));
    }
    if (covered !== undefined) families.push(covered);
  }
  const compiler = await builder.build();
  return {
    typeset(template, input) {
      compiler.add_source('/report.typ', template);
      const { result, diagnostics } = compiler.compile(
        '/report.typ',
        [['report', JSON.stringify(input)]],
        'pdf',
        FULL_DIAGNOSTICS,
      );
      compiler.reset();
      if (result instanceof Uint8Array) return result;
      throw new Error(`The report could not be typeset: ${JSON.stringify(diagnostics)}`);
    },
    covers: (character) => {
      const visible = [...character]
        .filter((one) => !INVISIBLE.test(one))
        .map((one) => one.codePointAt(0) ?? 0);
      return families.some((family) => visible.every((codePoint) => family.has(codePoint)));
    },
  };
}

const FULL_DIAGNOSTICS = 2;

/** What is drawn as nothing or as a blank, also by a font that does not have it. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\s\p{Zs}]/u;

/** `coverage` alternates between how many code points are missing and how many are there, from 0 on. */
function readCoverage(coverage: number[]): Set<number> {
  const covered = new Set<number>();
  let codePoint = 0;
  coverage.forEach((length, index) => {
    if (index % 2 === 1)
      for (let there = codePoint; there < codePoint + length; there += 1)
        // Nobody can know what was meant by a private character; a font's own use of it would be another letter.
        if (there < PRIVATE_USE.start || there >= PRIVATE_USE.end) covered.add(there);
    codePoint += length;
  });
  return covered;
}
