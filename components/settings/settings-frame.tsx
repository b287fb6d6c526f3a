'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Action } from '@/lib/domain/permissions';
import { useWorkspace } from '../shell/use-workspace';
import classes from './settings-frame.module.css';

const tabs: { path: string; label: string; needs: Action }[] = [
  { path: 'members', label: 'Members', needs: 'members.list' },
  { path: 'general', label: 'General', needs: 'workspace.view' },
  { path: 'scales', label: 'Rating scales', needs: 'scales.view' },
  { path: 'outlets', label: 'Outlets', needs: 'outlets.view' },
  { path: 'office-holders', label: 'Office-holders', needs: 'officeHolders.view' },
  { path: 'interests', label: 'Conflicts of interest', needs: 'interests.view' },
  { path: 'notifications', label: 'Notifications', needs: 'notifications.view' },
  { path: 'tokens', label: 'Access tokens', needs: 'tokens.manage' },
  { path: 'outbox', label: 'Outbox', needs: 'outbox.view' },
];

/** The settings of a workspace: what the viewer may see of them, side by side. */
export function SettingsFrame({ children }: { children: ReactNode }) {
  const { slug, can } = useWorkspace();
  const pathname = usePathname();
  return (
    <>
      <nav className={classes.tabs} aria-label="Settings">
        {tabs
          .filter(({ needs }) => can[needs])
          .map(({ path, label }) => {
            const href = `/w/${slug}/settings/${path}`;
            return (
              <Link
                key={path}
                href={href}
                className={classes.tab}
                aria-current={pathname === href ? 'page' : undefined}
              >
                {label}
              </Link>
            );
          })}
      </nav>
      {children}
    </>
  );
}
