'use client';

import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useRef } from 'react';
import { type Part, type PartKind, partKinds, partLabels, setPartKind } from '@/lib/domain/part';
import classes from './parts-editor.module.css';

interface Props {
  text: string;
  parts: Part[];
  language: string;
  /** Left out: the parts are only shown. */
  onChange?: (parts: Part[]) => void;
}

/** Longer texts are shown by their beginning: parts are found at the beginning and the end. */
const SHOWN = 60_000;

/** The text in its parts. The kind of a part is chosen beside it; for a stretch of words, select them first. */
export function PartsEditor({ text, parts, language, onChange }: Props) {
  const page = useRef<HTMLDivElement>(null);
  const choose = (part: Part, kind: PartKind) => {
    const range = page.current && findSelection(page.current, parts);
    const selected = range && range.start < part.end && range.end > part.start ? range : part;
    onChange?.(setPartKind({ parts, text, start: selected.start, end: selected.end, kind }));
  };
  return (
    <div ref={page} className={classes.page} lang={language} dir="auto">
      {parts
        .filter(({ start }) => start < SHOWN)
        .map((part) => (
          <div key={`${part.start}-${part.kind}`} className={classes.part} data-kind={part.kind}>
            <div className={classes.kind}>
              {onChange ? (
                <Menu position="bottom-start" returnFocus={false}>
                  <Menu.Target>
                    <UnstyledButton
                      className={classes.choose}
                      aria-label={`${partLabels[part.kind]}: change what this part is`}
                      // Pressing a button would otherwise take the selection away.
                      onMouseDown={(event) => event.preventDefault()}
                    >
                      {partLabels[part.kind]}
                      <IconChevronDown size={11} aria-hidden />
                    </UnstyledButton>
                  </Menu.Target>
                  <Menu.Dropdown onMouseDown={(event) => event.preventDefault()}>
                    {partKinds.map((kind) => (
                      <Menu.Item
                        key={kind}
                        onClick={() => choose(part, kind)}
                        fw={kind === part.kind ? 600 : undefined}
                      >
                        {partLabels[kind]}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              ) : (
                partLabels[part.kind]
              )}
            </div>
            <div className={classes.text} data-start={part.start}>
              {text.slice(part.start, Math.min(part.end, SHOWN))}
            </div>
          </div>
        ))}
      {text.length > SHOWN && (
        <Text size="xs" c="dimmed" p="sm">
          {Math.round((text.length - SHOWN) / 1000)} thousand more characters are not shown here.
        </Text>
      )}
    </div>
  );
}

/** The selected offsets, when the selection lies within one part's text. */
function findSelection(page: HTMLElement, parts: Part[]): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!page.contains(startContainer) || startContainer !== endContainer) return null;
  const from = startContainer.parentElement?.dataset.start;
  if (from === undefined) return null;
  const base = Number(from);
  return parts.some(({ start }) => start === base)
    ? { start: base + startOffset, end: base + endOffset }
    : null;
}
