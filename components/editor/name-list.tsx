'use client';

import { Combobox, Portal, useCombobox } from '@mantine/core';
import { useForceUpdate } from '@mantine/hooks';
import { useEffect, useId, useState } from 'react';
import type { Nameable } from '@/lib/editor/rich-text-schema';
import type { NameKeys, TypedName } from './use-naming';

/** The people that a name typed after `@` can mean, at the caret. Focus stays in the text. */
export function NameList({ typed, keys }: { typed: TypedName; keys: NameKeys }) {
  const combobox = useCombobox({ opened: true });
  const listId = useId();
  const { items, command, editor } = typed;
  const [marked, setMarked] = useState<string | null>(null);
  const place = Math.max(
    items.findIndex(({ id }) => id === marked),
    0,
  );
  const caret = typed.clientRect?.();
  const shown = items.length > 0 && caret !== null && caret !== undefined;
  const optionId = (at: number) => `${listId}-${at}`;
  const choose = ({ id, name }: Nameable) => command({ id, label: name });
  const step = (by: number) => setMarked(items[(place + by + items.length) % items.length]?.id ?? null);

  // The caret moves on the screen with whatever scrolls, and the list with it.
  const followCaret = useForceUpdate();
  useEffect(() => {
    window.addEventListener('scroll', followCaret, { capture: true, passive: true });
    return () => window.removeEventListener('scroll', followCaret, { capture: true });
  }, [followCaret]);

  useEffect(() => {
    keys.current = (event) => {
      const person = items[place];
      if (!shown || !person) return false;
      if (event.key === 'ArrowDown') step(1);
      else if (event.key === 'ArrowUp') step(-1);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(person);
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
    text.setAttribute('aria-controls', listId);
    // Escape closes the list, and not also the dialog that the text may be in.
    text.setAttribute('data-mantine-stop-propagation', 'true');
    return () => {
      for (const name of ['aria-controls', 'aria-activedescendant', 'data-mantine-stop-propagation'])
        text.removeAttribute(name);
    };
  }, [editor, shown, listId]);
  useEffect(() => {
    if (shown) editor.view.dom.setAttribute('aria-activedescendant', `${listId}-${place}`);
  }, [editor, shown, listId, place]);

  if (!shown) return null;
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={220}
      offset={4}
      onOptionSubmit={(id) => {
        const chosen = items.find((item) => item.id === id);
        if (chosen) choose(chosen);
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
        <Combobox.Options id={listId} aria-label="People">
          {items.map(({ id, name }, at) => (
            <Combobox.Option
              key={id}
              id={optionId(at)}
              value={id}
              aria-selected={at === place}
              data-combobox-selected={at === place || undefined}
            >
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
