'use client';

import { Avatar, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import Link from 'next/link';
import { signOut } from '@/lib/client/sign-in';
import { showError } from '../ui/show-error';
import { useViewer, useWorkspace } from './use-workspace';

/** The signed-in person: their account, the workspace's settings, light or dark, out. */
export function AccountMenu() {
  const viewer = useViewer();
  const workspace = useWorkspace();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const home = `/w/${workspace.slug}`;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={`Account of ${viewer.name}`}>
          <Avatar size={28} name={viewer.name} color="initials" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewer.name}</Menu.Label>
        <Menu.Item component={Link} href="/account">
          Account
        </Menu.Item>
        <Menu.Item component={Link} href={`${home}/settings/members`}>
          Workspace settings
        </Menu.Item>
        {viewer.workspaces.length > 1 && <Menu.Label>Workspaces</Menu.Label>}
        {viewer.workspaces.length > 1 &&
          viewer.workspaces.map(({ slug, name }) => (
            <Menu.Item key={slug} component={Link} href={`/w/${slug}`}>
              {name}
            </Menu.Item>
          ))}
        <Menu.Label>Appearance</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            aria-current={colorScheme === scheme ? 'true' : undefined}
            fw={colorScheme === scheme ? 600 : undefined}
          >
            {{ light: 'Light', dark: 'Dark', auto: 'As the system' }[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut().catch(showError)}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
