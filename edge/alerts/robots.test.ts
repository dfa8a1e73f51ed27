// Each robot takes what we send, as its own checks have it (test/kit/robotDesk.ts), and what it answers is understood.
import { describe, expect, it } from "vitest";
import { asId, type TicketId } from "../../shared/core/ids.ts";
import { MINUTE } from "../../shared/core/time.ts";
import type { Alert } from "../../shared/domain/alerts/alert.ts";
import { dingtalk, feishu, slack, standardWebhook, wecom, type Received, type Reply } from "../../test/kit/robotDesk.ts";
import { hmacSha256 } from "../host/mac.ts";
import { robotOutcome, robotRequest, type Notice, type Robot } from "./robots.ts";

const NOW = Date.UTC(2026, 10, 23, 3, 4, 5);
const now = (): number => NOW;
const ports = { now: NOW, mac: hmacSha256 };
const SECRET = "SECd41d8cd98f00b204";
const WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

const alert: Alert = { key: "k", kind: "breached", at: NOW, ticket: asId<TicketId>("t1"), number: 1042, level: "P1" };
const notice: Notice = {
  id: "zg_7_1",
  title: "棉麻小铺：#1042 首次回复已超时",
  lines: [{ words: "P1 · 退款进度 · 负责：林溪", url: "https://desk.shop.test/desk/#t=t1" }],
  shop: "棉麻小铺",
  calls: true,
  alerts: [alert],
};

const robots: readonly (readonly [Robot, (got: Received) => Reply])[] = [
  [
    { kind: "dingtalk", url: "https://oapi.dingtalk.com/robot/send?access_token=a", secret: SECRET, mentions: ["13800000000", "manager7"] },
    dingtalk(SECRET, now),
  ],
  [
    { kind: "feishu", url: "https://open.feishu.cn/open-apis/bot/v2/hook/a", secret: SECRET, mentions: ["ou_1", "all"] },
    feishu(SECRET, now),
  ],
  [{ kind: "wecom", url: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k", secret: "", mentions: ["lin"] }, wecom("k")],
  [{ kind: "slack", url: "https://hooks.slack.com/services/a", secret: "", mentions: ["U123", "all"] }, slack()],
  [{ kind: "webhook", url: "https://alerts.shop.cn/in", secret: WHSEC, mentions: [] }, standardWebhook(WHSEC, now)],
];

function given(robot: Robot, what: Notice): Received {
  const { url, headers, body } = robotRequest(robot, what, ports);
  return { url, headers, body: typeof body === "string" ? new TextEncoder().encode(body) : body };
}

const bodyTo = (robot: Robot, what = notice): string => new TextDecoder().decode(given(robot, what).body);

describe("what is sent", () => {
  it.each(robots)("[R380] $kind takes it, signature and shape", (robot, takes) => {
    const reply = takes(given(robot, notice));
    expect(robotOutcome(robot.kind, reply)).toMatchObject({ did: "sent" });
  });
  it.each(robots.filter(([robot]) => robot.secret !== ""))(
    "[R380] $kind refuses another secret, and that is not tried for ever",
    (robot, takes) => {
      const reply = takes(given({ ...robot, secret: "another secret of the same length" }, notice));
      expect(robotOutcome(robot.kind, reply).did).toBe(robot.kind === "webhook" ? "again" : "never");
    },
  );
  it("[R380] a hundred alerts still fit into what WeCom takes", () => {
    const lines = Array.from({ length: 100 }, (_, i) => ({
      words: `#${i} 首次回复已超时 · P1 · 退款进度 · 负责：林溪`,
      url: "https://desk.shop.test/desk/#t=t",
    }));
    const [robot, takes] = robots[2] ?? [];
    if (robot === undefined || takes === undefined) throw new Error("WeCom");
    for (const mentions of [[], ["all"]])
      expect(robotOutcome("wecom", takes(given({ ...robot, mentions }, { ...notice, lines })))).toMatchObject({ did: "sent" });
  });
});

describe("whom it calls", () => {
  const of = (kind: Robot["kind"]): Robot => {
    const found = robots.find(([one]) => one.kind === kind);
    if (found === undefined) throw new Error(kind);
    return found[0];
  };
  it("people by name, each in its maker's way", () => {
    expect(JSON.parse(bodyTo(of("dingtalk")))).toMatchObject({
      at: { atMobiles: ["13800000000"], atUserIds: ["manager7"], isAtAll: false },
    });
    expect(bodyTo(of("dingtalk"))).toContain("@13800000000");
    expect(bodyTo(of("feishu"))).toContain('{"tag":"at","user_id":"all"}');
    expect(bodyTo(of("wecom"))).toContain("<@lin>");
    expect(bodyTo(of("slack"))).toContain("<@U123> <!channel>");
  });
  it("nobody where the alert is not grave enough", () => {
    for (const kind of ["dingtalk", "feishu", "wecom", "slack"] as const) {
      const body = bodyTo(of(kind), { ...notice, calls: false });
      expect([kind, body.includes("13800000000"), body.includes("ou_1"), body.includes("<@"), body.includes("<!")]).toEqual([
        kind,
        false,
        false,
        false,
        false,
      ]);
    }
  });
  it("a member's name can neither call people nor make a link", () => {
    const odd = {
      ...notice,
      calls: false,
      title: "<!channel> [x](https://evil.org)",
      lines: [{ words: "<@all> *b* & <https://evil.org|x>", url: "https://desk.shop.test/" }],
    };
    expect(bodyTo(of("slack"), odd)).not.toMatch(/<!channel>|<@|<https:\/\/evil/);
    for (const kind of ["dingtalk", "wecom"] as const)
      expect(
        bodyTo(of(kind), odd)
          .split('"')
          .filter((part) => part !== odd.title)
          .join(),
      ).not.toMatch(/\]\(https:\/\/evil|<@/); // the title is no markdown
  });
});

describe("[R384] what they answer", () => {
  it.each<[Robot["kind"], number, string, string]>([
    ["dingtalk", 200, '{"errcode":130101,"errmsg":"send too fast"}', "again"],
    ["dingtalk", 200, '{"errcode":310000,"errmsg":"sign not match"}', "never"],
    ["dingtalk", 200, "<html>sign in to this network</html>", "again"],
    ["feishu", 200, '{"StatusCode":0,"StatusMessage":"success"}', "sent"],
    ["feishu", 200, '{"code":11232,"msg":"frequency limited"}', "again"],
    ["wecom", 200, '{"errcode":45009,"errmsg":"api freq out of limit"}', "again"],
    ["slack", 404, "no_service", "never"],
    ["slack", 500, "", "again"],
    ["webhook", 410, "", "never"],
    ["webhook", 302, "", "again"],
  ])("%s %i %s: %s", (kind, status, text, did) => {
    expect(robotOutcome(kind, { status, text }).did).toBe(did);
  });
  it("a time it asks for is kept; nobody's answer is tried again", () => {
    expect(robotOutcome("slack", { status: 429, text: "", retryAfterMs: 5 * MINUTE })).toMatchObject({ did: "again", afterMs: 5 * MINUTE });
    expect(robotOutcome("slack", undefined)).toMatchObject({ did: "again" });
  });
});
