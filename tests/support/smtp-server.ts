import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

export interface SmtpServer {
  url: string;
  /** The mails that arrived, as they were sent. */
  mails: string[];
  stop: () => Promise<void>;
}

/** A mail server on loopback that takes everything, or refuses every recipient. */
export async function startSmtpServer({ refuses = false } = {}): Promise<SmtpServer> {
  const mails: string[] = [];
  const server = createServer((socket) => {
    let received = '';
    let inMail = false;
    const answer = (line: string) => socket.write(`${line}\r\n`);
    answer('220 test');
    socket.on('data', (chunk) => {
      received += chunk;
      const end = inMail ? received.indexOf('\r\n.\r\n') : received.lastIndexOf('\r\n');
      if (end === -1) return;
      const said = received.slice(0, end);
      received = '';
      if (inMail) mails.push(said);
      if (said === 'QUIT') socket.end('221 bye\r\n');
      else if (said === 'DATA') answer('354 go on');
      else answer(refuses && said.startsWith('RCPT') ? '550 no such person' : '250 fine');
      inMail = said === 'DATA';
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has an address and a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    mails,
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
