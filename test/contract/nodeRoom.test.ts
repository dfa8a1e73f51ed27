// The room's contract on plain Node.
import { makeNodeRoom } from "./makeNodeRoom.ts";
import { roomContract } from "./roomContract.ts";

roomContract("the room on Node", makeNodeRoom, { holdsClock: true });
