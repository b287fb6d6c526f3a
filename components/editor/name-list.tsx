'use client';

import { Combobox, Portal, useCombobox } from '@mantine/core';
import { useEffect } from 'react';
import type { NameKeys, TypedName } from './use-naming';

/** The people that a name typed after `@` can mean, at the caret. Focus stays in the text. */
export function NameList({ typed, keys }: { typed: TypedName; keys: NameKeys }) {
  const combobox = useCombobox({ opened: true });
  const { items, command, editor } = typed;
  const caret = typed.clientRect?.();
  const shown = items.length > 0 && caret !== null && caret !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of another list is chosen anew; the store changes with each render
  useEffect(() => {
    combobox.selectFirstOption();
  }, [items]);

  useEffect(() => {
    keys.current = (event) => {
      if (!shown) return false;
      if (event.key === 'ArrowDown') combobox.selectNextOption();
      else if (event.key === 'ArrowUp') combobox.selectPreviousOption();
      else if (event.key === 'Enter' || event.key === 'Tab') combobox.clickSelectedOption();
      else return false;
      return true;
    };
    return () => {
      keys.current = null;
    };
  });

  useEffect(() => {
    const text = editor.view.dom;
    if (!shown) return;
    text.setAttribute('aria-expanded', 'true');
    // Escape closes the list, and not also the dialog that the text may be in.
    text.setAttribute('data-mantine-stop-propagation', 'true');
    return () => {
      text.removeAttribute('aria-expanded');
      text.removeAttribute('data-mantine-stop-propagation');
    };
  }, [editor, shown]);

  if (!shown) return null;
  const person = (id: string) => items.find((item) => item.id === id);
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={220}
      offset={4}
      onOptionSubmit={(id) => {
        const chosen = person(id);
        if (chosen) command({ id, label: chosen.name });
      }}
    >
      <Portal>
        <Combobox.DropdownTarget>
          <span
            aria-hidden
            style={{
              position: 'fixed',
              left: caret.left,
              top: caret.top,
              width: 1,
              height: caret.height,
              pointerEvents: 'none',
            }}
          />
        </Combobox.DropdownTarget>
      </Portal>
      <Combobox.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <Combobox.Options aria-label="People">
          {items.map(({ id, name }) => (
            <Combobox.Option key={id} value={id}>
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
