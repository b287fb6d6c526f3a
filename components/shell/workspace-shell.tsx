'use client';

import type { ReactNode } from 'react';
import { FindEverywhere } from '../find/find-everywhere';
import { KeysHelp } from '../keys/keys-help';
import { ConnectionNotice } from '../live/connection-notice';
import { LiveUpdates } from '../live/live-updates';
import { TopBar } from './top-bar';
import { WorkspaceContext } from './use-workspace';
import classes from './workspace-shell.module.css';

interface Props {
  workspace: string;
  /** Where the stream of what happens stood when the page was drawn. */
  cursor: string;
  children: ReactNode;
}

/** The frame of every screen of a workspace: the bar on top, the screen below it. */
export function WorkspaceShell({ workspace, cursor, children }: Props) {
  return (
    <WorkspaceContext value={workspace}>
      <LiveUpdates key={workspace} workspace={workspace} cursor={cursor}>
        <a className={classes.skip} href="#main">
          Skip to the content
        </a>
        <TopBar />
        <ConnectionNotice />
        <main id="main" className={classes.main} tabIndex={-1}>
          {children}
        </main>
        <FindEverywhere />
        <KeysHelp />
      </LiveUpdates>
    </WorkspaceContext>
  );
}
