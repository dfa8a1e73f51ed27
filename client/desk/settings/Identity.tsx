// What the shop's server signs its customers with: shown when asked for, made anew, and the code that uses it. Keeps the secret nowhere.
import { createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import { createTry } from "../session/createTry.ts";
import { Refused } from "../session/Refused.tsx";
import { copyWords } from "../shell/copyWords.ts";
import { Code } from "./Code.tsx";
import { askSecret, newSecret } from "./doors.ts";
import { IN_THE_PAGE, SNIPPETS, type SnippetLanguage } from "./identitySnippets.ts";
import { IDENTITY } from "./identityWords.ts";
import { PageHead } from "./PageHead.tsx";
import { Part } from "./Part.tsx";
import { Sure } from "./Sure.tsx";
import { SETTINGS } from "./words.ts";

export function Identity(props: { readonly shop: string }): JSX.Element {
  return (
    <>
      <PageHead title={say(SETTINGS.identity)} lead={say(IDENTITY.lead)} />
      <Secret />
      <OnServer shop={props.shop} />
      <Part title={say(IDENTITY.page)} lead={say(IDENTITY.pageLead)}>
        <Code label={say(IDENTITY.page)} code={IN_THE_PAGE} />
        <p class="t12 mid">{say(IDENTITY.pageNever)}</p>
      </Part>
    </>
  );
}

function Secret(): JSX.Element {
  const [secret, setSecret] = createSignal<string>(); // lives as long as this page is in view
  const asking = createTry();
  const show = async (): Promise<void> => {
    const given = await asking.run(askSecret);
    if (given !== undefined) setSecret(given);
  };
  const another = async (): Promise<void> => {
    const given = await asking.run(newSecret);
    if (given === undefined) return;
    setSecret(given);
    tell({ icon: "check", words: say(IDENTITY.made), stays: true });
  };
  return (
    <Part title={say(IDENTITY.secret)} lead={say(IDENTITY.secretLead)}>
      <Refused problem={asking.problem()} wait={asking.wait()} />
      <ul class="rows">
        <li>
          <Icon name="key" />
          <Show
            when={secret()}
            fallback={
              <>
                <span>
                  <b>{say(IDENTITY.hidden)}</b>
                  <span class="t12 dim">{say(IDENTITY.hiddenMore)}</span>
                </span>
                <button type="button" class="btn s" disabled={asking.held()} onClick={() => void show()}>
                  {say(asking.busy() ? IDENTITY.showing : IDENTITY.show)}
                </button>
              </>
            }
          >
            {(shown) => (
              <>
                <output class="once mono" aria-label={say(IDENTITY.label)}>
                  {shown()}
                </output>
                <button type="button" class="btn s" ref={focusSoon} onClick={() => void copyWords(shown())}>
                  <Icon name="copy" />
                  {say(SETTINGS.copy)}
                </button>
                <button type="button" class="btn quiet s" onClick={() => setSecret(undefined)}>
                  {say(IDENTITY.hide)}
                </button>
              </>
            )}
          </Show>
        </li>
      </ul>
      <Sure
        words={say(IDENTITY.another)}
        sure={say(IDENTITY.anotherSure)}
        what={say(IDENTITY.anotherWhat)}
        held={asking.held()}
        onDo={() => void another()}
      />
    </Part>
  );
}

function focusSoon(el: HTMLElement): void {
  requestAnimationFrame(() => el.focus());
}

function OnServer(props: { readonly shop: string }): JSX.Element {
  const group = createUniqueId();
  const [language, setLanguage] = createSignal<SnippetLanguage>("Node.js");
  const code = (): string => SNIPPETS.find((one) => one.language === language())?.code ?? "";
  return (
    <Part title={say(IDENTITY.code)} lead={say(IDENTITY.codeLead, { shop: props.shop })}>
      <fieldset class="field">
        <legend class="sr">{say(IDENTITY.language)}</legend>
        <div class="choices">
          <For each={SNIPPETS}>
            {(one) => (
              <label>
                <input type="radio" name={group} checked={language() === one.language} onChange={() => setLanguage(one.language)} />
                {one.language}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <Code label={`${say(IDENTITY.code)}: ${language()}`} code={code()} />
    </Part>
  );
}
