// @ts-check

/** A reason to stop that the person at the terminal can act on: printed as its message, without a stack trace. */
export class Stop extends Error {}

/**
 * Runs a script's work; a Stop ends the process with its sentence, anything else with the whole error.
 * @param {() => Promise<void>} work
 */
export async function runToEnd(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}
