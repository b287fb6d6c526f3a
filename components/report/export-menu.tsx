'use client';

import { Button, Menu } from '@mantine/core';

const formats = [
  ['html', 'Web page (HTML)'],
  ['pdf', 'PDF'],
  ['docx', 'Word (DOCX)'],
  ['md', 'Markdown'],
  ['csv', 'Table (CSV)'],
  ['json', 'Data (JSON)'],
] as const;

/** Downloads a report in one of its formats. `path` is the address of the report without a format. */
export function ExportMenu({ path, label }: { path: string; label: string }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">{label}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(([format, words]) => (
          <Menu.Item key={format} component="a" href={`${path}/${format}`} download>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
