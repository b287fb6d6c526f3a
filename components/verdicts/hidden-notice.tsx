'use client';

import { Alert } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';

/** Says that others' verdicts would not be shown, and when they will be. It is there whether or not there are any. */
export function HiddenNotice({ canSubmit }: { canSubmit: boolean }) {
  return (
    <Alert variant="light" color="gray" icon={<IconEyeOff size={16} />} title="Others’ verdicts are hidden">
      {canSubmit
        ? 'You judge this claim independently. If others have judged it too, you see their verdicts as soon as you submit yours.'
        : 'This claim is judged independently. You see the verdicts when the desk has decided.'}
    </Alert>
  );
}
