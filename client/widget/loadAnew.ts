// Loads the chat page anew in its newest version; fetched when a person wants it.

const INSTALL_MS = 10_000; // a worker that takes longer to come is not waited for

/** A newer worker takes over as soon as it is there; without one, or without a network, the page is loaded as it is. */
export async function loadAnew(): Promise<void> {
  try {
    const worker = await navigator.serviceWorker.getRegistration("/widget/");
    await worker?.update();
    const next = worker?.installing ?? undefined;
    if (next !== undefined) {
      const taken = new Promise<void>((done) => navigator.serviceWorker.addEventListener("controllerchange", () => done(), { once: true }));
      await Promise.race([taken, new Promise((done) => setTimeout(done, INSTALL_MS))]);
    }
  } finally {
    location.reload();
  }
}
