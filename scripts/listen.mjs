// @ts-check
import { createServer } from 'node:http';
import { Stop } from './stop.mjs';

/**
 * @typedef {import('node:http').RequestListener} RequestListener
 */

/**
 * Takes the port at once, so that nobody else does while Variorum installs and builds. Until `answerWith` is called,
 * browsers are told to wait.
 * @param {{ host: string, port: number }} address
 */
export async function listen({ host, port }) {
  /** @type {RequestListener} */
  let answer = (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '3', refresh: '3' });
    response.end('<!doctype html><title>Variorum</title><p>Variorum is starting …');
  };
  const server = createServer((request, response) => answer(request, response));
  // Longer than the minute for which proxies keep a connection, so that the proxy is the one that closes it.
  server.keepAliveTimeout = 75_000;
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(describeError(error, host, port)));
    server.listen({ host, port }, () => resolve(undefined));
  });
  return {
    server,
    /** @param {RequestListener} listener */
    answerWith: (listener) => {
      answer = listener;
    },
  };
}

/** @param {NodeJS.ErrnoException} error @param {string} host @param {number} port */
function describeError(error, host, port) {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Stop(
        `Port ${port} is taken by another program. Stop that one, or start on another port: PORT=${port + 1} npm start.`,
      );
    case 'EACCES':
      return new Stop(`This user may not listen on port ${port}. Take one above 1023: PORT=3000 npm start.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Stop(
        `HOST is "${host}", which is no address of this machine. Leave it out for this machine only, or set HOST=0.0.0.0 for the network.`,
      );
    default:
      return error;
  }
}
