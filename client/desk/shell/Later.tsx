// A page whose script is fetched when it is wanted: nothing while it comes, and words when it cannot.
import { ErrorBoundary, Suspense, type JSX } from "solid-js";
import { say } from "../../ui/words.ts";
import { toNewest } from "./newest.ts";
import { SHELL } from "./words.ts";

/** `coming`: what stands there meanwhile. */
export function Later(props: { readonly children: JSX.Element; readonly coming?: JSX.Element }): JSX.Element {
  return (
    <ErrorBoundary
      fallback={(error: unknown) => {
        if (!isMissing(error)) throw error;
        return (
          <div class="asked" role="alert">
            <p>{say(SHELL.cannotLoad)}</p>
            <button type="button" class="btn" onClick={() => void toNewest()}>
              {say(SHELL.retry)}
            </button>
          </div>
        );
      }}
    >
      <Suspense fallback={props.coming ?? <div class="asked" aria-busy="true" />}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

/** A script or style that did not arrive (a style says so as a plain error); anything else is a bug of the page and stays one. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /^Unable to preload/.test(error.message) || (error instanceof TypeError && /import|module|script/i.test(error.message));
}
