'use client';

import { Button, Group, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';

interface Props {
  busy: boolean;
  onFiles: (files: File[]) => void;
  onPasted: (pasted: { text: string; url?: string; html: boolean }) => void;
}

/** Where texts come in: dropped files or folders, or pasted words. */
export function ImportIntake({ busy, onFiles, onPasted }: Props) {
  const [text, setText] = useState('');
  const [html, setHtml] = useState<string | null>(null);
  const [url, setUrl] = useState('');
  return (
    <Tabs defaultValue="files">
      <Tabs.List>
        <Tabs.Tab value="files">Files</Tabs.Tab>
        <Tabs.Tab value="paste">Paste</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="files" pt="md">
        <Dropzone onDrop={onFiles} loading={busy} multiple inputProps={{ 'aria-label': 'Files to add' }}>
          <Group justify="center" gap="md" mih={120} style={{ pointerEvents: 'none' }}>
            <IconFileText size={32} stroke={1.4} aria-hidden />
            <div>
              <Text fw={600}>Drop files or a folder here, or click to choose</Text>
              <Text size="sm" c="dimmed">
                .txt, .md or .html; a .csv or .json beside them may say outlet, headline, date and URL of each
                file.
              </Text>
            </div>
          </Group>
        </Dropzone>
      </Tabs.Panel>
      <Tabs.Panel value="paste" pt="md">
        <Stack>
          <TextInput
            label="URL"
            description="Where the text was published, if you know"
            type="url"
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Textarea
            label="Text"
            description="The whole article, headline and leftovers of the page included"
            autosize
            minRows={8}
            maxRows={24}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setHtml(null);
            }}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/html');
              // Paragraphs survive in the formatted version that browsers copy beside the plain one.
              if (text === '' && /<(p|h1|article)[\s>]/i.test(pasted)) setHtml(pasted);
            }}
          />
          <Button
            w="fit-content"
            loading={busy}
            disabled={text.trim() === ''}
            onClick={() =>
              onPasted({ text: html ?? text, url: url.trim() || undefined, html: html !== null })
            }
          >
            Read the text
          </Button>
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}
