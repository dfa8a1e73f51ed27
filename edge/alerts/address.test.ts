// Where alerts may go: each robot's own host, a shop's own public name; never inside, never in the clear.
import { describe, expect, it } from "vitest";
import { channelAddress, isPublicName, pushAddress } from "./address.ts";

describe("[R381] the address of a channel", () => {
  it.each([
    ["dingtalk", "https://oapi.dingtalk.com/robot/send?access_token=abc"],
    ["feishu", "https://open.feishu.cn/open-apis/bot/v2/hook/0a1b-2c"],
    ["feishu", "https://open.larksuite.com/open-apis/bot/v2/hook/0a1b-2c"],
    ["wecom", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc"],
    ["slack", "https://hooks.slack.com/services/T0/B0/x"],
    ["webhook", "https://alerts.linen-shop.cn/in"],
  ] as const)("%s: %s", (kind, url) => {
    expect(channelAddress(kind, url)).toMatchObject({ ok: true });
  });
  it.each([
    ["dingtalk", "https://oapi.dingtalk.com/robot/send"], // no token
    ["dingtalk", "https://oapi.dingtalk.com.evil.example.org/robot/send?access_token=a"],
    ["dingtalk", "https://evil.org/robot/send?access_token=a"],
    ["feishu", "https://open.feishu.cn/open-apis/bot/v2/hook/../../x"],
    ["wecom", "https://qyapi.weixin.qq.com/cgi-bin/other?key=abc"],
    ["slack", "http://hooks.slack.com/services/T0/B0/x"],
    ["slack", "https://user:pass@hooks.slack.com/services/T0/B0/x"],
    ["slack", "https://hooks.slack.com:8443/services/T0/B0/x"],
    ["webhook", "https://127.0.0.1/in"],
    ["webhook", "https://2130706433/in"],
    ["webhook", "https://0x7f.1/in"],
    ["webhook", "https://[::1]/in"],
    ["webhook", "https://[::ffff:10.0.0.1]/in"],
    ["webhook", "https://localhost/in"],
    ["webhook", "https://printer.local/in"],
    ["webhook", "https://db.internal./in"],
    ["webhook", "https://metadata.google.internal/in"],
    ["webhook", "https://intranet/in"],
    ["webhook", "file:///etc/passwd"],
    ["webhook", "not an address"],
  ] as const)("%s is refused at %s", (kind, url) => {
    expect(channelAddress(kind, url)).toMatchObject({ ok: false, error: { kind: "malformed" } });
  });
});

it("[R382] a browser's push service is one we know", () => {
  for (const url of [
    "https://fcm.googleapis.com/fcm/send/x",
    "https://updates.push.services.mozilla.com/wpush/v2/x",
    "https://web.push.apple.com/x",
    "https://wns2-sg2p.notify.windows.com/w/?token=x",
  ])
    expect(pushAddress(url), url).toMatchObject({ ok: true });
  for (const url of [
    "https://evil.org/x",
    "https://fcm.googleapis.com.evil.org/x",
    "http://fcm.googleapis.com/x",
    "https://xpush.apple.com/",
  ])
    expect(pushAddress(url), url).toMatchObject({ ok: false });
});

it("a public name has a dot and no number for a name", () => {
  expect(["shop.cn", "a.b.co.uk", "xn--fiqs8s.cn"].every(isPublicName)).toBe(true);
  expect(["shop", "10.0.0.1", "[::1]", "a.localhost", "nas.lan", "x.home.arpa"].some(isPublicName)).toBe(false);
});
