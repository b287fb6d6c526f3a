'use client';

import { FileInput, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '@/lib/client/api';
import { describeError } from '@/lib/client/describe-error';
import type { StoredFile } from '@/lib/contract/evidence';
import { useWorkspace } from '../shell/use-workspace';
import { describeSize } from './describe-size';

interface Props {
  value: StoredFile | null;
  onChange: (value: StoredFile) => void;
  error?: ReactNode;
}

/** A file of the desk's own as a source: uploaded as soon as it is chosen. */
export function FileField({ value, onChange, error }: Props) {
  const { slug } = useWorkspace();
  const upload = useMutation(api.files.upload.mutationOptions({ onSuccess: onChange }));
  return (
    <>
      <FileInput
        label="File"
        description="PDF, image, audio, video, text, CSV, Word, Excel, OpenDocument or ZIP; 20 MB at most"
        placeholder={value ? 'Choose another file' : 'Choose a file'}
        leftSection={<IconPaperclip size={16} aria-hidden />}
        disabled={upload.isPending}
        error={upload.error ? describeError(upload.error) : error}
        onChange={(file) => file && upload.mutate({ workspace: slug, file })}
      />
      <Text size="sm" c="dimmed" aria-live="polite">
        {upload.isPending ? 'Uploading…' : value && `${value.name}, ${describeSize(value.size)}`}
      </Text>
    </>
  );
}
