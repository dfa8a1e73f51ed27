// How the shop's server signs who a shopper is: the same code as in client/widget/README.md (a test holds them together), in four languages.

export const SNIPPETS = [
  {
    language: "Node.js",
    code: `import { createHmac } from "node:crypto";

export function zhangguiToken(customer, secret, shop, exp = Math.floor(Date.now() / 1000) + 3600) {
  const head = Buffer.from(JSON.stringify({ shop, ...customer, exp })).toString("base64url");
  return head + "." + createHmac("sha256", secret).update(head).digest("base64url");
}
`,
  },
  {
    language: "Python",
    code: `import base64, hashlib, hmac, json, time

def b64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

def zhanggui_token(customer, secret, shop, exp=None):
    claims = {"shop": shop, **customer, "exp": exp or int(time.time()) + 3600}
    head = b64url(json.dumps(claims, ensure_ascii=False, separators=(",", ":")).encode())
    return head + "." + b64url(hmac.new(secret.encode(), head.encode(), hashlib.sha256).digest())
`,
  },
  {
    language: "PHP",
    code: `function b64url(string $data): string {
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

function zhanggui_token(array $customer, string $secret, string $shop, ?int $exp = null): string {
    $claims = ['shop' => $shop] + $customer + ['exp' => $exp ?? time() + 3600];
    $head = b64url(json_encode($claims, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
    return $head . '.' . b64url(hash_hmac('sha256', $head, $secret, true));
}
`,
  },
  {
    language: "Java",
    code: `import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

final class ZhangguiToken {
  static String sign(String json, String secret) throws Exception {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String head = base64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return head + "." + base64.encodeToString(mac.doFinal(head.getBytes(StandardCharsets.UTF_8)));
  }
}
`,
  },
] as const;
export type SnippetLanguage = (typeof SNIPPETS)[number]["language"];

/** In the shop's page: the token its server made, or a way to fetch one; nothing when somebody signed out. */
export const IN_THE_PAGE = `zhanggui.identify(() => fetch("/chat-token").then((answer) => answer.text()));
zhanggui.identify(); // signed out
`;
