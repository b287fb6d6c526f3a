'use client';

import { Button, Menu, ScrollArea, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { listParts } from '@/lib/reports/list-parts';
import { renderHtml } from '@/lib/reports/render-html';
import { reportModelSchema } from '@/lib/reports/report-model';
import { copyRich } from '../ui/copy-rich';
import { showError } from '../ui/show-error';
import classes from './report-preview.module.css';

/** The report as its web page, in a frame where nothing can run; any part copies as formatted text. */
export function ReportPreview({ model: sent }: { model: unknown }) {
  const model = useMemo(() => reportModelSchema.parse(sent), [sent]);
  const page = useMemo(() => renderHtml(model), [model]);
  const parts = useMemo(() => listParts(model), [model]);
  return (
    <Stack gap="xs">
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" w="fit-content">
            Copy a part…
          </Button>
        </Menu.Target>
        <Menu.Dropdown maw={420}>
          <ScrollArea.Autosize mah={360}>
            {parts.map((part) => (
              <Menu.Item
                key={part.id}
                pl={4 + part.level * 10}
                onClick={() =>
                  copyRich({ html: part.html, plain: part.text }).then(
                    () => notifications.show({ message: `“${part.title}” is copied.` }),
                    showError,
                  )
                }
              >
                {part.title}
              </Menu.Item>
            ))}
          </ScrollArea.Autosize>
        </Menu.Dropdown>
      </Menu>
      <iframe className={classes.frame} title="Preview of the report" sandbox="" srcDoc={page} />
    </Stack>
  );
}
