// Follows a question to the shelf outside of screens: told now and at every change, of any tab. Only reads.
import { liveQuery } from "dexie";

/** Tells the answer now and whenever it changes. Gives the way to stop. A closed database ends it silently: the tab is going. */
export type Watch = <T>(query: () => Promise<T>, tell: (value: T) => void) => () => void;

/** As Dexie watches: any tab's writes to what the question read. */
export const watchDexie: Watch = (query, tell) => {
  const subscription = liveQuery(query).subscribe({ next: tell, error: () => undefined });
  return () => subscription.unsubscribe();
};
