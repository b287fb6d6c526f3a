import { AlignmentType, BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

/** Twips (twentieths of a point) from one level of a list to the next. */
export const LIST_INDENT = 360;
/** Word's lists have nine levels; what is nested deeper is set at the ninth. */
export const LIST_LEVELS = 9;
export const BULLETS = 'bullets';
export const TEXT_FONT = 'Cambria';
export const TOOL_FONT = 'Calibri';
const SOFT = '5F5B54';

/** The styles of the Word file. Sizes are in half points, spacing in twips. */
export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: TEXT_FONT, size: 22, sizeComplexScript: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: { run: { font: TOOL_FONT, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(32, 360),
    heading2: heading(26, 280),
    heading3: { ...heading(22, 200), run: { font: TOOL_FONT, size: 22, bold: true, color: SOFT } },
    hyperlink: { run: { color: '0F5F6B', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Aside',
      name: 'Aside',
      basedOn: 'Normal',
      run: { font: TOOL_FONT, size: 19, color: SOFT },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      paragraph: {
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: 'D9D4C8' } },
        spacing: { after: 60 },
      },
    },
    {
      id: 'Citation',
      name: 'Citation',
      basedOn: 'Quotation',
      run: { font: TOOL_FONT, size: 19, color: SOFT },
      paragraph: { spacing: { after: 140 } },
    },
    {
      id: 'Notice',
      name: 'Notice',
      basedOn: 'Normal',
      run: { font: TOOL_FONT, bold: true },
      paragraph: {
        border: Object.fromEntries(
          ['top', 'left', 'bottom', 'right'].map((side) => [
            side,
            { style: BorderStyle.SINGLE, size: 8, space: 6, color: '1D1C1A' },
          ]),
        ),
      },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 19, sizeComplexScript: 19 },
      paragraph: { spacing: { after: 60, line: 250 } },
    },
  ],
};

function heading(size: number, before: number) {
  return {
    run: { font: TOOL_FONT, size, sizeComplexScript: size, bold: true, boldComplexScript: true },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  };
}

/** The bullets, and a numbering for each ordered list of the document with the number it begins with. */
export function docxNumbering(starts: number[]): INumberingOptions {
  const levels = Array.from({ length: LIST_LEVELS }, (_, level) => level);
  const indent = (level: number) => ({
    paragraph: { indent: { start: LIST_INDENT * (level + 1), hanging: LIST_INDENT } },
  });
  return {
    config: [
      {
        reference: BULLETS,
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: level % 2 === 0 ? '•' : '–',
          alignment: AlignmentType.START,
          style: indent(level),
        })),
      },
      ...starts.map((start, index) => ({
        reference: orderedReference(index),
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.START,
          start,
          style: indent(level),
        })),
      })),
    ],
  };
}

export function orderedReference(index: number): string {
  return `ordered-${index}`;
}
