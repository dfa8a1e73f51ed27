// A database that is there, opened without Dexie, which opens one twice to say so and makes it first where there is none. Never makes one; reads only.

/** Open; undefined: there is none. Close it. Rejects as the platform does. */
export function openThere(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    let isNew = false;
    asked.onupgradeneeded = () => {
      isNew = true;
      asked.transaction?.abort(); // what was about to be made never was
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = (event) => {
      event.preventDefault(); // said below, where somebody waits for it
      if (isNew) resolve(undefined);
      else reject(asked.error ?? new DOMException("a database that does not open", "UnknownError"));
    };
  });
}

/** Is there a database of that name? */
export async function isThere(name: string): Promise<boolean> {
  const found = await openThere(name);
  found?.close();
  return found !== undefined;
}

/** The row under a key; undefined: none, or no such table. */
export function rowUnder(db: IDBDatabase, table: string, key: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (!db.objectStoreNames.contains(table)) return resolve(undefined);
    const asked = db.transaction(table).objectStore(table).get(key);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new DOMException("a row that cannot be read", "UnknownError"));
  });
}
