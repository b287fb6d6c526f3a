import type { Metadata } from 'next';
import { GeneralPage } from '@/components/people/general-page';

export const metadata: Metadata = { title: 'Settings' };

export default function Settings() {
  return <GeneralPage />;
}
