import { redirect } from 'next/navigation';

export default async function Settings({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  redirect(`/w/${workspace}/settings/members`);
}
