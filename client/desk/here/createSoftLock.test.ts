// The soft lock: asked once, never in the way.
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";
import { asId, type MemberId } from "../../../shared/core/ids.ts";
import { createSoftLock, type SoftLock } from "./createSoftLock.ts";

const [CHEN, DAN] = [asId<MemberId>("chen"), asId<MemberId>("dan")];

function page(first: readonly MemberId[] = [], mayReply = true) {
  const [writers, setWriters] = createSignal(first);
  const told: boolean[] = [];
  const sent: string[] = [];
  const lock = createRoot(
    (): SoftLock => createSoftLock({ writers, mayReply: () => mayReply, onWriting: (writing) => told.push(writing) }),
  );
  const send = (): void => {
    if (lock.maySend(send)) sent.push("sent");
  };
  return { lock, setWriters, told, sent, send };
}

describe("the soft lock", () => {
  it("asks nothing where nobody writes, and tells that I do", () => {
    const { lock, told, send, sent } = page();
    lock.wrote(true);
    send();
    expect([lock.asking(), told, sent]).toEqual([[], [true], ["sent"]]);
  });

  it("asks who begins where a colleague writes, once; until a yes the room hears nothing of it", () => {
    const { lock, told, send, sent } = page([CHEN]);
    lock.wrote(true);
    lock.wrote(true);
    expect([lock.asking(), lock.isUrgent(), told]).toEqual([[CHEN], false, []]);
    lock.writeAnyway();
    lock.wrote(true);
    send();
    expect([lock.asking(), told, sent]).toEqual([[], [true, true], ["sent"]]);
  });

  it("asks once more at sending after a no, and sends with the yes", () => {
    const { lock, send, sent } = page([CHEN]);
    lock.wrote(true);
    lock.notNow();
    lock.wrote(true);
    expect(lock.asking()).toEqual([]);
    send();
    expect([lock.asking(), lock.isUrgent(), sent]).toEqual([[CHEN], true, []]);
    lock.writeAnyway();
    expect([lock.asking(), sent]).toEqual([[], ["sent"]]);
  });

  it("does not send with the yes to beginning", () => {
    const { lock, sent } = page([CHEN]);
    lock.wrote(true);
    lock.writeAnyway();
    expect(sent).toEqual([]);
  });

  it("asks nothing of who wrote first, whoever comes after", () => {
    const { lock, setWriters, send, sent } = page();
    lock.wrote(true);
    setWriters([CHEN]);
    lock.wrote(true);
    send();
    expect([lock.asking(), sent]).toEqual([[], ["sent"]]);
  });

  it("asks of another colleague anew, and of who came while I was silent", () => {
    const { lock, setWriters } = page([CHEN]);
    lock.wrote(true);
    lock.writeAnyway();
    lock.wrote(false);
    setWriters([CHEN, DAN]);
    lock.wrote(true);
    expect(lock.asking()).toEqual([DAN]);
  });

  it("is open again by itself once the colleague writes no more", () => {
    const { lock, setWriters, told, send, sent } = page([CHEN]);
    lock.wrote(true);
    setWriters([]);
    expect(lock.asking()).toEqual([]);
    lock.wrote(true);
    send();
    expect([told, sent]).toEqual([[true], ["sent"]]);
  });

  it("asks nothing of who could not send it anyway, nor says that they write a reply", () => {
    const { lock, told } = page([CHEN], false);
    lock.wrote(true);
    expect([lock.asking(), told]).toEqual([[], [false]]);
  });
});
