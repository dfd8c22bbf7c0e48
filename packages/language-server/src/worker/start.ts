/**
 * What an editor starts as a worker: a classic script, because editors start no other. The server itself is made of
 * modules beside this file. Where that is, only the client knows: its first message is the address of the folder. What
 * it says next waits for the server.
 */
interface Message {
  readonly data: unknown;
}
declare const self: { onmessage: (message: Message) => void };

self.onmessage = async ({ data: ordner }) => {
  const waiting: Message[] = [];
  self.onmessage = (message) => waiting.push(message);
  try {
    const { serve } = (await import(`${ordner}/server-browser.js`)) as typeof import('./main.ts');
    serve();
  } catch (error) {
    // Outside of the promise, so that the client hears of it.
    setTimeout(() => {
      throw error;
    });
  }
  for (const message of waiting) self.onmessage(message);
};
