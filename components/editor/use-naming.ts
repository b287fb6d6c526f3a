'use client';

import type { SuggestionProps } from '@tiptap/suggestion';
import { type RefObject, useMemo, useRef, useState } from 'react';
import { findPeople } from '@/lib/domain/find-people';
import type { Nameable, NamingOptions } from '@/lib/editor/rich-text-schema';

/** What the editor says while a name is typed after `@`: who is meant so far, and where that is on the screen. */
export type TypedName = SuggestionProps<Nameable, { id: string; label: string }>;

/** Takes the keys that belong to the list of names; answers whether it did. */
export type NameKeys = RefObject<((event: KeyboardEvent) => boolean) | null>;

/** Naming people in an editor: options for its extension, and what the list of names has to show. */
export function useNaming(people: readonly Nameable[]): {
  options: NamingOptions;
  typed: TypedName | null;
  keys: NameKeys;
} {
  const [typed, setTyped] = useState<TypedName | null>(null);
  const keys: NameKeys = useRef(null);
  const options = useMemo<NamingOptions>(
    () => ({
      // Found when they are shown: who there is may be known only after a name was typed.
      items: () => [],
      render: () => ({
        onStart: setTyped,
        onUpdate: setTyped,
        onExit: () => setTyped(null),
        onKeyDown: ({ event }) => keys.current?.(event) ?? false,
      }),
    }),
    [],
  );
  const meant = useMemo(() => typed && { ...typed, items: findPeople(people, typed.query) }, [typed, people]);
  return { options, typed: meant, keys };
}
