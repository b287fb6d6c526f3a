import { redirect } from 'next/navigation';
import { startSeed } from '@/lib/server/api/seed';

/** Leads to the viewer's first desk. */
export default async function Home() {
  const { client } = await startSeed();
  const viewer = await client.viewer.get();
  if (!viewer) redirect('/sign-in');
  const [first] = viewer.workspaces;
  redirect(first ? `/w/${first.slug}` : '/account');
}
