import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { validateXML } from 'xmllint-wasm';

const schemas = join(process.cwd(), '../shared/reference/docx/ooxml-xsd/ref/xsd');

/** Says why Word files are not held against the schemas; undefined where these are there. */
export const whyNoSchemas = existsSync(schemas)
  ? undefined
  : 'the OOXML schemas (../shared/reference/docx) are not on this machine';

/** The XML parts of a Word file by name. */
export function openDocx(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/u.test(name))
      .map(([name, content]) => [name, strFromU8(content)]),
  );
}

/** The paragraphs of a part, in order, with the style and the text of each. */
export function readParagraphs(xml: string): { style: string; text: string }[] {
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  return [...document.getElementsByTagName('w:p')].map((paragraph) => ({
    style: paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '',
    text: [...paragraph.querySelectorAll('*')].map(textOf).join(''),
  }));
}

function textOf(element: Element): string {
  if (element.tagName === 'w:t') return element.textContent ?? '';
  return element.tagName === 'w:br' ? '\n' : '';
}

/** What is wrong with the parts of a Word file: XML that is not well-formed and, where they are there, the schemas. */
export async function findFaults(parts: Record<string, string>): Promise<string[]> {
  const wellFormed = await validateXML({
    xml: files(parts, Object.keys(parts)),
    normalization: 'format',
    maxMemoryPages: 16_384,
  });
  const faults = wellFormed.errors.map((error) => error.rawMessage);
  if (whyNoSchemas !== undefined || faults.length > 0) return faults;
  const names = readdirSync(schemas).filter((name) => name.endsWith('.xsd'));
  const read = (name: string) => ({ fileName: name, contents: readFileSync(join(schemas, name), 'utf8') });
  const word = Object.keys(parts).filter((name) =>
    /^word\/(document|styles|numbering|settings|fontTable|footer\d+|footnotes|endnotes)\.xml$/u.test(name),
  );
  const valid = await validateXML({
    xml: files(parts, word),
    schema: [read('wml.xsd')],
    preload: names.filter((name) => name !== 'wml.xsd').map(read),
    maxMemoryPages: 16_384,
  });
  return valid.errors.map((error) => error.rawMessage);
}

/** Without what newer versions of Word add in namespaces of their own: the schemas are those of the standard. */
function files(parts: Record<string, string>, names: string[]) {
  return names.map((name) => ({
    fileName: name.replaceAll('/', '-').replace(/^[_-]+/u, 'x'),
    contents: (parts[name] ?? '')
      .replace(/ mc:Ignorable="[^"]*"/gu, '')
      .replace(/ w1\d:[A-Za-z]+="[^"]*"/gu, ''),
  }));
}
