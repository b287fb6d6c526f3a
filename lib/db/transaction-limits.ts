/**
 * Milliseconds. The embedded database runs one transaction at a time, so a burst of writers waits in line; a
 * transaction itself is a handful of statements and far below its limit.
 */
export const transactionLimits = { maxWait: 10_000, timeout: 20_000 };
