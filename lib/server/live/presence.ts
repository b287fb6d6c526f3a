/** Where somebody is, as the others see it. */
export interface Present {
  userId: string;
  name: string;
  caseId: string | null;
  articleId: string | null;
  claimId: string | null;
}

/** A tab that was not heard of for this long is gone. */
const GONE_MS = 30_000;

interface Tab extends Present {
  heardAt: number;
}

/** Who is where, in the memory of one process. Several tabs of a person at one place count once. */
export class Presence {
  readonly #tabs = new Map<string, Map<string, Tab>>();

  /** Keeps what a tab said; true when the others should hear of it. */
  note(workspaceId: string, tabId: string, present: Present): boolean {
    const tabs = this.#tabs.get(workspaceId) ?? new Map<string, Tab>();
    this.#tabs.set(workspaceId, tabs);
    const key = `${present.userId} ${tabId}`;
    const before = tabs.get(key);
    tabs.set(key, { ...present, heardAt: Date.now() });
    return before === undefined || place(before) !== place(present);
  }

  list(workspaceId: string): Present[] {
    const byPlace = new Map<string, Present>();
    for (const { heardAt: _, ...present } of this.#tabs.get(workspaceId)?.values() ?? []) {
      byPlace.set(place(present), present);
    }
    return [...byPlace.values()];
  }

  /** Forgets tabs that fell silent; answers with the workspaces where somebody left. */
  expire(): string[] {
    const before = Date.now() - GONE_MS;
    const changed: string[] = [];
    for (const [workspaceId, tabs] of this.#tabs) {
      const gone = [...tabs].filter(([, tab]) => tab.heardAt < before);
      for (const [key] of gone) tabs.delete(key);
      if (gone.length > 0) changed.push(workspaceId);
      if (tabs.size === 0) this.#tabs.delete(workspaceId);
    }
    return changed;
  }
}

function place({ userId, caseId, articleId, claimId }: Present): string {
  return [userId, caseId, articleId, claimId].join(' ');
}
