// What a link brought: the shop's first set-up, or an invitation. Takes the token to the edge; the address bar has forgotten it already.
import { createSignal, onMount, Show, type JSX } from "solid-js";
import type { ShopFace } from "../../../shared/wire/deskApi.ts";
import { say, told } from "../../ui/words.ts";
import { lookAt } from "../open.ts";
import type { Arrival } from "./arrival.ts";
import type { Entrance } from "./createEntrance.ts";
import { createTry } from "./createTry.ts";
import { signInByInvite } from "./doors.ts";
import { DOOR } from "./doorWords.ts";
import type { Left } from "./ending.ts";
import { Refused } from "./Refused.tsx";
import { askShop, leave, whoseOf, type Kept } from "./session.ts";
import { SetUp } from "./SetUp.tsx";
import { DoorFrame } from "./SignIn.tsx";
import { SIGN_IN } from "./words.ts";

interface ArrivedProps {
  readonly arrival: Arrival;
  /** Who is signed in here meanwhile. */
  readonly kept: Kept | undefined;
  readonly entrance: Entrance;
}

export function Arrived(props: ArrivedProps): JSX.Element {
  const [face, setFace] = createSignal<ShopFace>();
  onMount(async () => {
    const shop = await askShop();
    if (shop.ok) setFace(shop.value);
  });
  return (
    <Show
      when={props.arrival.kind === "setup"}
      fallback={<Invited arrival={props.arrival} kept={props.kept} entrance={props.entrance} face={face()} />}
    >
      <SetUp
        token={props.arrival.token}
        onEntered={(session) => void props.entrance.enter(session, undefined, "setup")}
        onLeave={() => props.entrance.arrive(undefined)}
      />
    </Show>
  );
}

function Invited(props: ArrivedProps & { readonly face: ShopFace | undefined }): JSX.Element {
  const attempt = createTry();
  const [there, setThere] = createSignal<Left>();
  onMount(async () => {
    if (props.kept !== undefined) setThere(await lookAt(whoseOf(props.kept)));
  });
  const nameThere = (left: Left): string => (told(left.name) === "" ? say(SIGN_IN.same) : told(left.name));
  const open = async (): Promise<void> => {
    const session = await attempt.run(async () => {
      if (props.kept !== undefined) await leave(); // the new cookie takes the old one's place: end the old one while it can be named
      return await signInByInvite(props.arrival.token);
    });
    if (session !== undefined) await props.entrance.enter(session, props.face, "invite");
  };
  return (
    <DoorFrame name={props.face?.name}>
      <h1>{say(DOOR.invited, { shop: props.face === undefined ? "" : told(props.face.name) })}</h1>
      <p class="mid lead">{say(DOOR.invitedLead)}</p>
      <div class="door form">
        <Show when={there()}>{(left) => <p class="left-behind">{say(DOOR.invitedOther, { name: nameThere(left()) })}</p>}</Show>
        <Refused problem={attempt.problem()} wait={attempt.wait()} />
        <button type="button" class="btn primary tall" disabled={attempt.held()} onClick={() => void open()}>
          {say(attempt.busy() ? DOOR.entering : DOOR.acceptInvite)}
        </button>
        <button type="button" class="btn quiet tall" onClick={() => props.entrance.arrive(undefined)}>
          {say(DOOR.notNow)}
        </button>
      </div>
    </DoorFrame>
  );
}
