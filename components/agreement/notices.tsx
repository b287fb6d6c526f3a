import { Alert, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';

/** What is left out of the figures, and why. */
export function Notices({ hiddenClaims, otherScale = 0 }: { hiddenClaims: boolean; otherScale?: number }) {
  return (
    <>
      {hiddenClaims && (
        <Alert variant="light" color="gray" icon={<IconEyeOff size={16} />} maw={640}>
          Claims that you have yet to judge independently, or that wait for the desk’s decision, are left out.
        </Alert>
      )}
      {otherScale > 0 && (
        <Text size="sm" c="dimmed">
          {otherScale === 1 ? '1 verdict was' : `${otherScale} verdicts were`} given on another scale than the
          case has now and cannot be compared.
        </Text>
      )}
    </>
  );
}
