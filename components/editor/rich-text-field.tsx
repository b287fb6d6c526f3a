'use client';

import { Input } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { Placeholder } from '@tiptap/extensions';
import { useEditor } from '@tiptap/react';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { RichText } from '@/lib/domain/rich-text';
import {
  type Nameable,
  nameExtension,
  readEditorDocument,
  richTextExtensions,
} from '@/lib/editor/rich-text-schema';
import { LinkControl } from './link-control';
import { NameList } from './name-list';
import classes from './rich-text-field.module.css';
import { useNaming } from './use-naming';

interface Props {
  label: string;
  value: RichText;
  onChange: (value: RichText) => void;
  description?: string;
  placeholder?: string;
  /** What is wrong and what to do about it. What was typed stays. */
  error?: string | null | false;
  required?: boolean;
  disabled?: boolean;
  /** Who can be named after `@`; nobody when left out. */
  people?: readonly Nameable[];
  autoFocus?: boolean;
  /** Ctrl or Cmd with Enter. */
  onSubmit?: () => void;
  onBlur?: () => void;
}

/**
 * A field for a small formatted text. Controlled: another `value` than the one it last gave out replaces what it holds,
 * so a form can be reset or take a stored version.
 */
export function RichTextField(props: Props) {
  const { label, value, description, error, required = false, disabled = false, autoFocus = false } = props;
  const id = useId();
  const latest = useRef(props);
  latest.current = props;
  const given = useRef(value);
  const naming = useNaming(props.people ?? []);
  const namesPeople = props.people !== undefined;
  const describedBy = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');

  const extensions = useMemo(
    () => [
      ...richTextExtensions,
      ...(namesPeople ? [nameExtension(naming.options)] : []),
      Placeholder.configure({ placeholder: () => latest.current.placeholder ?? '' }),
    ],
    [namesPeople, naming.options],
  );
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: 'textbox',
        dir: 'auto',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-invalid': String(Boolean(error)),
        'aria-required': String(required),
        ...(describedBy !== '' && { 'aria-describedby': describedBy }),
      },
      handleKeyDown: (_view: unknown, event: KeyboardEvent) => {
        const submit = latest.current.onSubmit;
        if (submit === undefined || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
        submit();
        return true;
      },
    }),
    [id, error, required, describedBy],
  );
  const editor = useEditor({
    extensions,
    editorProps,
    content: value,
    editable: !disabled,
    autofocus: autoFocus ? 'end' : false,
    immediatelyRender: false,
    onUpdate: ({ editor: changed }) => {
      given.current = readEditorDocument(changed.getJSON());
      latest.current.onChange(given.current);
    },
    onBlur: () => latest.current.onBlur?.(),
  });

  useEffect(() => {
    if (editor === null || value === given.current) return;
    given.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);

  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id: `${id}-label`, onClick: () => editor?.commands.focus() }}
      description={description}
      descriptionProps={{ id: `${id}-description` }}
      error={error}
      errorProps={{ id: `${id}-error`, role: 'alert' }}
      required={required}
    >
      <RichTextEditor
        editor={editor}
        variant="subtle"
        data-invalid={error ? true : undefined}
        classNames={classes}
      >
        <RichTextEditor.Toolbar role="toolbar" aria-label={`Formatting: ${label}`}>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Strikethrough />
            <RichTextEditor.Code />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
            <LinkControl editor={editor} />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content />
      </RichTextEditor>
      {naming.typed && <NameList typed={naming.typed} keys={naming.keys} />}
    </Input.Wrapper>
  );
}
