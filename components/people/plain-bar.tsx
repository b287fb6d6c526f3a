import { Anchor } from '@mantine/core';
import classes from './plain-bar.module.css';

/** The bar on top of pages that belong to no workspace. Its word leads home. */
export function PlainBar() {
  return (
    <header className={classes.bar}>
      <Anchor href="/" className={classes.wordmark} underline="never">
        Variorum
      </Anchor>
    </header>
  );
}
