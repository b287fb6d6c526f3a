import type { Role } from './role';

/**
 * What a person can choose to be told of, most important first: whoever is concerned twice by one change is told of the
 * first. `due` comes from the dates of one's own work, all others from activities. The defaults are what somebody who
 * never chose gets; everything is told in the product, and the mail is kept to what waits for that person.
 */
export const notificationKinds = {
  mention: { label: 'Somebody names me', mail: true },
  assignment: { label: 'Work is given to me or taken from me', mail: true },
  due: { label: 'My work is due or overdue', mail: true },
  reply: { label: 'Replies where I take part', mail: true },
  stale: { label: 'What my verdict or decision rests on changed', mail: true },
  decision: { label: 'Decisions on claims that I judged', mail: false },
  stage: { label: 'A claim waits for editors, or one that I judged is opened', mail: false },
  report: { label: 'Reports on cases that I worked on', mail: false },
} as const satisfies Record<string, { label: string; mail: boolean }>;

export type NotificationKind = keyof typeof notificationKinds;

// The keys of a const object are its kinds.
export const everyNotificationKind = Object.keys(notificationKinds) as NotificationKind[];

export function isNotificationKind(kind: string): kind is NotificationKind {
  return Object.hasOwn(notificationKinds, kind);
}

/** Where each kind reaches a person: in the product, in the mail digest, in both or in neither. */
export type KindChoices = Record<NotificationKind, { product: boolean; mail: boolean }>;

/** What a person chose, with the defaults where they chose nothing: for all that is stored, and for kinds that came later. */
export function readKindChoices(stored: Partial<KindChoices> = {}): KindChoices {
  const choices = everyNotificationKind.map((kind) => [
    kind,
    stored[kind] ?? { product: true, mail: notificationKinds[kind].mail },
  ]);
  // Made from all kinds, so each key of the record is there.
  return Object.fromEntries(choices) as KindChoices;
}

/** An activity, as far as it decides whom it concerns. */
export interface Happening {
  kind: string;
  actorId: string;
  caseId?: string;
  claimId?: string;
  data?: Record<string, unknown>;
}

/** The people whom an activity may concern, by their ids. Sets that it does not ask about may be empty. */
export interface Circle {
  /** Who belongs to the workspace. */
  members: ReadonlyMap<string, Role>;
  /** Who opened the thread, wrote in it, or gave the verdict that it is about. */
  talking: ReadonlySet<string>;
  /** Who was told before that this comment names them. */
  named: ReadonlySet<string>;
  /** Whose verdict on the claim stands. */
  judges: ReadonlySet<string>;
  /** Whose verdict or decision it made stale. */
  shaken: ReadonlySet<string>;
  /** Who did something in the case. */
  involved: ReadonlySet<string>;
}

export const emptyCircle: Omit<Circle, 'members'> = {
  talking: new Set(),
  named: new Set(),
  judges: new Set(),
  shaken: new Set(),
  involved: new Set(),
};

type Rule = (happening: Happening, circle: Circle) => Iterable<string>;

const rules: Record<NotificationKind, Rule> = {
  mention: ({ kind, data }, { named }) =>
    /^(thread\.opened|comment\.(added|changed))$/.test(kind)
      ? readIds(data?.mentions).filter((userId) => !named.has(userId))
      : [],
  assignment: ({ kind, data }) =>
    kind.startsWith('assignment.') && typeof data?.userId === 'string' ? [data.userId] : [],
  due: () => [],
  reply: ({ kind }, { talking }) =>
    /^(comment\.added|thread\.(resolved|reopened))$/.test(kind) ? talking : [],
  stale: (_, { shaken }) => shaken,
  decision: ({ kind }, { judges }) => (kind.startsWith('decision.') ? judges : []),
  stage: ({ kind, data }, { judges, members }) => {
    if (kind === 'claim.revealed' || (kind === 'claim.stage_changed' && data?.stage === 'open'))
      return judges;
    if (kind !== 'claim.stage_reached' || !(data?.stage === 'cold_read' || data?.stage === 'decision'))
      return [];
    return [...members].flatMap(([userId, role]) => (role === 'editor' || role === 'owner' ? userId : []));
  },
  report: ({ kind }, { involved }) => (/^report\.(published|withdrawn)$/.test(kind) ? involved : []),
};

const telling =
  /^(thread\.|comment\.|assignment\.|decision\.|evidence\.(changed|withdrawn)$|revision\.added$|claim\.(revealed|stage_)|report\.(published|withdrawn)$)/;

/** Can an activity of this kind concern anybody? Most cannot, and cost nothing. */
export function concernsAnybody(kind: string): boolean {
  return telling.test(kind);
}

export interface Recipient {
  userId: string;
  kind: NotificationKind;
}

/**
 * Whom an activity concerns and how, each person once. Nobody is told of their own doing, and only members are told.
 * Whether they may hear of it is another question, which is asked whenever a notification is read (visibility.ts).
 */
export function listRecipients(happening: Happening, circle: Circle): Recipient[] {
  const kinds = new Map<string, NotificationKind>();
  for (const kind of everyNotificationKind) {
    for (const userId of rules[kind](happening, circle)) {
      if (userId !== happening.actorId && circle.members.has(userId) && !kinds.has(userId))
        kinds.set(userId, kind);
    }
  }
  return [...kinds].map(([userId, kind]) => ({ userId, kind }));
}

/**
 * One change may make several activities of one claim (a decision also reveals it): each person is told of the one that
 * matters most to them, the earlier of equals.
 */
export function listRecipientsOfChange(
  change: readonly { activityId: string; happening: Happening; circle: Circle }[],
): (Recipient & { activityId: string })[] {
  const told = new Map<string, Recipient & { activityId: string }>();
  for (const { activityId, happening, circle } of change) {
    for (const recipient of listRecipients(happening, circle)) {
      const key = `${recipient.userId} ${happening.claimId ?? happening.caseId}`;
      const before = told.get(key);
      if (before === undefined || rank(recipient) < rank(before)) told.set(key, { ...recipient, activityId });
    }
  }
  return [...told.values()];
}

const rank = ({ kind }: Recipient) => everyNotificationKind.indexOf(kind);

function readIds(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
}
