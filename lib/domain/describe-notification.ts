import type { NotificationKind } from './notification';

interface Told {
  kind: NotificationKind;
  /** Of the activity behind it. */
  activityKind: string;
  actor: string;
  data: Record<string, unknown>;
}

const assignments: Record<string, string> = {
  'assignment.made': 'gave you a claim to judge',
  'assignment.changed': 'changed what you were given to judge',
  'assignment.released': 'took a claim from your queue',
};

const talk: Record<string, string> = {
  'thread.resolved': 'resolved a thread that you take part in',
  'thread.reopened': 'reopened a thread that you take part in',
};

const decisions: Record<string, string> = {
  'decision.made': 'decided a claim that you judged',
  'decision.revised': 'revised the decision on a claim that you judged',
  'decision.withdrawn': 'withdrew the decision on a claim that you judged',
};

const changes: Record<string, string> = {
  'evidence.changed': 'changed evidence that your judgement rests on',
  'evidence.withdrawn': 'withdrew evidence that your judgement rests on',
};

/**
 * A notification as a sentence to its reader, with the label of what it is about apart. A stage is reached by whoever
 * happened to submit last, whose name says nothing and may be hidden, so those sentences name nobody.
 */
export function describeNotification({ kind, activityKind, actor, data }: Told): {
  says: string;
  about: string;
} {
  const label = typeof data.label === 'string' ? data.label : '';
  // The history begins with whose work it is, which the reader of a notification knows.
  const own = typeof data.name === 'string' ? `${data.name}, ` : '';
  const about = kind === 'assignment' && label.startsWith(own) ? label.slice(own.length) : label;
  return { says: say(), about };

  function say(): string {
    switch (kind) {
      case 'mention':
        return `${actor} named you in a comment`;
      case 'reply':
        return `${actor} ${talk[activityKind] ?? 'wrote in a thread that you take part in'}`;
      case 'assignment':
        if (activityKind === 'assignment.lapsed')
          return 'A claim went from your queue back to the pool, since it had to wait too long';
        if (activityKind === 'assignment.warned')
          return 'A claim of yours returns to the pool soon, unless you go on with it';
        return `${actor} ${assignments[activityKind] ?? 'changed what you were given to judge'}`;
      case 'due':
        return 'A claim is due';
      case 'stale':
        return `${actor} ${changes[activityKind] ?? 'added a revision of an article that your judgement rests on'}`;
      case 'decision':
        return `${actor} ${decisions[activityKind] ?? 'changed the decision on a claim that you judged'}`;
      case 'stage':
        if (activityKind !== 'claim.stage_reached')
          return 'The verdicts on a claim that you judged are open to all';
        return data.stage === 'decision' ? 'A claim waits for a decision' : 'A claim needs a cold reader';
      case 'report':
        return `${actor} ${activityKind === 'report.published' ? 'published' : 'withdrew'} a report on a case that you worked on`;
    }
  }
}
