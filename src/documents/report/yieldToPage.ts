/**
 * Lets a page draw and answer before the next piece of work. By a message, because timers of a tab in the background
 * wait a second each.
 */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
