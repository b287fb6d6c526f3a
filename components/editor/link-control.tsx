import { Button, Group, Popover, TextInput } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import { isSafeLink } from '@/lib/domain/safe-link';

/** Sets, changes or removes the link of the selected words, and says when an address cannot be one. */
export function LinkControl({ editor }: { editor: Editor | null }) {
  const [opened, setOpened] = useState(false);
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string>();
  const active = useEditorState({
    editor,
    selector: (state) => state.editor !== null && !state.editor.isDestroyed && state.editor.isActive('link'),
  });

  const open = () => {
    setAddress(editor?.getAttributes('link').href ?? '');
    setError(undefined);
    setOpened(true);
  };
  const remove = () => {
    setOpened(false);
    editor?.chain().focus().extendMarkRange('link').unsetLink().run();
  };
  const save = () => {
    const href = completeAddress(address.trim());
    if (href === '') return remove();
    if (!isSafeLink(href)) {
      setError('Type an address that begins with https://, http:// or mailto:');
      return;
    }
    setOpened(false);
    const chain = editor?.chain().focus().extendMarkRange('link');
    if (editor?.state.selection.empty === true && active !== true) {
      chain?.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    } else {
      chain?.setLink({ href }).run();
    }
  };
  const saveOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };

  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <RichTextEditor.Control aria-label="Link" title="Link" active={active === true} onClick={open}>
          <IconLink size={16} stroke={1.5} aria-hidden />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown>
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <TextInput
            aria-label="Address of the link"
            placeholder="https://"
            type="url"
            size="xs"
            w={260}
            value={address}
            error={error}
            onChange={(event) => setAddress(event.currentTarget.value)}
            onKeyDown={saveOnEnter}
          />
          <Button size="xs" onClick={save}>
            Save
          </Button>
          {active === true && (
            <Button size="xs" variant="default" onClick={remove}>
              Remove
            </Button>
          )}
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** "example.org/page" as people type it. */
function completeAddress(address: string): string {
  if (/^[^\s/:@]+\.[^\s:@]+$/u.test(address)) return `https://${address}`;
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/u.test(address)) return `mailto:${address}`;
  return address;
}
