import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Copies a folder with all its files at once, as fast as the disk can: where the file system can share blocks between
 * copies, it only notes the copy. A database has a thousand small files; `fs.cp`, one by one, takes twice as long.
 */
export async function copyFolder(source: string, target: string): Promise<void> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const placed = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { entry, from: path, to: join(target, relative(source, path)) };
  });
  await mkdir(target, { recursive: true });
  for (const { entry, to } of placed) if (entry.isDirectory()) await mkdir(to, { recursive: true });
  await Promise.all(
    placed
      .filter(({ entry }) => entry.isFile())
      .map(({ from, to }) => copyFile(from, to, constants.COPYFILE_FICLONE)),
  );
}
