import type { Worker } from 'node:worker_threads';

/** What a worker answers to a task. Errors do not travel between threads as they are, so what a log needs of them does. */
export type WorkerAnswer<Result> = { kind: 'done'; result: Result } | { kind: 'failed'; reason: string };

/** A task took longer than it may, or more memory than its worker has. */
export class TooHeavyError extends Error {
  constructor() {
    super('The work takes more time or memory than it may.');
    this.name = 'TooHeavyError';
  }
}

interface Room {
  /** Opens the worker, when there is work and it is not open. */
  open: () => Worker;
  /** Opening may cost seconds, so a worker stays open this long after its last task. */
  idleMs: number;
}

interface Work {
  patienceMs: number;
}

/**
 * One worker thread that takes one task after another, so that heavy work holds up no request and does not add up. A
 * worker that fails, or is given up on, is closed; the next task opens another one.
 */
export class Workroom<Task, Result> {
  readonly #room: Room;
  #worker: Worker | undefined;
  #closing: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(room: Room) {
    this.#room = room;
  }

  run(task: Task, work: Work): Promise<Result> {
    const run = this.#last.then(() => this.#perform(task, work));
    // Whoever waits next must not fail for what failed here; the caller gets the failure itself.
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** Ends the worker once what it was given is done. */
  async close(): Promise<void> {
    await this.#last;
    await this.#end();
  }

  async #perform(task: Task, { patienceMs }: Work): Promise<Result> {
    clearTimeout(this.#closing);
    this.#worker ??= this.#open();
    try {
      const answer = await this.#ask(this.#worker, task, patienceMs);
      this.#closing = setTimeout(() => void this.#end(), this.#room.idleMs);
      this.#closing.unref();
      if (answer.kind === 'done') return answer.result;
      throw new Error(answer.reason);
    } catch (error) {
      await this.#end();
      throw error;
    }
  }

  #open(): Worker {
    const worker = this.#room.open();
    worker.unref();
    return worker;
  }

  #ask(worker: Worker, task: Task, patienceMs: number): Promise<WorkerAnswer<Result>> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(patience);
        // By name: without its own listeners a worker no longer hears anything.
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
        finish();
      };
      const patience = setTimeout(() => settle(() => reject(new TooHeavyError())), patienceMs);
      worker.on('message', (answer: WorkerAnswer<Result>) => settle(() => resolve(answer)));
      worker.on('error', (error: NodeJS.ErrnoException) =>
        settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooHeavyError() : error)),
      );
      worker.on('exit', (code) => settle(() => reject(new Error(`The worker ended with code ${code}`))));
      worker.postMessage(task);
    });
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#closing);
    await worker?.terminate();
  }
}
