import type { DueWork, Notification } from '@/lib/contract/notifications';
import { describeNotification } from '@/lib/domain/describe-notification';
import type { DigestRhythm } from '@/lib/domain/digest';
import { foldNotifications } from '@/lib/domain/fold-notifications';
import { findNotificationPath } from '@/lib/domain/notification-path';
import type { Actor } from '../core/actor';
import type { Mail } from '../mail/mail';

interface Digest {
  to: Pick<Actor, 'email' | 'workspaceSlug'>;
  workspaceName: string;
  /** The origin of every link. */
  origin: string;
  rows: Notification[];
  /** More is new than the rows say. */
  more: boolean;
  due: DueWork[];
  rhythm: DigestRhythm;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The mail with what is new for one person in one workspace, and how to turn it off. */
export function writeDigestMail({ to, workspaceName, origin, rows, more, due, rhythm }: Digest): Mail {
  const desk = `${origin}/w/${to.workspaceSlug}`;
  const count = more ? `More than ${rows.length}` : String(rows.length);
  const subject =
    rows.length === 0 ? `Work is due in ${workspaceName}` : `${count} new for you in ${workspaceName}`;
  const { timeZone } = rhythm;
  const items = [
    ...due.map((work) => describeDue(work, { desk, timeZone })),
    ...foldNotifications(rows).map(({ first, others }) => {
      const { kind, activity } = first;
      const { says, about } = describeNotification({
        kind,
        activityKind: activity.kind,
        actor: activity.actor.name,
        data: activity.data,
      });
      const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
      const url = `${origin}${findNotificationPath(to.workspaceSlug, { ...activity, kind })}`;
      return `- ${about === '' ? says : `${says}: ${about}`}${more}\n  ${url}`;
    }),
  ];
  return {
    to: to.email,
    // A name may hold a line break that somebody pasted; a subject is one line.
    subject: subject.replace(/\s+/g, ' '),
    text: [
      `New for you in ${workspaceName}:`,
      ...items,
      ...(more ? [`There is more: ${desk}/notifications`] : []),
      '-- ',
      `You get this ${describeRhythm(rhythm)} when something is new. Change what it tells, or turn it off:\n${desk}/settings/notifications`,
    ].join('\n\n'),
  };
}

function describeDue(
  { overdue, dueAt, claimNumber, statement, caseId, claimId }: DueWork,
  { desk, timeZone }: { desk: string; timeZone: string },
): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }).format(new Date(dueAt));
  const says = overdue ? `Overdue since ${day}` : `Due ${day}`;
  return `- ${says}: C${claimNumber} ${statement}\n  ${desk}/cases/${caseId}/claims/${claimId}`;
}

function describeRhythm({ digest, hour, weekday, timeZone }: DigestRhythm): string {
  const at = `at ${String(hour).padStart(2, '0')}:00 (${timeZone})`;
  return digest === 'weekly' ? `on ${weekdays[weekday - 1]}s ${at}` : `every day ${at}`;
}
