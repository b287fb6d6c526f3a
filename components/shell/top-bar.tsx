'use client';

import { Anchor, Burger, Drawer, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useParams, usePathname } from 'next/navigation';
import { api } from '@/lib/client/api';
import { NotificationBell } from '../notifications/notification-bell';
import { AccountMenu } from './account-menu';
import { FindAnything } from './find-anything';
import classes from './top-bar.module.css';
import { useWorkspace } from './use-workspace';

const caseTabs = [
  { label: 'Articles', path: '', also: '/articles' },
  { label: 'Claims', path: '/claims' },
  { label: 'Compare', path: '/compare' },
  { label: 'Board', path: '/board' },
  { label: 'Report', path: '/report' },
];

/** Where one is: the desk, the case, its five rooms; and the two things that are always at hand. */
export function TopBar() {
  const workspace = useWorkspace();
  const { caseId } = useParams<{ caseId?: string }>();
  const [menu, { toggle, close }] = useDisclosure(false);
  const home = `/w/${workspace.slug}`;
  return (
    <header className={classes.bar}>
      <Burger className={classes.burger} opened={menu} onClick={toggle} size="sm" aria-label="Menu" />
      <Anchor component={Link} href={home} className={classes.wordmark} underline="never">
        Variorum
      </Anchor>
      <nav className={classes.place} aria-label="Place">
        <Anchor component={Link} href={`${home}/cases`} className={classes.desk}>
          {workspace.name}
        </Anchor>
        {caseId && <CaseTitle workspace={workspace.slug} caseId={caseId} />}
      </nav>
      {caseId && (
        <nav className={classes.tabs} aria-label="Case">
          <CaseTabs base={`${home}/cases/${caseId}`} />
        </nav>
      )}
      <Group className={classes.tools} gap="xs" wrap="nowrap">
        <FindAnything />
        <NotificationBell />
        <AccountMenu />
      </Group>
      <Drawer opened={menu} onClose={close} title={workspace.name} size="xs">
        <NavLink component={Link} href={home} label="My queue" onClick={close} />
        <NavLink component={Link} href={`${home}/cases`} label="Cases" onClick={close} />
        <NavLink component={Link} href={`${home}/notifications`} label="Notifications" onClick={close} />
        {caseId &&
          caseTabs.map(({ label, path }) => (
            <NavLink
              key={label}
              component={Link}
              href={`${home}/cases/${caseId}${path}`}
              label={label}
              onClick={close}
            />
          ))}
        <NavLink component={Link} href={`${home}/settings/members`} label="Settings" onClick={close} />
      </Drawer>
    </header>
  );
}

function CaseTitle({ workspace, caseId }: { workspace: string; caseId: string }) {
  const { data } = useQuery(api.cases.get.queryOptions({ input: { workspace, caseId } }));
  return (
    <>
      <Text span c="dimmed" aria-hidden>
        /
      </Text>
      <Anchor
        component={Link}
        href={`/w/${workspace}/cases/${caseId}`}
        className={classes.case}
        title={data?.title}
      >
        {data?.title ?? 'Case'}
      </Anchor>
    </>
  );
}

function CaseTabs({ base }: { base: string }) {
  const pathname = usePathname();
  return caseTabs.map(({ label, path, also }) => {
    const href = `${base}${path}`;
    const current =
      path === ''
        ? pathname === href || (also !== undefined && pathname.startsWith(`${base}${also}`))
        : pathname.startsWith(href);
    return (
      <Link key={label} href={href} className={classes.tab} aria-current={current ? 'page' : undefined}>
        {label}
      </Link>
    );
  });
}
